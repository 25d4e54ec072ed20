"""
A crop that somebody sets: the part of a picture that its renditions show (R61).

Whoever reviewed the picture saw all of it, so a part of it keeps the review (R56): a region never
reaches beyond the picture, and pixels that lie in a crop in part are left out.
"""

from dataclasses import replace
from typing import Final

from quitclaim.domain.errors import NotAllowed
from quitclaim.domain.ids import ContentHash, FaceId
from quitclaim.domain.organisation.finish import Cover, Extent
from quitclaim.domain.pictures.assets import Asset
from quitclaim.domain.pictures.corrections import Hindrance, require_living
from quitclaim.domain.pictures.cuts import pixels_in, shown_of, whole_of
from quitclaim.domain.pictures.reaches import reach_of
from quitclaim.domain.pictures.regions import Region

# Pixels of a side: with fewer nobody sees what it is a picture of.
SMALLEST: Final = 32


def cropped(asset: Asset, crop: Region | None) -> Asset:
    """From now on renditions show this part; None takes the crop away."""
    require_living(asset)
    if crop == asset.crop:
        return asset
    if crop is not None:
        _require_fits(crop, extent=asset.extent)
    return replace(asset, crop=crop, version=asset.version + 1)


def measured(asset: Asset, extent: Extent, *, pixels: ContentHash) -> Asset:
    """Its size and pixels, of a picture that came in before these were written down."""
    require_living(asset)
    if asset.extent is not None and asset.pixels is not None:
        return asset
    known = asset.extent or extent, asset.pixels or pixels
    return replace(asset, extent=known[0], pixels=known[1], version=asset.version + 1)


def cut_off(asset: Asset, *, cover: Cover) -> frozenset[FaceId]:
    """
    Faces of which a crop shows nothing, with as much around them as would be hidden.

    Not one byte of theirs is shown: no verdict on what is shown is about them.
    """
    if asset.crop is None or asset.extent is None:
        return frozenset()
    extent, box = asset.extent, shown_of(asset.crop, extent=asset.extent)
    return frozenset(
        face.id
        for face in asset.faces
        if reach_of(face.region, extent=extent, cover=cover).misses(box)
    )


def is_large_enough(crop: Region, *, extent: Extent) -> bool:
    across = pixels_in(crop.x, crop.w, of=extent.width)
    down = pixels_in(crop.y, crop.h, of=extent.height)
    return all(end - first >= SMALLEST for first, end in (across, down))


def _require_fits(crop: Region, *, extent: Extent | None) -> None:
    if extent is None:
        raise NotAllowed(Hindrance.NOT_MEASURED)
    if not is_large_enough(crop, extent=extent):
        raise NotAllowed(Hindrance.TOO_SMALL)
    if shown_of(crop, extent=extent) == whole_of(extent):
        raise NotAllowed(Hindrance.WHOLE_PICTURE)
