"""A person comes in with her key first, and is corrected without losing who said what (R36, R9)."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial

import pytest

from quitclaim.domain.answers import Basis
from quitclaim.domain.errors import NotFound
from quitclaim.domain.facts import EventType
from quitclaim.domain.ids import PersonId
from quitclaim.domain.notices import Language
from quitclaim.domain.people import Category, Person
from quitclaim.domain.standing import consent_for
from quitclaim.ports.changes import Purpose
from quitclaim.ports.consents import Identity
from quitclaim.usecases.erase_person import ErasePerson
from quitclaim.usecases.merge_people import MergePeople, SplitPeople
from quitclaim.usecases.register_person import (
    CorrectPerson,
    Newcomer,
    RegisterPerson,
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
from tests.fakes.fakes import Fakes
from tests.unit.usecases.stage import announced, crashed, made, staged, watched

LOVELACE = Identity(name="Ada Lovelace", mail="ada@example.org", language=Language.ENGLISH)


def register(fakes: Fakes) -> Person:
    newcomer = Newcomer(category=Category.PUBLIC)
    return made(RegisterPerson, fakes)(newcomer, LOVELACE, member=EDITOR)


def test_a_person_is_registered_in_one_leaf_under_an_id_and_keys_of_her_own() -> None:
    fakes = staged(people=())

    ada = register(fakes)

    dossier = fakes.consents.dossier(ada.id)
    assert dossier and dossier.person == ada == a_person(ada.id)
    assert fakes.consents.identity(ada.id) == LOVELACE
    assert announced(fakes) == [[(EventType.PERSON_ADDED, ada.id, 1)]]
    for purpose in (Purpose.DATA, Purpose.EVIDENCE):
        assert fakes.keys.holders([ada.id], purpose=purpose) == {ada.id}


def test_all_that_is_known_of_her_comes_in_with_her() -> None:
    fakes, mia = staged(people=()), a_child()
    newcomer = Newcomer(
        category=mia.category, country=mia.country, born_on=mia.born_on, guardians=mia.guardians
    )

    known = made(RegisterPerson, fakes)(newcomer, LOVELACE, member=EDITOR)

    assert known == replace(mia, id=known.id) == fakes.consents.person(known.id)


def test_no_template_key_is_made_before_she_said_yes() -> None:
    """I1."""
    fakes = staged(people=())

    ada = register(fakes)

    assert fakes.keys.holders([ada.id], purpose=Purpose.TEMPLATE) == set()


def test_who_she_is_is_not_printed() -> None:
    """R49: a log that prints it says nothing of her."""
    assert repr(LOVELACE) == "Identity(…)"


def test_her_key_is_there_before_anything_is_written_of_her() -> None:
    """R36: nothing is ever written that could not be erased."""
    fakes = staged(people=())

    with watched(fakes) as calls:
        register(fakes)

    assert calls.index("keys.make") < calls.index("commits.commit") < calls.index("consents.name")


def test_a_late_repeat_brings_nobody_back_who_was_erased() -> None:
    """R36: each call is another newcomer, so an id that was erased never returns."""
    fakes = staged(people=())
    ada = register(fakes)
    made(ErasePerson, fakes)(ada.id, member=EDITOR)

    again = register(fakes)

    assert again.id != ada.id
    assert fakes.consents.person(ada.id) is None


@pytest.mark.parametrize("at", ["commits.commit", "consents.name"])
def test_whoever_crashed_registers_her_again_and_what_was_left_names_nobody(at: str) -> None:
    """R51."""
    fakes = staged(people=())
    crashed(partial(register, fakes), fakes, at=at)

    ada = register(fakes)

    assert [who for who in fakes.world.people if fakes.consents.identity(who)] == [ada.id]


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
    (fact,) = fakes.outbox.waiting().items
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
