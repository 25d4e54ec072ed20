"""How long a sign-in holds."""

from datetime import timedelta
from typing import Any

import pytest

from quitclaim.domain.errors import ImpossibleValue
from quitclaim.domain.organisation.sessions import IDLE, LONGEST, Session
from tests.builders import EDITOR, NOON, SECOND, a_session, a_session_key

MINUTE = timedelta(minutes=1)


def test_a_session_begins_with_a_sign_of_life() -> None:
    begun = Session.begun(a_session_key(), at=NOON)

    assert begun == a_session() and begun.member == EDITOR


def test_it_ends_when_nobody_was_there_for_long() -> None:
    assert a_session().is_open(NOON + IDLE - SECOND)
    assert not a_session().is_open(NOON + IDLE)


def test_it_ends_however_busy_she_is() -> None:
    busy = a_session(seen_at=NOON + LONGEST - SECOND)

    assert busy.is_open(NOON + LONGEST - SECOND) and not busy.is_open(NOON + LONGEST)


def test_a_sign_of_life_is_worth_noting_once_a_minute() -> None:
    assert a_session().seen(NOON + MINUTE - SECOND) == a_session()
    assert a_session().seen(NOON + MINUTE).seen_at == NOON + MINUTE


def test_a_clock_that_was_set_back_takes_no_sign_of_life_away() -> None:
    assert a_session().seen(NOON - MINUTE) == a_session()


@pytest.mark.parametrize(
    "impossible",
    [
        {"hash": "guessed"},
        {"member": "she"},
        {"seen_at": NOON - SECOND},
        {"begun_at": NOON.replace(tzinfo=None)},
    ],
)
def test_an_impossible_session_does_not_come_into_being(impossible: dict[str, Any]) -> None:
    with pytest.raises(ImpossibleValue):
        a_session(**impossible)
