"""Where a face is, and which part of a picture is shown."""

from collections.abc import Iterator

from quitclaim.domain.pictures.assets import Asset
from quitclaim.domain.pictures.regions import Region
from tests.simulation.reference.facts import Fact
from tests.simulation.reference.facts_crops import Cropped
from tests.simulation.reference.facts_library import Place


def crop_facts(asset: Asset, was: Asset, *, at: int) -> Iterator[Fact]:
    if asset.crop != was.crop:
        part = place_of(asset.crop) if asset.crop else None
        yield Cropped(at=at, asset=asset.id, part=part)


def place_of(region: Region) -> Place:
    return region.x, region.y, region.w, region.h
