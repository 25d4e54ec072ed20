"""A person comes in with her key first, and is corrected without losing who said what (R36, R9)."""

from dataclasses import replace
from functools import partial

import pytest

from quitclaim.domain.consents.notices import Language
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.people.person import Category, Person
from quitclaim.ports.changes import Purpose
from quitclaim.ports.consents import Identity
from quitclaim.usecases.erase_person import ErasePerson
from quitclaim.usecases.register_person import (
    Newcomer,
    RegisterPerson,
)
from tests.builders import (
    EDITOR,
    a_child,
    a_person,
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
