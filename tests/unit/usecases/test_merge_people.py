"""Two records found to be one person's, and parted again (R18; GDPR art. 5(1)(d))."""

from datetime import date
from typing import Final

import pytest

from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.events import State
from quitclaim.domain.consents.merging import Obstacle
from quitclaim.domain.errors import NotAllowed, NotFound
from quitclaim.domain.ids import PersonId
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.people.person import HERSELF
from quitclaim.usecases.merge_people import MergePeople, WhyNot
from quitclaim.usecases.withdraw_consent import WithdrawConsent
from tests.builders import (
    ADA,
    BOB,
    EDITOR,
    a_consent,
    a_person,
    an_id,
    given,
    withdrawn,
)
from tests.fakes.fakes import Fakes
from tests.unit.usecases.answers import may_be_shown
from tests.unit.usecases.stage import announced, made, of, staged

CAROL: Final = PersonId(an_id("carol"))
ADAS: Final = a_consent()
BOBS: Final = a_consent(person=BOB, id=an_id("bob's"))


def merge(fakes: Fakes, kept: PersonId = ADA, gone: PersonId = BOB) -> None:
    made(MergePeople, fakes)(kept, gone, member=EDITOR)


def test_both_records_are_told_in_one_leaf_and_the_noes_move() -> None:
    fakes = staged(people=(ADA, BOB))

    merge(fakes)

    assert announced(fakes) == [
        [(EventType.PERSON_MERGED, ADA, 2), (EventType.PERSON_MERGED, BOB, 2)]
    ]
    assert fakes.library.rules().noes == 1
    assert fakes.consents.dossier(BOB) == fakes.consents.dossier(ADA)


def test_the_records_of_both_count() -> None:
    fakes = staged(BOBS, people=(ADA, BOB))
    assert not may_be_shown(fakes, ADA)

    merge(fakes)

    assert may_be_shown(fakes, ADA)


def test_any_no_of_either_wins() -> None:
    fakes = staged(ADAS, a_consent(given(), withdrawn(), person=BOB), people=(ADA, BOB))
    assert may_be_shown(fakes, ADA)

    merge(fakes)

    assert not may_be_shown(fakes, ADA)


@pytest.mark.parametrize("through", [ADA, BOB])
@pytest.mark.parametrize("yes", [ADAS, BOBS], ids=["hers", "the other's"])
def test_a_yes_is_withdrawn_through_either_id(through: PersonId, yes: Consent) -> None:
    """R5: the link she was sent names whom she was then."""
    fakes = staged(ADAS, BOBS, people=(ADA, BOB))
    merge(fakes)

    made(WithdrawConsent, fakes)(through, yes.id, speaker=HERSELF)

    assert of(fakes, yes).ending is State.WITHDRAWN
    assert not may_be_shown(fakes, ADA) and not may_be_shown(fakes, BOB)


def test_merging_twice_is_merging_once() -> None:
    fakes = staged(people=(ADA, BOB))

    merge(fakes)
    merge(fakes)

    assert len(announced(fakes)) == 1


def test_every_obstacle_is_named_and_nothing_is_written() -> None:
    fakes = staged(
        people=(a_person(born_on=date(1990, 1, 1)), a_person(BOB, born_on=date(1991, 1, 1)))
    )

    with pytest.raises(NotAllowed) as refusal:
        merge(fakes)

    assert refusal.value.reasons == (Obstacle.BIRTH_DATES_DIFFER,)
    assert announced(fakes) == []


def test_nobody_is_merged_with_herself_by_any_of_her_names() -> None:
    fakes = staged(people=(ADA, BOB))
    merge(fakes)

    with pytest.raises(NotAllowed) as refusal:
        merge(fakes, BOB, ADA)

    assert refusal.value.reasons == (WhyNot.MERGED_ALREADY,)
    with pytest.raises(NotAllowed) as refusal:
        merge(fakes, ADA, ADA)
    assert Obstacle.SAME_PERSON in refusal.value.reasons


def test_whoever_is_somebody_else_already_does_not_become_a_third() -> None:
    """Otherwise two people would hold her records, and a no of one would miss the other."""
    fakes = staged(people=(ADA, BOB, CAROL))
    merge(fakes)
    before = dict(fakes.world.people)

    with pytest.raises(NotAllowed):
        merge(fakes, CAROL, BOB)

    assert fakes.world.people == before


@pytest.mark.parametrize("known", [ADA, BOB])
def test_nobody_is_merged_with_whom_nobody_knows(known: PersonId) -> None:
    with pytest.raises(NotFound):
        merge(staged(people=(known,)))
