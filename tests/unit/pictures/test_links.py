"""R18, I11: a match is true only when people say so."""

import pytest

from quitclaim.domain.errors import NotAllowed
from quitclaim.domain.pictures.links import Link, WhyNot, link_from
from tests.builders import (
    ADA,
    EDITOR,
    OFFICER,
    UPLOADER,
    a_confirmation,
    a_link,
    a_match,
    a_suggestion,
)

BY_TWO = (a_confirmation(EDITOR), a_confirmation(OFFICER, knows_person=False))


@pytest.mark.parametrize(
    ("link", "needed", "is_confirmed"),
    [
        (a_link(), 1, True),
        (a_link(), 2, True),
        (a_match(), 1, True),
        (a_match(), 2, False),
        (a_match(confirmations=BY_TWO), 2, True),
        (a_match(confirmations=BY_TWO), 1, True),
    ],
)
def test_by_hand_one_confirms_and_a_match_as_many_as_the_assessment_says(
    link: Link, needed: int, *, is_confirmed: bool
) -> None:
    assert link.is_confirmed(needed=needed) is is_confirmed


def test_a_link_by_hand_asks_nobody_to_declare_that_he_knows_the_person() -> None:
    stranger = a_confirmation(knows_person=False)

    assert a_link(confirmations=(stranger,)).is_confirmed(needed=1)


def test_another_member_confirms_after_the_first() -> None:
    second = a_confirmation(OFFICER, knows_person=False)

    assert a_match().confirmed_by(second) == a_match(confirmations=BY_TWO)


@pytest.mark.parametrize("member", [EDITOR, OFFICER])
def test_nobody_confirms_twice(member: str) -> None:
    link = a_match(confirmations=BY_TWO)

    with pytest.raises(NotAllowed) as refusal:
        link.confirmed_by(a_confirmation(EDITOR if member == EDITOR else OFFICER))

    assert refusal.value.reasons == (WhyNot.CONFIRMED_ALREADY,)
    assert len(link.confirmed_by(a_confirmation(UPLOADER)).confirmations) == 3


def test_a_suggestion_becomes_a_link_by_somebody_who_knows_the_person() -> None:
    assert link_from(a_suggestion(), a_confirmation()) == a_match(ADA)


def test_who_knows_nobody_can_only_compare_as_the_machine_did() -> None:
    with pytest.raises(NotAllowed) as refusal:
        link_from(a_suggestion(), a_confirmation(knows_person=False))

    assert refusal.value.reasons == (WhyNot.KNOWS_NOBODY,)


def test_a_distance_may_be_nothing_at_all() -> None:
    assert a_suggestion(distance=0.0).flags == frozenset()
