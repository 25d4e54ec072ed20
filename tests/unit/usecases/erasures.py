"""A full world of one person under two names, and everything that is still found of her."""

import pickle
from functools import cache
from typing import Any, Final

from quitclaim.domain.consents.notices import Language
from quitclaim.domain.forgetting.certificate import Certificate
from quitclaim.domain.ids import PersonId
from quitclaim.domain.pictures.assets import Asset
from quitclaim.ports.blobs import Shelf
from quitclaim.ports.changes import Purpose
from quitclaim.ports.consents import Identity
from quitclaim.ports.library import Description
from quitclaim.usecases.erase_person import ErasePerson
from quitclaim.usecases.merge_people import MergePeople
from quitclaim.usecases.publish_asset import PublishAsset
from tests.builders import (
    ADA,
    BOB,
    EDITOR,
    MIA,
    OFFICER,
    WEBSITE,
    a_basis,
    a_consent,
    a_face,
    a_hash,
    a_linked_face,
    a_presence,
    a_roster,
    a_suggestion,
    an_asset,
    an_id,
    an_objection,
)
from tests.fakes.fakes import Fakes
from tests.fakes.world import World
from tests.unit.usecases.recognition import RULES, enrol, yes_of
from tests.unit.usecases.stage import made, put, staged

OTHER: Final = PersonId(an_id("ada under another name"))
ALIASES: Final = (ADA, OTHER)


def _named(name: str, *faces: Any, **changes: Any) -> Asset:
    return an_asset(*faces, id=a_hash(name), **changes)


ALONE: Final = _named("alone", a_linked_face(ADA))
TWICE: Final = _named("twice", a_linked_face(ADA), a_linked_face(OTHER))
SHARED: Final = _named("shared", a_linked_face(ADA), a_linked_face(BOB))
GUESSED: Final = _named(
    "guessed", a_face("guess", suggestion=a_suggestion(ADA)), a_linked_face(BOB)
)
REJECTED: Final = _named("rejected", a_face("rejected", rejected=frozenset({OTHER})))
PRESENT: Final = _named("present", a_linked_face(BOB), presences=(a_presence(ADA),))
BOBS: Final = _named("bob's", a_linked_face(BOB))
HELD: Final = _named("held", a_linked_face(ADA), on_hold=True)
ASSETS: Final = (ALONE, TWICE, SHARED, GUESSED, REJECTED, PRESENT, BOBS)
LOVELACE: Final = Identity(name="Ada", mail="ada@example.org", language=Language.ENGLISH)


def full(*more: Asset) -> Fakes:
    """ADA and OTHER found to be one: shown, enrolled, on rosters, published; BOB beside her."""
    fakes: Fakes = pickle.loads(_filled(more))  # noqa: S301  our own, and five times as fast
    return fakes


@cache
def _filled(more: tuple[Asset, ...]) -> bytes:
    people = (*ALIASES, BOB, MIA)
    bobs = a_consent(person=BOB, id=an_id("bob's"))
    records = (a_consent(), bobs, yes_of(ADA), a_basis(), an_objection())
    others = a_consent(person=OTHER, id=an_id("other's"))
    fakes = staged(RULES, *ASSETS, *more, *records, others, people=people)
    enrol(fakes)
    fakes.consents.name(ADA, LOVELACE)
    put(fakes, a_roster(ADA, BOB), a_roster(OTHER, collection=an_id("camp")))
    for asset in (*ASSETS, *more):
        fakes.keys.make(asset.id, Purpose.TEXT)
        fakes.library.describe(asset.id, Description(caption="Ada", keywords=frozenset({"ada"})))
        fakes.blobs.put(Shelf.ORIGINALS, asset.id, content=asset.id.encode())
        made(PublishAsset, fakes)(asset.id, WEBSITE)
    made(MergePeople, fakes)(ADA, OTHER, member=EDITOR)
    fakes.world.outbox.clear()
    return pickle.dumps(fakes)


def erase(fakes: Fakes, person: PersonId = ADA, **upheld: Any) -> Certificate:
    return made(ErasePerson, fakes)(person, member=OFFICER, **upheld)


def traces(fakes: Fakes) -> dict[str, object]:
    """By looking into every store for either of her names, not by asking a port."""
    world = fakes.world
    found: dict[str, object] = {}
    for her in ALIASES:
        rows = {
            "keys": [p for p in (Purpose.DATA, Purpose.TEMPLATE) if world.has_key(her, p)],
            "templates": world.templates.get(her),
            "people": world.people.get(her),
            "names": world.identities.get(her),
            "records": world.consents[her] or world.objections[her] or world.bases[her],
            "rows of assets": world.assets_of[her],
            "assets": [a.id for a in world.assets.values() if her in a.named],
            "old versions": [key for key, a in world.assets_as_of.items() if her in a.named],
            "rosters": [r.collection for r in world.rosters.values() if her in r.people],
        }
        found |= {f"{kind} of {her}": found_here for kind, found_here in rows.items() if found_here}
    return found


def state(world: World) -> dict[str, object]:
    """What is on record in the end; which ids chance gave and who was announced apart."""
    rows = world.renditions.values()
    return {
        "people": dict(world.people),
        "consents": {person: dict(found) for person, found in world.consents.items() if found},
        "assets": dict(world.assets),
        "rosters": {r.collection: r.people for r in world.rosters.values()},
        "keys": sorted(world.keys),
        "out": sorted((row.asset, row.outcome) for row in rows if row.recalled_at is None),
        "blobs": sorted((shelf, content[-1]) for (shelf, _), content in world.blobs.items()),
        "texts": sorted(asset for asset in world.assets if world.has_key(asset, Purpose.TEXT)),
    }


def left_of(fakes: Fakes, asset: Asset) -> Asset:
    found = fakes.library.asset(asset.id)
    assert found
    return found
