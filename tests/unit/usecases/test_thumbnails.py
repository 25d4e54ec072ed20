"""A thumbnail goes with its asset, and no sweep takes one that is still needed (R36)."""

from quitclaim.domain.ids import AssetId
from quitclaim.ports.blobs import Shelf
from quitclaim.ports.tags import Tag
from quitclaim.usecases.correct_asset import RemoveAsset
from quitclaim.usecases.disposing import thumbnail_of
from quitclaim.usecases.sweep_renditions import SweepRenditions
from tests.builders import OFFICER, a_hash, a_region
from tests.fakes.fakes import Fakes, fakes_of
from tests.unit.usecases.stage import made
from tests.unit.usecases.uploads import developed, ingested, put

COMING = AssetId(a_hash("on its way"))


def with_an_asset() -> tuple[Fakes, AssetId]:
    fakes = fakes_of()
    developed(fakes)
    put(fakes)
    return fakes, AssetId(str(ingested(fakes).asset))


def test_a_sweep_leaves_the_thumbnails_of_assets_and_of_those_on_their_way() -> None:
    fakes, asset = with_an_asset()
    fakes.blobs.put(Shelf.PICTURES, thumbnail_of(COMING), content=b"small")

    assert SweepRenditions(fakes.library, fakes.blobs, fakes.zips)() == 0
    assert fakes.blobs.get(Shelf.PICTURES, thumbnail_of(asset))
    assert fakes.blobs.get(Shelf.PICTURES, thumbnail_of(COMING))


def test_a_deleted_asset_leaves_none_and_a_sweep_takes_what_a_crash_left() -> None:
    fakes, asset = with_an_asset()
    remove = made(RemoveAsset, fakes)
    remove(asset, member=OFFICER)
    gone = fakes.blobs.get(Shelf.PICTURES, thumbnail_of(asset))
    fakes.blobs.put(Shelf.PICTURES, thumbnail_of(asset), content=b"put late")

    assert gone is None
    assert SweepRenditions(fakes.library, fakes.blobs, fakes.zips)() == 1
    assert fakes.blobs.get(Shelf.PICTURES, thumbnail_of(asset)) is None


def test_a_name_beside_a_region_is_not_shown() -> None:
    assert "Ada" not in repr(Tag(a_region(), "Ada"))
