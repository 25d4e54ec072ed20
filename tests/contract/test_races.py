"""Sixteen writers at once on the real server: nothing is published against a no (I2, I3)."""

from dataclasses import replace
from functools import partial
from threading import Barrier
from typing import Final

import pytest

from quitclaim.domain.ids import PersonId
from quitclaim.domain.publishing.renditions import Rendition
from quitclaim.ports.writes import Write
from tests.builders import NOON, WEBSITE
from tests.contract.changes import commit, put
from tests.contract.racing import WRITERS, has_won, race, until_done
from tests.contract.stores import Stores
from tests.contract.town import (
    PEOPLE,
    Press,
    another,
    out_of,
    publish,
    settle,
    verdict_now,
    withdraw,
)

Rows = frozenset[Rendition]
BETWEEN: Final = 3  # so many come out before the next withdrawal


@pytest.fixture
def town(stores: Stores) -> Stores:
    settle(stores)
    return stores


def test_no_rendition_is_committed_after_a_withdrawal(town: Stores) -> None:
    """One after the other withdraws, so that each knows her own number of the no-counter."""
    press, counted, were_out = Press(town), dict[PersonId, int](), dict[PersonId, Rows]()

    def withdraw_in_turn() -> bool:
        is_racing = True
        for person in PEOPLE:
            is_racing = is_racing and press.has_put_out(BETWEEN)
            withdraw(town, person)
            were_out[person] = out_of(town, person)
            counted[person] = town.library.rules().noes
        press.is_stopped.set()
        return is_racing

    has_raced, *_ = race(withdraw_in_turn, *[press.run] * (WRITERS - 1))

    assert has_raced, "nothing came out between two withdrawals"
    assert [counted[person] for person in PEOPLE] == list(range(1, len(PEOPLE) + 1))
    for person in PEOPLE:
        # Whatever was on its way when she was answered came too late.
        assert out_of(town, person) == were_out[person]
        assert all(row.stamp.noes < counted[person] for row in were_out[person])


def test_whoever_withdraws_is_shown_no_more_from_then_on(town: Stores) -> None:
    """Half of the writers withdraw, all at once; each looks again as soon as it is acknowledged."""
    press, were_out = Press(town), dict[PersonId, Rows]()
    waiting = Barrier(len(PEOPLE), action=press.is_stopped.set)

    def withdraw_and_look(person: PersonId) -> bool:
        press.has_put_out(1)
        withdraw(town, person)
        were_out[person] = out_of(town, person)
        is_refused = bool(verdict_now(town, person).unclear) and not publish(town, person)
        waiting.wait()
        return is_refused

    withdrawals = (partial(withdraw_and_look, person) for person in PEOPLE)
    are_refused = race(*withdrawals, *[press.run] * (WRITERS - len(PEOPLE)))

    assert all(are_refused)
    newest = town.library.rules().noes
    assert newest == len(PEOPLE)
    for person in PEOPLE:
        fresh = verdict_now(town, person)
        assert fresh.unclear and out_of(town, person) == were_out[person]
        assert all(row.stamp.noes < newest or row.serves(fresh) for row in out_of(town, person))


def test_publishers_do_not_stop_each_other(town: Stores) -> None:
    race(*(partial(until_published, town, PEOPLE[0]) for _ in range(WRITERS)))

    rows = out_of(town, PEOPLE[0])
    assert len(rows) == WRITERS
    assert {row.stamp.noes for row in rows} == {0}


def until_published(stores: Stores, person: PersonId) -> None:
    verdict = verdict_now(stores, person)
    rendition = another(verdict, person)
    until_done(partial(put, stores, rendition, unless_moved=verdict.stamp))


def test_of_all_who_put_out_on_one_channel_one_does(town: Stores) -> None:
    """Messages come twice and at once; what a website took is not to be one of two."""
    verdict = verdict_now(town, PEOPLE[0])
    rows = [replace(another(verdict, PEOPLE[0]), channel=WEBSITE) for _ in range(WRITERS)]

    won = race(*(partial(has_won, partial(put, town, row)) for row in rows))

    (out,) = out_of(town, PEOPLE[0])
    assert [row for row, has in zip(rows, won, strict=True) if has] == [out]


def test_when_it_was_recalled_another_may_take_its_place(town: Stores) -> None:
    verdict = verdict_now(town, PEOPLE[0])
    first, second = (replace(another(verdict, PEOPLE[0]), channel=WEBSITE) for _ in range(2))
    put(town, first)
    commit(town, Write(first.recalled(at=NOON), first))

    put(town, second)

    assert out_of(town, PEOPLE[0]) == {second}
