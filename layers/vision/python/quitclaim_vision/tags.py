"""Names that programs wrote beside regions: suggestions of tags, never an enrolment (R34)."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from quitclaim.ports.tags import Tag
from quitclaim_vision.boxes import region_of
from quitclaim_vision.rdf import items_in, node_in, text_in
from quitclaim_vision.said import MOST_NAME, MOST_TAGS, clean
from quitclaim_vision.upright import Box, turned_box

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_MWG: Final = "{http://www.metadataworkinggroup.com/schemas/regions/}"
_AREA: Final = "{http://ns.adobe.com/xmp/sType/Area#}"
_MICROSOFT: Final = "{http://ns.microsoft.com/photo/1.2/t/RegionInfo#}"
_REGION: Final = "{http://ns.microsoft.com/photo/1.2/t/Region#}"
_FACES: Final = frozenset({"", "face"})
_NORMALISED: Final = frozenset({"", "normalized"})


def tags_in(document: "Element", *, orientation: int) -> tuple[Tag, ...]:
    """Regions count in the picture as it is stored; ours in the upright one."""
    tags: list[Tag] = []
    for name, box in (*_by_working_group(document), *_by_microsoft(document)):
        region, called = region_of(turned_box(box, orientation)), clean(name, most=MOST_NAME)
        if not region or not called or len(tags) == MOST_TAGS:
            continue
        # Some programs write both kinds, so that every other program finds one.
        if not any(tag.name == called and tag.region.is_same_face(region) for tag in tags):
            tags.append(Tag(region, called))
    return tuple(tags)


def _by_working_group(document: "Element") -> Iterator[tuple[str, Box]]:
    """Counted from the centre (MWG guidelines 2.0)."""
    for regions in document.iter(f"{_MWG}RegionList"):
        for region in items_in(regions):
            area = node_in(region, f"{_MWG}Area")
            is_face = text_in(region, f"{_MWG}Type").lower() in _FACES
            if area is None or not is_face:
                continue
            if text_in(area, f"{_AREA}unit").lower() in _NORMALISED:
                x, y, width, height = (float(text_in(area, _AREA + name)) for name in "xywh")
                yield (
                    text_in(region, f"{_MWG}Name"),
                    (x - width / 2, y - height / 2, width, height),
                )


def _by_microsoft(document: "Element") -> Iterator[tuple[str, Box]]:
    """Counted from the corner; a region without a rectangle names somebody without a place."""
    for regions in document.iter(f"{_MICROSOFT}Regions"):
        for region in items_in(regions):
            written = text_in(region, f"{_REGION}Rectangle")
            if written:
                left, top, width, height = map(float, written.split(","))
                yield text_in(region, f"{_REGION}PersonDisplayName"), (left, top, width, height)
