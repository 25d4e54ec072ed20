"""What happens to a whole picture."""

from dataclasses import replace
from functools import partial
from random import Random

from quitclaim.domain.ids import AssetId, ContentHash
from quitclaim.domain.people.person import Role, Speaker
from quitclaim.domain.pictures.assets import Asset, Fate
from quitclaim.domain.pictures.curation import (
    joined,
    left,
    no_longer_present,
    present,
    replaced,
    review_reopened,
    reviewed,
)
from quitclaim.domain.pictures.reviews import Presence
from tests.builders.ids import a_hash
from tests.simulation.acts.crops import SIZE
from tests.simulation.acts.scopes import PERIODS
from tests.simulation.acts.speaking import REVIEW, corrected, curated
from tests.simulation.cast import ASSETS, CAMP, FAIR, NORA, name
from tests.simulation.commands import Command, Kind
from tests.simulation.stage import Stage
from tests.simulation.uploads import pixels_of


def add(stage: Stage, chance: Random) -> Command | None:
    unknown = [it for it in ASSETS if it not in stage.fakes.world.assets]
    asset = unknown[0] if unknown else chance.choice(ASSETS)
    ends = chance.random() < 0.2
    camp, both = frozenset({CAMP}), frozenset({FAIR, CAMP})
    record = Asset(
        id=asset,
        content=ContentHash(a_hash(f"content of {name(asset)}")),
        faces=(),
        memberships=chance.choice((*[frozenset({FAIR})] * 4, camp, both)),
        licence_until=stage.now + chance.choice(PERIODS) if ends else None,
        added_at=stage.now,
        added_by=NORA,
        extent=SIZE,
        pixels=pixels_of(asset),
    )
    where = " and ".join(sorted(map(name, record.memberships)))
    return Command(
        kind="add asset",
        text=f"{name(asset)} arrives in {where}, licence until {record.licence_until}",
        run=lambda: stage.house.add(record, by=Speaker(Role.STAFF, NORA)),
    )


def review(stage: Stage, chance: Random) -> Command | None:
    if not stage.assets:
        return None
    asset = chance.choice(stage.assets).id
    if chance.random() < 0.2:
        return corrected(stage, asset, review_reopened, kind="reopen", text="review reopened")
    return review_this(stage, asset)


def review_next(stage: Stage, _: Random) -> Command | None:
    """Of the first acts of a history: one that nobody has reviewed."""
    waiting = [it.id for it in stage.assets if not it.is_reviewed]
    return review_this(stage, waiting[0]) if waiting else None


def review_this(stage: Stage, asset: AssetId) -> Command:
    def correction(known: Asset) -> Asset:
        return reviewed(known, NORA, at=stage.now)

    return corrected(stage, asset, correction, kind=REVIEW, text="reviewed")


def presence(stage: Stage, chance: Random) -> Command | None:
    if not stage.assets or not stage.registered:
        return None
    known = [it for it in stage.assets if it.presences]
    likely = known if known and chance.random() < 0.9 else stage.assets
    asset, person = chance.choice(likely), chance.choice(stage.registered)
    if asset.presences:
        gone = chance.choice(asset.presences).person
        correction = partial(no_longer_present, person=gone)
        text = f"{name(gone)} is not present after all"
        return corrected(stage, asset.id, correction, kind="not present", text=text)
    correction = partial(present, presence=Presence(person, NORA))
    text = f"{name(person)} is there, seen from behind"
    return corrected(stage, asset.id, correction, kind="present", text=text)


def new_content(stage: Stage, chance: Random) -> Command | None:
    if not stage.assets:
        return None
    asset = chance.choice(stage.assets)
    content = ContentHash(a_hash(f"{name(asset.id)} {chance.choice('abc')}"))
    correction = partial(replaced, content=content)
    return curated(stage, asset.id, correction, kind="new content", text="new content")


def membership(stage: Stage, chance: Random) -> Command | None:
    if not stage.assets:
        return None
    asset, collection = chance.choice(stage.assets), chance.choice((FAIR, CAMP))
    is_in = collection in asset.memberships
    kind = "leave" if is_in else "join"
    correction = partial(left if is_in else joined, collection=collection)
    return curated(stage, asset.id, correction, kind=kind, text=f"{kind} {name(collection)}")


def bar(stage: Stage, chance: Random) -> Command | None:
    """A block or a legal hold, which no use case of this release has a page for yet."""
    if not stage.assets:
        return None
    asset = chance.choice(stage.assets)
    if chance.random() < 0.5:
        return curated(stage, asset.id, _held, kind="hold", text="put on legal hold")
    return curated(stage, asset.id, _blocked, kind="block", text="blocked")


def _held(asset: Asset) -> Asset:
    return asset if asset.on_hold else replace(asset, on_hold=True, version=asset.version + 1)


def _blocked(asset: Asset) -> Asset:
    if asset.fate:
        return asset
    return replace(asset, fate=Fate.BLOCKED, version=asset.version + 1)


def remove(stage: Stage, chance: Random) -> Command | None:
    if not stage.assets:
        return None
    asset = chance.choice(stage.assets).id
    return Command(
        kind="remove asset",
        text=f"{name(asset)} is removed",
        run=lambda: stage.house.remove(asset, member=NORA),
    )


KINDS = (
    Kind(add, 2),
    Kind(review, 16),
    Kind(presence, 12),
    Kind(new_content, 3),
    Kind(membership, 5),
    Kind(bar, 2.3),
    Kind(remove, 1.6),
)
