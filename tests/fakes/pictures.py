"""An asset in the world with the rows that follow it, and what is decided and out of it."""

from quitclaim.domain.pictures.assets import Asset, Fate
from quitclaim.domain.publishing.renditions import Rendition
from quitclaim.domain.publishing.selections import Selection
from quitclaim.domain.publishing.share_links import ShareLink
from quitclaim.domain.publishing.stored import StoredVerdict
from quitclaim.domain.publishing.takings import Taking
from quitclaim.domain.publishing.zips import Zip
from tests.fakes.in_memory_selections import put_selected, stored_selected
from tests.fakes.in_memory_takings import put_taking, stored_taking
from tests.fakes.in_memory_zips import put_zip
from tests.fakes.verdicts import put_verdict
from tests.fakes.world import World

OfPicture = Asset | Rendition | StoredVerdict | Taking | Selection | ShareLink | Zip


def stored_of_picture(world: World, record: OfPicture) -> OfPicture | None:
    match record:
        case Asset():
            return world.assets.get(record.id)
        case Rendition():
            return world.renditions.get(record.id)
        case StoredVerdict():
            return world.verdicts[record.asset].get(record.channel)
        case Taking():
            return stored_taking(world, record)
        case Selection() | ShareLink():
            return stored_selected(world, record)
        case Zip():
            return world.zips.get(record.id)


def put_of_picture(world: World, record: OfPicture) -> None:
    match record:
        case Asset():
            put_asset(world, record)
        case Rendition():
            world.renditions[record.id] = record
            world.renditions_of[record.asset][record.id] = None
            if record.recalled_at is not None:
                world.to_call_back[record.id] = record.recalled_at
        case StoredVerdict():
            put_verdict(world, record)
        case Taking():
            put_taking(world, record)
        case Selection() | ShareLink():
            put_selected(world, record)
        case Zip():
            put_zip(world, record)


def put_asset(world: World, asset: Asset) -> None:
    before = world.assets.get(asset.id)
    for person in before.people - asset.people if before else ():
        del world.assets_of[person][asset.id]
    for collection in before.memberships - asset.memberships if before else ():
        del world.assets_in[collection][asset.id]
    for person in asset.people:
        world.assets_of[person][asset.id] = None
    for collection in asset.memberships:
        world.assets_in[collection][asset.id] = None
    world.assets[asset.id] = asset
    world.assets_as_of[asset.id, asset.version] = asset
    _file_by_month(world, asset, before=before)


def _file_by_month(world: World, asset: Asset, *, before: Asset | None) -> None:
    old, new = _month(before) if before else None, _month(asset)
    if old and old != new:
        world.searches.remove(old, asset.id)
    if new and old != new:
        world.searches.file(new, asset.id)


def _month(asset: Asset) -> str | None:
    if asset.taken_at is None or asset.fate is Fate.DELETED:
        return None
    return f"month:{asset.taken_at:%Y-%m}"
