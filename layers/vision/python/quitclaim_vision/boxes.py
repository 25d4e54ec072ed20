"""Boxes from outside, whatever they hold, as regions within the picture."""

from math import ceil, floor, isfinite

from quitclaim.domain.pictures.regions import WHOLE, Region
from quitclaim_vision.upright import Box


def region_of(box: Box) -> Region | None:
    """`box`: in parts of the upright picture. None: nothing of it lies within."""
    left, top, width, height = box
    if not all(map(isfinite, (left, top, width, height, left + width, top + height))):
        return None
    # Outwards: a region that is a little too large hides all of a face.
    west, north = (floor(_within(edge) * WHOLE) for edge in (left, top))
    east, south = (ceil(_within(edge) * WHOLE) for edge in (left + width, top + height))
    if east <= west or south <= north:
        return None
    return Region(x=west, y=north, w=east - west, h=south - north)


def _within(edge: float) -> float:
    return min(1.0, max(0.0, edge))
