"""A picture kept on consent goes so long after the last yes on it ended, and not before (R39)."""

import pytest

from quitclaim.usecases.end_terms import Ended
from tests.builders import (
    ADA,
    BOB,
    NOON,
    a_basis,
    a_consent,
    a_linked_face,
    a_request,
    an_id,
    requested,
    some_rules,
)
from tests.builders.keeping import a_justification
from tests.unit.usecases.stage import put
from tests.unit.usecases.terms import (
    DAY,
    MONTH,
    a_picture,
    end,
    ended_at,
    gone,
    kept,
    on_consent,
)

RECENT = a_picture("recent", a_linked_face(ADA), added_at=NOON - 100 * DAY)


def test_a_picture_kept_on_consent_goes_so_long_after_the_last_yes_ended() -> None:
    over, bobs = ended_at(NOON - 31 * DAY), ended_at(NOON - MONTH, person=BOB, id=an_id("bob's"))
    both = a_picture("both", a_linked_face(ADA), a_linked_face(BOB), added_at=NOON - 99 * DAY)
    fakes = kept(both, RECENT, keepings=(on_consent(),), consents=(over, bobs))

    assert end(fakes).pictures == 2

    late = ended_at(NOON - MONTH + DAY, person=BOB, id=an_id("bob's"))
    fakes = kept(both, RECENT, keepings=(on_consent(),), consents=(over, late))
    assert end(fakes).pictures == 1 and gone(fakes) == {RECENT.id}


@pytest.mark.parametrize(
    "more",
    [
        a_consent(person=ADA, id=an_id("again")),
        a_request(events=(requested(NOON - 89 * DAY),), id=an_id("asked")),
    ],
    ids=["a yes", "a yes that may still come"],
)
def test_it_stays_while_a_yes_counts_or_may_still_come(more: object) -> None:
    over = ended_at(NOON - 60 * DAY)
    fakes = kept(RECENT, keepings=(on_consent(),), consents=(over, more))

    assert end(fakes).pictures == 0


def test_it_stays_while_another_basis_allows_it() -> None:
    fakes = kept(RECENT, keepings=(on_consent(),), consents=(ended_at(NOON - 60 * DAY),))
    put(fakes, a_basis())

    assert end(fakes).pictures == 0


def test_whoever_is_asked_and_never_answers_keeps_nothing() -> None:
    asked = a_request(events=(requested(NOON - 90 * DAY),), id=an_id("asked"))
    fakes = kept(RECENT, keepings=(on_consent(),), consents=(ended_at(NOON - 60 * DAY), asked))

    assert end(fakes).pictures == 1


def test_the_end_of_a_consent_shortens_nothing_that_rests_on_something_else() -> None:
    over = ended_at(NOON - 60 * DAY)

    chronicle = kept(RECENT, consents=(over,))
    justified = kept(RECENT, keepings=(on_consent(),), consents=(over,))
    put(justified, a_justification(asset=RECENT.id, face=RECENT.faces[0].id))
    undecided = kept(RECENT, keepings=(on_consent(),), consents=(over,), rules=some_rules())
    nobody = kept(a_picture("empty", added_at=NOON), keepings=(on_consent(),))

    for fakes in (chronicle, justified, undecided, nobody):
        assert end(fakes) == Ended(pictures=0)
