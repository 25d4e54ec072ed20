"""A round over templates stops and goes on, and is broken off anywhere with the same end (R39)."""

from functools import partial

import pytest

from quitclaim.domain.errors import NotAllowed
from quitclaim.domain.forgetting.idling import UsesCounted
from quitclaim.domain.pictures.corrections import Hindrance
from quitclaim.ports.terms import TemplatesRound
from quitclaim.usecases import end_templates
from quitclaim.usecases.end_templates import TemplatesEnded
from tests.builders import ADA, BOB, NOON
from tests.fakes.in_memory_rounds import InMemoryRounds
from tests.unit.usecases.idling import LONG_AGO, end, ending, idle_since, used
from tests.unit.usecases.interruptions import broken_off
from tests.unit.usecases.recognition import has_key
from tests.unit.usecases.stage import watched
from tests.unit.usecases.templates import recognisable


def test_a_round_stops_where_its_time_ends_and_the_last_one_counts_all(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(end_templates, "LOOKED_AT", 1)
    fakes = idle_since(NOON, recognisable(), recognisable(person=BOB))
    fakes.world.pages.size = 1
    rounds = ending(fakes)

    following = rounds().following

    assert following and following.days == {NOON.date(): 1} and not fakes.world.uses_counted
    assert isinstance(rounds.rounds, InMemoryRounds) and rounds.rounds.left == [following]
    assert end(fakes, following) == TemplatesEnded(templates=0)
    assert fakes.world.uses_counted == UsesCounted(at=NOON, days={NOON.date(): 2})


def test_a_round_has_as_many_pages_as_there_are() -> None:
    fakes = idle_since(LONG_AGO, recognisable(), recognisable(person=BOB))
    fakes.world.pages.size = 1

    assert end(fakes) == TemplatesEnded(templates=2)
    assert fakes.world.uses_counted == UsesCounted(at=NOON, days={})


def test_a_round_that_ended_enough_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(end_templates, "ENDED", 1)
    fakes = idle_since(LONG_AGO, recognisable(), recognisable(person=BOB))
    fakes.world.pages.size = 1
    first = end(fakes)

    assert first.templates == 1 and isinstance(first.following, TemplatesRound)
    assert end(fakes, first.following) == TemplatesEnded(templates=1)


def test_what_cannot_go_holds_up_nobody_else() -> None:
    fakes = idle_since(LONG_AGO, recognisable(), recognisable(person=BOB))
    fakes.world.fail("template_uses.of", 1, error=NotAllowed(Hindrance.UNREADABLE))

    assert end(fakes) == TemplatesEnded(templates=1, stuck=1)
    assert end(fakes) == TemplatesEnded(templates=1)


def test_whoever_has_no_key_is_not_looked_at() -> None:
    fakes = idle_since(LONG_AGO, recognisable())
    fakes.world.keys.clear()

    assert end(fakes) == TemplatesEnded(templates=0)


@pytest.mark.parametrize("after", [False, True], ids=["before its effect", "after it"])
def test_wherever_it_crashed_the_next_round_ends_the_same(*, after: bool) -> None:
    bob = recognisable(person=BOB)
    whole = idle_since(LONG_AGO, recognisable(), bob)
    used(whole, bob, NOON)
    with watched(whole) as calls:
        end(whole)

    for at in range(1, len(calls) + 1):
        fakes = idle_since(LONG_AGO, recognisable(), bob)
        used(fakes, bob, NOON)
        broken_off(partial(end, fakes), fakes, at=at, after=after)
        end(fakes)

        assert not has_key(fakes) and not fakes.world.templates[ADA], at
        assert has_key(fakes, BOB) and len(fakes.world.outbox) == 1, at
        assert fakes.world.uses_counted and fakes.world.uses_counted.days == {NOON.date(): 1}, at
