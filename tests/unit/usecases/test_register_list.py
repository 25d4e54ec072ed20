"""R33: everybody on a list comes on record once, whoever crashes, and nobody is asked anything."""

from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from quitclaim.domain.consents.lists import Entry, Misread, PeopleList, RowFault
from quitclaim.domain.consents.notices import Language
from quitclaim.domain.people.marks import mark_of
from quitclaim.domain.people.person import Category, Custody
from quitclaim.usecases import ask_list
from quitclaim.usecases.ask_list import Batch
from quitclaim.usecases.find_again import FindAgain
from quitclaim.usecases.list_states import RowState
from quitclaim.usecases.one_at_a_time import OneAtATime
from quitclaim.usecases.register_entry import RegisterEntry
from quitclaim.usecases.register_list import RegisterList
from quitclaim.usecases.register_person import RegisterPerson
from tests.builders import ADA, EDITOR
from tests.fakes.calls import Crash
from tests.fakes.fakes import Fakes
from tests.unit.usecases.asking import house
from tests.unit.usecases.listing import ANN, BEA, TIM, many, terms
from tests.unit.usecases.stage import made

MISREAD = Misread(row=9, name="", faults=(RowFault.NO_NAME,))


def registering(fakes: Fakes) -> RegisterList:
    register = RegisterEntry(FindAgain(fakes.consents), made(RegisterPerson, fakes))
    return RegisterList(register, OneAtATime(fakes.repeats, fakes.clock))


def recorded(fakes: Fakes, *rows: Entry | Misread, after: int = 0, **changes: Any) -> Batch:
    people = PeopleList(rows=rows)
    return registering(fakes)(people, terms(**changes), member=EDITOR, after=after)


def newcomers(fakes: Fakes) -> int:
    """Whoever has a name by now, but her who was there before."""
    named = [one for one in fakes.world.people if fakes.consents.identity(one)]
    return len(set(named) - {ADA})


def test_whoever_is_new_is_put_on_record_and_written_to_by_nobody() -> None:
    fakes = house()

    done = recorded(fakes, ANN, MISREAD, category=Category.EMPLOYEE)

    assert [(one.row, one.state) for one in done.rows] == [
        (2, RowState.NEW),
        (9, RowState.FAULTY),
    ]
    assert done.rows[1].why == (RowFault.NO_NAME,) and fakes.world.letters == {}
    person = done.rows[0].person
    assert person
    found, identity = fakes.consents.person(person), fakes.consents.identity(person)
    assert found and (found.category, found.country) == (Category.EMPLOYEE, "NL")
    assert identity and (identity.name, identity.language) == (ANN.name, Language.GERMAN)


def test_a_child_comes_with_whoever_speaks_for_it_as_far_as_is_known_how() -> None:
    """R9."""
    fakes = house()

    (tim,) = recorded(fakes, TIM, custody=Custody.CLAIMED).rows

    child = tim.person and fakes.consents.person(tim.person)
    assert child and [one.custody for one in child.guardians] == [Custody.CLAIMED]


def test_the_same_list_again_finds_everybody_and_doubles_nobody() -> None:
    fakes = house()
    first = recorded(fakes, ANN, TIM)

    again = recorded(fakes, ANN, TIM)

    assert [one.state for one in again.rows] == [RowState.KNOWN] * 2
    assert [one.person for one in again.rows] == [one.person for one in first.rows]
    assert newcomers(fakes) == 3


def test_looking_writes_nothing() -> None:
    fakes = house()
    register = registering(fakes)
    stranger = replace(ANN, mail=BEA.mail)
    recorded(fakes, TIM)

    looked = [register.planned(row) for row in (ANN, TIM, stranger, MISREAD)]

    assert [one.state for one in looked] == [
        RowState.NEW,
        RowState.KNOWN,
        RowState.FAULTY,
        RowState.FAULTY,
    ]
    assert looked[1].person and looked[0].person is None
    assert looked[2].why == (RowFault.SOMEBODY_ELSE,) and newcomers(fakes) == 2


@pytest.mark.parametrize("port", ["keys.make", "commits.commit", "consents.name", "repeats.forget"])
@pytest.mark.parametrize("nth", [1, 2, 3])
def test_after_a_crash_the_same_list_finishes_and_nobody_is_found_twice(
    port: str, nth: int
) -> None:
    """R51: wherever it died. Whoever has no name yet is nobody's double."""
    fakes = house()
    fakes.world.fail(port, nth, error=Crash())
    for _ in range(3):
        with suppress(Crash):
            recorded(fakes, ANN, TIM)
        fakes.clock.step(timedelta(minutes=2))

    done = recorded(fakes, ANN, TIM)

    assert [one.state for one in done.rows] == [RowState.KNOWN] * 2
    assert newcomers(fakes) == 3


def test_a_batch_goes_on_after_the_row_it_ended_with(monkeypatch: pytest.MonkeyPatch) -> None:
    fakes, people = house(), many(3)
    monkeypatch.setattr(ask_list, "AT_ONCE", 2)

    first = recorded(fakes, *people)
    rest = recorded(fakes, *people, after=3)

    assert first.following == 3 and [one.row for one in rest.rows] == [4]
    assert rest.following is None and newcomers(fakes) == 3


def test_a_row_that_another_call_is_at_is_left_to_it() -> None:
    fakes = house()
    fakes.repeats.begin(
        f"naming|{mark_of(ANN.name, ANN.mail)}", fingerprint="", at=fakes.clock.now()
    )

    (row,) = recorded(fakes, ANN).rows

    assert row.state is RowState.BUSY and newcomers(fakes) == 0
