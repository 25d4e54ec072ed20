"""What is announced of a correction follows from what it changed, whoever made it (R44, I5)."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.pictures.announcing import became
from quitclaim.domain.pictures.assets import Asset
from quitclaim.domain.pictures.corrections import drawn, excluded, exempted, found, marked
from quitclaim.domain.pictures.crops import cropped
from quitclaim.domain.pictures.curation import (
    no_longer_present,
    present,
    review_reopened,
    reviewed,
    vouch_taken_back,
    vouched,
)
from quitclaim.domain.pictures.reviews import Vouch
from quitclaim.domain.pictures.tagging import confirmed, named, rejected, unlinked
from tests.builders import (
    ADA,
    BOB,
    EDITOR,
    NOON,
    a_confirmation,
    a_face,
    a_link,
    a_mark,
    a_match,
    a_presence,
    a_region,
    a_suggestion,
    an_asset,
    an_exemption,
    an_extent,
    an_id,
)

FACE = an_id("face")
NEW, LINKED = a_face(), a_face(link=a_link())
GUESSED = a_face(suggestion=a_suggestion())
CHANGED = EventType.ASSET_CHANGED
LINK, UNLINK = EventType.LINK_CONFIRMED, EventType.LINK_REMOVED
FACED, GIVEN, REOPENED = (
    EventType.FACE_CORRECTED,
    EventType.REVIEW_GIVEN,
    EventType.REVIEW_REOPENED,
)
BOX = a_region(x=5_000)
VOUCH = Vouch(EDITOR, NOON)


def as_person(asset: Asset, person: object = ADA) -> Asset:
    return named(asset, FACE, person=person, confirmation=a_confirmation())  # type: ignore[arg-type]


def confirmed_again(asset: Asset) -> Asset:
    return confirmed(asset, FACE, confirmation=a_confirmation(an_id("another")))


def linked_and_marked(asset: Asset) -> Asset:
    return marked(as_person(asset), FACE, mark=a_mark())


@pytest.mark.parametrize(
    ("before", "correction", "announced"),
    [
        (an_asset(NEW), as_person, (LINK,)),
        (an_asset(LINKED), lambda asset: as_person(asset, BOB), (LINK, UNLINK)),
        (an_asset(LINKED), lambda asset: unlinked(asset, FACE), (UNLINK,)),
        (an_asset(GUESSED), as_person, (LINK,)),
        (an_asset(a_face(link=a_match())), confirmed_again, (LINK,)),
        (an_asset(GUESSED), lambda asset: rejected(asset, FACE, person=ADA), (FACED,)),
        (an_asset(NEW), lambda asset: marked(asset, FACE, mark=a_mark()), (FACED,)),
        (an_asset(NEW), lambda asset: excluded(asset, FACE, is_excluded=True), (FACED,)),
        (an_asset(NEW), lambda asset: exempted(asset, FACE, exemption=an_exemption()), (FACED,)),
        (an_asset(NEW), linked_and_marked, (FACED, LINK)),
        (an_asset(), lambda asset: drawn(asset, FACE, region=BOX), (FACED, REOPENED)),
        (an_asset(), lambda asset: found(asset, [(FACE, BOX)]), (FACED, REOPENED)),
        (an_asset(), lambda asset: present(asset, a_presence()), (LINK,)),
        (
            an_asset(presences=(a_presence(),)),
            lambda asset: no_longer_present(asset, ADA),
            (UNLINK,),
        ),
        (an_asset(review=None), lambda asset: reviewed(asset, EDITOR, at=NOON), (GIVEN,)),
        (an_asset(), review_reopened, (REOPENED,)),
        (an_asset(extent=an_extent()), lambda asset: cropped(asset, BOX), (CHANGED,)),
        (an_asset(extent=an_extent(), crop=BOX), lambda asset: cropped(asset, None), (CHANGED,)),
        (an_asset(), lambda asset: vouched(asset, EDITOR, at=NOON), (CHANGED,)),
        (an_asset(vouch=VOUCH), lambda asset: vouched(asset, EDITOR, at=NOON), (CHANGED,)),
        (an_asset(vouch=VOUCH), vouch_taken_back, (CHANGED,)),
        (an_asset(NEW, a_face("other")), lambda asset: asset, ()),
    ],
    ids=range(22),
)
def test_each_kind_of_change_is_announced_once(
    before: Asset, correction: Callable[[Asset], Asset], announced: tuple[EventType, ...]
) -> None:
    assert became(before, correction(before)) == announced


def test_what_no_person_said_of_a_face_is_no_word_of_hers() -> None:
    """A collection, say, is announced by whoever changes it."""
    before = an_asset(NEW)

    assert became(before, replace(before, memberships=frozenset())) == ()
