"""A library in which some pictures are over, some are not, and some wait for a person."""

from datetime import timedelta
from typing import Any, Final

from quitclaim.domain.bases import LegalBasis
from quitclaim.domain.organisation.calendar import Calendar
from quitclaim.domain.pictures.assets import Asset
from quitclaim.ports.blobs import Shelf
from quitclaim.ports.changes import Purpose
from quitclaim.ports.library import Description
from quitclaim.ports.terms import Bookmark
from quitclaim.usecases.disposing import thumbnail_of
from quitclaim.usecases.end_terms import Ended, EndTerms
from quitclaim.usecases.publish_asset import PublishAsset
from quitclaim.usecases.reading_terms import ReadTerms
from tests.builders import (
    ADA,
    BOB,
    CAMP,
    FAIR,
    NOON,
    WEBSITE,
    a_collection_rule,
    a_consent,
    a_hash,
    a_linked_face,
    an_asset,
    an_id,
    given,
    some_rules,
    withdrawn,
)
from tests.builders.keeping import a_keeping
from tests.fakes.fakes import Fakes
from tests.fakes.in_memory_rounds import InMemoryRounds
from tests.unit.usecases.stage import made, put, staged

DAY: Final = timedelta(days=1)
MONTH: Final = 30 * DAY
RULES: Final = some_rules(calendar=Calendar(after_consent=MONTH))
# The chronicle of FAIR keeps for twelve months, and CAMP says nothing.
LONG_AGO: Final = NOON - 361 * DAY


def a_picture(name: str, *faces: Any, **changes: Any) -> Asset:
    known = {"id": a_hash(name), "added_at": LONG_AGO}
    return an_asset(*faces, **(known | changes))


OLD: Final = a_picture("old", a_linked_face(ADA), a_linked_face(BOB))
YOUNG: Final = a_picture("young", a_linked_face(ADA), added_at=NOON - 359 * DAY)
HELD: Final = a_picture("held", a_linked_face(ADA), on_hold=True)
UNDATED: Final = a_picture("undated", a_linked_face(ADA), added_at=None)
ELSEWHERE: Final = a_picture("elsewhere", a_linked_face(ADA), memberships=frozenset({FAIR, CAMP}))
CROWD: Final = a_picture("crowd", *(a_linked_face(who) for who in (ADA, BOB)))
ALL: Final = (OLD, YOUNG, HELD, UNDATED, ELSEWHERE)


def kept(*assets: Asset, keepings: tuple[Any, ...] = (a_keeping(),), **changes: Any) -> Fakes:
    """With words, bytes and thumbnails; what may go out is out on the website."""
    rules = changes.pop("rules", RULES)
    consents = changes.pop("consents", (a_consent(), a_consent(person=BOB, id=an_id("bob's"))))
    fakes = staged(rules, *consents, people=(ADA, BOB))
    put(fakes, a_collection_rule(collection=CAMP), *keepings, *assets)
    for asset in assets:
        fakes.keys.make(asset.id, Purpose.TEXT)
        fakes.library.describe(asset.id, Description(caption="Ada", keywords=frozenset({"ada"})))
        fakes.blobs.put(Shelf.ORIGINALS, asset.id, content=b"original")
        fakes.blobs.put(Shelf.PICTURES, thumbnail_of(asset.id), content=b"small")
        made(PublishAsset, fakes)(asset.id, WEBSITE)
    fakes.world.outbox.clear()
    return fakes


def on_consent(**changes: Any) -> Any:
    """FAIR is kept on the people's yeses, for as long as these last."""
    return a_keeping(**({"basis": LegalBasis.CONSENT, "period": None} | changes))


def ended_at(when: Any, *, person: Any = ADA, **changes: Any) -> Any:
    """A yes that was taken back."""
    before = when - 10 * DAY
    return a_consent(given(before), withdrawn(when), person=person, **changes)


def ending(fakes: Fakes) -> EndTerms:
    return made(EndTerms, fakes, read_terms=made(ReadTerms, fakes), rounds=InMemoryRounds())


def end(fakes: Fakes, since: Bookmark | None = None) -> Ended:
    """What is left for another round is told to whoever goes on, and is answered."""
    use_case = ending(fakes)
    ended = use_case(since)
    assert isinstance(use_case.rounds, InMemoryRounds)
    assert use_case.rounds.left == [one for one in [ended.following] if one]
    return ended


def gone(fakes: Fakes) -> set[str]:
    """Of which no bytes, no words, no rows and no people are left."""
    return {
        asset.id
        for asset in fakes.world.assets.values()
        if asset.fate
        and not (asset.named or asset.faces or asset.memberships)
        and not fakes.world.has_key(asset.id, Purpose.TEXT)
        and not fakes.blobs.has(Shelf.ORIGINALS, asset.id)
        and not fakes.blobs.has(Shelf.PICTURES, thumbnail_of(asset.id))
        and not fakes.library.renditions_of(asset.id)
    }


def untouched(fakes: Fakes, *assets: Asset) -> bool:
    return all(
        fakes.library.asset(one.id) == one and fakes.blobs.has(Shelf.ORIGINALS, one.id)
        for one in assets
    )
