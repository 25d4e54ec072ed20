"""R44: what was heard of is looked at; once a day everything that waits."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from quitclaim.domain.consents.envelopes import Trouble
from quitclaim.domain.consents.events import State
from quitclaim.domain.errors import StoreUnavailable
from quitclaim.ports.changes import Purpose
from quitclaim.ports.envelopes import Troubled
from quitclaim.ports.outside import Unreachable
from quitclaim.usecases.look_at_envelopes import LookAtEnvelopes, Looked
from quitclaim.usecases.take_envelope import TakeEnvelope
from tests.builders import ADA, a_hint, an_envelope, found_open, found_signed
from tests.fakes.fakes import Fakes
from tests.unit.usecases.asking import asked_of
from tests.unit.usecases.enveloped import attach, enveloped, there
from tests.unit.usecases.stage import made, of, watched


def look(fakes: Fakes, *, everything: bool = False) -> Looked:
    take = made(TakeEnvelope, fakes)
    return made(LookAtEnvelopes, fakes, take=take)(everything=everything)


def test_what_was_heard_of_is_looked_at_once() -> None:
    fakes, asked = enveloped()
    there(fakes, found_signed())
    fakes.hints.take(a_hint())

    assert look(fakes) == Looked(envelopes=1, troubled=0)

    assert of(fakes, asked.consents[0]).events[-1].became is State.GIVEN
    assert not fakes.hints.waiting()
    assert look(fakes) == Looked()


def test_where_nothing_was_heard_nothing_is_read() -> None:
    """R53: while nobody signs there it costs next to nothing."""
    fakes, _ = enveloped()

    with watched(fakes) as calls:
        look(fakes)

    assert calls == ["hints.waiting"]


def test_once_a_day_nothing_has_to_be_heard() -> None:
    """A webhook that never arrived is made good."""
    fakes, asked = enveloped()
    there(fakes, found_signed())

    assert look(fakes, everything=True) == Looked(envelopes=1, troubled=0)

    assert of(fakes, asked.consents[0]).yeses


@pytest.mark.parametrize("failure", [Unreachable(), Troubled(Trouble.DAMAGED_PAPER)])
def test_what_cannot_be_fetched_is_fetched_again(failure: Exception) -> None:
    fakes, asked = enveloped()
    there(fakes, found_signed()).failure = failure
    fakes.hints.take(a_hint())
    assert look(fakes) == Looked(envelopes=1, troubled=1)
    there(fakes).failure = None

    assert look(fakes) == Looked(envelopes=1, troubled=0)

    assert of(fakes, asked.consents[0]).yeses
    assert not fakes.hints.waiting()


def test_what_trying_cannot_mend_waits_for_the_day() -> None:
    fakes, _ = enveloped()
    there(fakes).failure = Troubled(Trouble.NOT_LET_IN)
    fakes.hints.take(a_hint())

    assert look(fakes) == Looked(envelopes=1, troubled=1)

    assert not fakes.hints.waiting()


def test_a_store_that_is_busy_is_asked_again() -> None:
    fakes, asked = enveloped()
    there(fakes, found_signed())
    fakes.hints.take(a_hint())
    fakes.world.fail("commits.commit", error=StoreUnavailable("commits"))
    assert look(fakes) == Looked(envelopes=1, troubled=1)

    look(fakes)

    assert of(fakes, asked.consents[0]).yeses


def test_whoever_was_forgotten_is_asked_for_no_more() -> None:
    fakes, _ = enveloped()
    fakes.hints.take(a_hint())
    fakes.world.called = _forgetting(fakes)

    assert look(fakes) == Looked(envelopes=1, troubled=0)

    assert not fakes.hints.waiting()


def test_an_envelope_that_nobody_named_is_let_go_after_a_while() -> None:
    """The organisation has other envelopes there, and a list of requests may lag."""
    fakes, _ = enveloped()
    fakes.hints.take(a_hint(envelope=an_envelope(99)))
    assert look(fakes) == Looked()
    assert fakes.hints.waiting()
    fakes.clock.step(timedelta(minutes=2))

    assert look(fakes) == Looked()

    assert not fakes.hints.waiting()


def test_what_is_heard_while_it_is_looked_at_is_not_lost() -> None:
    fakes, _ = enveloped()
    service = there(fakes, found_open())
    fakes.hints.take(a_hint())
    later = a_hint(of="f" * 64, at=fakes.clock.now() + timedelta(seconds=1))
    service.meanwhile = lambda: fakes.hints.take(later)

    look(fakes)

    assert fakes.hints.waiting() == (later,)


def test_requests_without_an_envelope_are_left_alone() -> None:
    fakes, _ = enveloped()
    second = asked_of(fakes)
    attach(fakes, asked_of(fakes).requests[0], an_envelope(8))
    service = there(fakes, found_signed())
    fakes.hints.done(*fakes.hints.waiting())
    fakes.hints.take(a_hint())

    look(fakes)

    assert service.asked == [7]
    assert not of(fakes, second.consents[0]).yeses


def _forgetting(fakes: Fakes) -> Callable[[str], None]:
    def called(name: str) -> None:
        if name == "requests.request":
            fakes.world.keys.pop((ADA, Purpose.DATA), None)

    return called
