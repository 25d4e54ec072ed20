"""What a list says of a picture: what was decided last, as far as it is borne out (R27)."""

from typing import Any

import pytest

from quitclaim.domain.pictures.assets import Asset, Fate
from quitclaim.domain.pictures.marks import MarkKind
from quitclaim.domain.publishing.noted import Noted, noted, strangers_in
from quitclaim.domain.publishing.stored import StoredVerdict
from quitclaim.domain.publishing.verdict import Outcome
from tests.builders import (
    INTERNAL,
    NOON,
    SECOND,
    a_channel_rule,
    a_face,
    a_linked_face,
    a_mark,
    a_region,
    a_suggestion,
    an_asset,
    an_exemption,
    an_extent,
    an_id,
)
from tests.contract.filled import a_stored_verdict

SHOWN = an_asset(a_face("one"))
WAIVING = a_channel_rule(INTERNAL, external=False, waives_review=True)


def of(verdict: StoredVerdict | None, asset: Asset = SHOWN, rule: Any = None) -> Noted:
    return noted(verdict, asset=asset, rule=rule or a_channel_rule(), at=NOON)


@pytest.mark.parametrize("outcome", Outcome)
def test_it_is_what_was_decided_last(outcome: Outcome) -> None:
    assert of(a_stored_verdict(outcome=outcome)) is Noted(outcome)


def test_what_nobody_decided_on_is_said_to_be_undecided() -> None:
    assert of(None) is Noted.UNDECIDED


@pytest.mark.parametrize("outcome", Outcome)
def test_past_its_end_it_is_being_decided_again_and_a_second_before_it_holds(
    outcome: Outcome,
) -> None:
    assert of(a_stored_verdict(outcome=outcome, valid_until=NOON)) is Noted.DECIDED_AGAIN
    assert of(a_stored_verdict(outcome=outcome, valid_until=NOON + SECOND)) is Noted(outcome)


@pytest.mark.parametrize(
    "changes",
    [
        {"fate": Fate.WITHHELD},
        {"unreadable": "a value nobody knows"},
        {"memberships": frozenset()},
        {"licence_until": NOON},
        {"review": None},
    ],
    ids=lambda one: next(iter(one)),
)
def test_it_never_says_more_than_the_picture_bears_out(changes: dict[str, Any]) -> None:
    """I14: whoever draws a box ends the review, whatever was written down a second before."""
    asset = an_asset(a_face("one"), **changes)

    assert of(a_stored_verdict(), asset) is Noted.DECIDED_AGAIN
    assert of(a_stored_verdict(outcome=Outcome.WITHHELD), asset) is Noted.WITHHELD


def test_where_the_review_is_waived_it_is_not_waited_for() -> None:
    asset = an_asset(a_face("one"), review=None, licence_until=NOON + SECOND)

    assert of(a_stored_verdict(channel=INTERNAL), asset, WAIVING) is Noted.CLEAR


def test_hidden_faces_that_are_no_more_are_looked_at_again() -> None:
    hides = a_stored_verdict(outcome=Outcome.REDACT, unclear=frozenset({an_id("gone")}))

    assert of(hides) is Noted.DECIDED_AGAIN


def test_a_verdict_on_another_part_of_the_picture_says_nothing_of_this_one() -> None:
    """Who was cut off may be back in it."""
    cropped = an_asset(a_face("one"), extent=an_extent(), crop=a_region())

    assert of(a_stored_verdict(), cropped) is Noted.DECIDED_AGAIN
    assert of(a_stored_verdict(crop=a_region())) is Noted.DECIDED_AGAIN
    assert of(a_stored_verdict(crop=a_region()), cropped) is Noted.CLEAR


def test_only_what_may_be_shown_is_usable() -> None:
    assert {one for one in Noted if one.is_usable} == {Noted.CLEAR, Noted.REDACT}


def test_a_face_is_a_strangers_until_somebody_says_anything_of_it() -> None:
    told = [
        a_linked_face(),
        a_face("marked", mark=a_mark(MarkKind.BYSTANDER)),
        a_face("exempt", exemption=an_exemption()),
        a_face("erased", mark=a_mark(), untaggable=True),
        a_face("left alone", untaggable=True),
    ]

    assert strangers_in(an_asset(*told)) == 0
    assert strangers_in(an_asset(*told, a_face("new"), a_face("s", suggestion=a_suggestion()))) == 2
