"""A crop that leaves somebody out and keeps everybody who is known, where there is one (R31)."""

from collections.abc import Iterator
from math import ceil, floor
from typing import Final

from quitclaim.domain.ids import FaceId
from quitclaim.domain.organisation.finish import Cover, Extent
from quitclaim.domain.pictures.assets import Asset, Face
from quitclaim.domain.pictures.corrections import face_on
from quitclaim.domain.pictures.crops import cut_off, is_large_enough
from quitclaim.domain.pictures.cuts import shown_of
from quitclaim.domain.pictures.reaches import Reach, face_of, reach_of
from quitclaim.domain.pictures.regions import WHOLE, Region

Span = tuple[int, int]

_ALL: Final = Region(x=0, y=0, w=WHOLE, h=WHOLE)


def crop_without(asset: Asset, face: FaceId, *, cover: Cover) -> Region | None:
    """
    The largest part of what is shown without this face, as far as it would be hidden.

    Everybody linked stays with her whole head or, where no part has all of them, with her face.
    None where there is no such part, and where nobody knows how large the picture is.
    """
    out, extent = face_on(asset, face), asset.extent
    if extent is None:
        return None
    reach = reach_of(out.region, extent=extent, cover=cover)
    parts = tuple(_parts_beside(reach, within=asset.crop or _ALL, extent=extent))
    for kept in (_heads(asset, out, extent=extent), _faces(asset, out, extent=extent)):
        if found := [one for one in parts if _keeps(one, kept, asset=asset, extent=extent)]:
            return max(found, key=lambda one: _pixels(one, extent=extent))
    return None


def _parts_beside(reach: Reach, *, within: Region, extent: Extent) -> Iterator[Region]:
    """What is left of it, right of it, above and below: any part without it lies in one of them."""
    across, down = (within.x, within.x + within.w), (within.y, within.y + within.h)
    beside = _around(reach.left, reach.right, of=extent.width)
    beyond = _around(reach.top, reach.bottom, of=extent.height)
    places = (
        *((part, down) for part in _parts_of(across, without=beside)),
        *((across, part) for part in _parts_of(down, without=beyond)),
    )
    for (left, right), (top, bottom) in places:
        yield Region(x=left, y=top, w=right - left, h=bottom - top)


def _parts_of(span: Span, *, without: Span) -> Iterator[Span]:
    (first, end), (gone, back) = span, without
    for part in ((first, min(gone, end)), (max(back, first), end)):
        if part[0] < part[1]:
            yield part


def _around(first: float, end: float, *, of: int) -> Span:
    """Outwards, from pixels to 1/10,000: not one pixel in between is shown beside it."""
    return floor(first) * WHOLE // of, -(-ceil(end) * WHOLE // of)


def _heads(asset: Asset, out: Face, *, extent: Extent) -> tuple[Reach, ...]:
    kept = _kept(asset, out)
    return tuple(reach_of(one.region, extent=extent, cover=Cover.HEAD) for one in kept)


def _faces(asset: Asset, out: Face, *, extent: Extent) -> tuple[Reach, ...]:
    return tuple(face_of(one.region, extent=extent) for one in _kept(asset, out))


def _kept(asset: Asset, out: Face) -> tuple[Face, ...]:
    """Whoever was cut off before stays so."""
    gone = cut_off(asset, cover=Cover.HEAD)
    return tuple(one for one in asset.faces if one.link and one != out and one.id not in gone)


def _keeps(part: Region, kept: tuple[Reach, ...], *, asset: Asset, extent: Extent) -> bool:
    if not is_large_enough(part, extent=extent):
        return False
    shown, box = shown_of(asset.crop, extent=extent), shown_of(part, extent=extent)
    return all(one.lies_in(box, as_far_as=shown) for one in kept)


def _pixels(part: Region, *, extent: Extent) -> int:
    box = shown_of(part, extent=extent)
    return box.width * box.height
