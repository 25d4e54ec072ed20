"""A list is asked row by row: each whole or not at all, and nobody twice (R11, R51)."""

from contextlib import suppress
from dataclasses import replace
from datetime import timedelta

import pytest

from quitclaim.domain.consents.asking import Hindrance
from quitclaim.domain.consents.lists import Misread, RowFault
from quitclaim.domain.consents.notices import Language
from quitclaim.domain.errors import NotAllowed
from quitclaim.domain.people.marks import mark_of
from quitclaim.domain.people.person import Role
from quitclaim.usecases import ask_list
from quitclaim.usecases.ask_once import AskedAlready
from quitclaim.usecases.list_states import RowState
from tests.fakes.calls import Crash
from tests.unit.usecases.asking import house
from tests.unit.usecases.listing import ANN, TIM, asked, letters, many, once
from tests.unit.usecases.stage import before_each

MISREAD = Misread(row=9, name="", faults=(RowFault.NO_NAME,))


def test_whoever_is_new_is_put_on_record_and_asked() -> None:
    fakes = house()

    done = asked(fakes, ANN, MISREAD)

    assert [(row.row, row.state) for row in done.rows] == [
        (2, RowState.ASKED),
        (9, RowState.FAULTY),
    ]
    person = done.rows[0].person
    assert person and done.following is None
    identity = fakes.consents.identity(person)
    assert identity and identity.name == ANN.name and identity.language is Language.GERMAN
    (letter,) = letters(fakes)
    assert letter.person == person


def test_a_child_is_put_on_record_with_its_parent_who_is_asked() -> None:
    """R9."""
    fakes = house()

    (tim,) = asked(fakes, TIM).rows

    (letter,) = letters(fakes)
    assert letter.person == tim.person and letter.to.role is Role.GUARDIAN
    tom = replace(TIM, row=4, name="Tom")
    asked(fakes, tom)
    assert {one.to for one in letters(fakes)} == {letter.to}


def test_the_same_list_again_asks_nobody() -> None:
    fakes = house()
    asked(fakes, ANN, TIM)

    again = asked(fakes, ANN, TIM)

    assert [row.state for row in again.rows] == [RowState.ASKED_ALREADY] * 2
    assert len(fakes.world.letters) == 2


@pytest.mark.parametrize(
    "port",
    [
        "keys.make",
        "commits.commit",
        "consents.name",
        "requests.of",
        "papers.keep",
        "repeats.forget",
    ],
)
@pytest.mark.parametrize("nth", [1, 2, 3])
def test_after_a_crash_the_same_list_finishes_and_asks_nobody_twice(port: str, nth: int) -> None:
    """R51: wherever it died."""
    fakes = house()
    fakes.world.fail(port, nth, error=Crash())
    for _ in range(3):
        with suppress(Crash):
            asked(fakes, ANN, TIM)
        fakes.clock.step(timedelta(minutes=2))

    assert len(letters(fakes)) == 2 == len({letter.person for letter in letters(fakes)})


def test_a_batch_ends_where_a_call_would_take_too_long(monkeypatch: pytest.MonkeyPatch) -> None:
    fakes, people = house(), many(4)
    monkeypatch.setattr(ask_list, "AT_ONCE", 3)

    first = asked(fakes, *people)
    rest = asked(fakes, *people, after=4)

    assert first.following == 4 and [row.row for row in rest.rows] == [5]
    assert rest.following is None and len(fakes.world.letters) == 4


def test_a_slow_store_ends_a_batch_early() -> None:
    fakes = house()

    def slow(name: str) -> None:
        if name == "papers.keep":
            fakes.clock.step(ask_list.FOR)

    with before_each(fakes, slow):
        done = asked(fakes, *many(3))

    assert [row.row for row in done.rows] == [2] and done.following == 2


def test_a_row_that_another_press_is_at_is_left_to_it() -> None:
    fakes = house()
    mark = mark_of(ANN.name, ANN.mail)
    fakes.repeats.begin(f"naming|{mark}", fingerprint="", at=fakes.clock.now())

    (row,) = asked(fakes, ANN).rows

    assert row.state is RowState.BUSY and not fakes.world.letters


def test_what_hinders_after_all_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    """The rules may change between the look and the press."""
    fakes = house()

    def refused(*_: object, **__: object) -> None:
        raise NotAllowed(Hindrance.NO_CONTROLLER)

    monkeypatch.setattr(type(once(fakes)), "__call__", refused)
    (row,) = asked(fakes, ANN).rows

    assert row.state is RowState.HINDERED and row.why == (Hindrance.NO_CONTROLLER,)


def test_whoever_asked_her_in_between_was_first(monkeypatch: pytest.MonkeyPatch) -> None:
    fakes = house()
    monkeypatch.setattr(type(once(fakes)), "__call__", lambda *_, **__: AskedAlready(None))

    (row,) = asked(fakes, ANN).rows

    assert row.state is RowState.ASKED_ALREADY
