"""What is corrected of a person can make a yes insufficient, so the noes move (R9)."""

from collections.abc import Callable
from datetime import date

import pytest

from quitclaim.domain.consents.answers import Basis
from quitclaim.domain.consents.standing import consent_for
from quitclaim.domain.errors import NotFound
from quitclaim.domain.ids import PersonId
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.people.person import Person
from quitclaim.usecases.merge_people import MergePeople, SplitPeople
from quitclaim.usecases.register_person import (
    CorrectPerson,
    born_on,
    with_guardian,
)
from tests.builders import (
    ADA,
    BOB,
    DAD,
    EDITOR,
    MIA,
    MUMS,
    NOON,
    STAFF,
    a_child,
    a_consent,
    a_guardian,
    a_person,
    a_use,
    given,
)
from tests.unit.usecases.stage import announced, made, staged


def test_a_guardian_recorded_is_a_guardian_more_to_ask_so_the_noes_move() -> None:
    """R9: with one parent known her yes was enough, with two it is not."""
    yes = a_consent(given(by=MUMS), person=MIA)
    fakes = staged(yes, people=(a_child(guardians=(a_guardian(),)),))
    dossier = fakes.consents.dossier(MIA)
    assert dossier and isinstance(consent_for(dossier, a_use(), at=NOON), Basis)

    corrected = made(CorrectPerson, fakes)(MIA, with_guardian(a_guardian(DAD)), member=EDITOR)

    assert {guardian.id for guardian in corrected.guardians} == {MUMS.id, DAD}
    dossier = fakes.consents.dossier(MIA)
    assert dossier and not isinstance(consent_for(dossier, a_use(), at=NOON), Basis)
    assert announced(fakes) == [[(EventType.PERSON_CHANGED, MIA, 2)]]
    assert fakes.library.rules().noes == 1


@pytest.mark.parametrize(
    "same", [with_guardian(a_guardian()), born_on(date(2016, 5, 3))], ids=["guardian", "birth date"]
)
def test_what_is_known_already_is_not_written_again(same: Callable[[Person], Person]) -> None:
    fakes = staged(people=(a_child(),))

    corrected = made(CorrectPerson, fakes)(MIA, same, member=EDITOR)

    assert corrected == a_child()
    assert (announced(fakes), fakes.library.rules().noes) == ([], 0)


def test_a_birth_date_is_corrected() -> None:
    fakes = staged()

    corrected = made(CorrectPerson, fakes)(ADA, born_on(date(1990, 1, 2)), member=EDITOR)

    assert corrected == fakes.world.people[ADA] == a_person(born_on=date(1990, 1, 2), version=2)
    (fact,) = fakes.world.outbox.values()
    assert (fact.by, fact.action) == (STAFF, "correct_person")


def test_nobody_we_know_is_not_corrected() -> None:
    with pytest.raises(NotFound):
        made(CorrectPerson, staged(people=()))(ADA, born_on(date(1990, 1, 2)), member=EDITOR)


@pytest.mark.parametrize("corrected", [ADA, BOB], ids=["the kept one", "the gone one"])
def test_a_correction_after_a_merge_is_of_her_own_record(corrected: PersonId) -> None:
    """R18: parted again, the other has nothing of it."""
    fakes = staged(people=(ADA, a_child(BOB)))
    made(MergePeople, fakes)(ADA, BOB, member=EDITOR)

    made(CorrectPerson, fakes)(corrected, with_guardian(a_guardian(DAD)), member=EDITOR)
    made(SplitPeople, fakes)(ADA, BOB, member=EDITOR)

    ada, bob = fakes.world.people[ADA], fakes.world.people[BOB]
    assert (ada.born_on, bob.born_on) == (None, a_child().born_on)
    assert [guardian.id for guardian in ada.guardians] == ([DAD] if corrected == ADA else [])
