"""R51: a letter that nobody fetched is found by the sweep, and none keeps the others waiting."""

from datetime import timedelta

import pytest

from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.requests import Request
from quitclaim.domain.errors import StoreUnavailable
from quitclaim.domain.ids import LetterId
from quitclaim.ports.mail import Message
from quitclaim.usecases.send_letter import SendLetter
from quitclaim.usecases.send_waiting import SendWaiting
from tests.builders import (
    NOON,
    SECOND,
    a_letter,
    a_request,
    a_sent_request,
    an_id,
    some_rules,
)
from tests.fakes.fakes import Fakes
from tests.unit.usecases.mailings import enclose, mailed
from tests.unit.usecases.stage import made, meanwhile

FIVE_MINUTES = timedelta(minutes=5)
ALL = [LetterId(an_id(f"letter {n}")) for n in range(3)]


def asked(n: int) -> tuple[Consent, Request]:
    record = a_request(id=an_id(f"consent {n}"))
    return record, a_sent_request(id=an_id(f"request {n}"), consents=frozenset({record.id}))


def written(n: int) -> Message:
    _, request = asked(n)
    return a_letter(id=ALL[n], request=request.id, consents=request.consents, at=NOON + n * SECOND)


def waiting(**rules: object) -> Fakes:
    """Three letters, a second apart, at the instant at which all of them have lain too long."""
    records = [record for n in range(3) for record in asked(n)]
    fakes = mailed(*records, some_rules(**rules))
    enclose(fakes, *map(written, range(3)))
    fakes.clock.at = NOON + FIVE_MINUTES + 3 * SECOND
    return fakes


def sweep(fakes: Fakes) -> int:
    return made(SendWaiting, fakes, send=made(SendLetter, fakes))()


def test_whatever_lies_longer_than_five_minutes_is_sent() -> None:
    fakes = waiting()
    fakes.clock.at = NOON + FIVE_MINUTES + SECOND

    assert sweep(fakes) == 1

    assert set(fakes.world.letters) == set(ALL[1:])


def test_every_page_of_what_waits_is_read() -> None:
    fakes = waiting()
    fakes.world.pages.size = 1

    assert (sweep(fakes), sweep(fakes)) == (3, 0)

    assert len(fakes.post.sent) == 3


def test_one_that_fails_keeps_no_other_waiting_and_the_failure_is_seen() -> None:
    fakes = waiting()
    fakes.world.fail("post.send", 2)

    with pytest.raises(StoreUnavailable):
        sweep(fakes)

    assert list(fakes.world.letters) == [ALL[1]]
    assert sweep(fakes) == 1


def test_the_last_failure_is_the_one_that_is_raised() -> None:
    fakes = waiting()
    fakes.world.fail("post.send", 1, error=StoreUnavailable("first"))
    fakes.world.fail("post.send", 3, error=StoreUnavailable("last"))

    with pytest.raises(StoreUnavailable, match="last"):
        sweep(fakes)

    assert len(fakes.post.sent) == 1


def test_a_fault_in_one_bars_none_behind_it() -> None:
    fakes = waiting()
    fakes.world.fail("stationery.letter", error=KeyError("no such word"))

    with pytest.raises(KeyError):
        sweep(fakes)

    assert list(fakes.world.letters) == [ALL[0]]


def test_letters_that_wait_for_us_are_no_failure() -> None:
    fakes = waiting(controller=None)

    assert sweep(fakes) == 0

    assert list(fakes.world.letters) == ALL


def test_what_somebody_else_sent_meanwhile_is_not_counted() -> None:
    fakes = waiting()

    with meanwhile(fakes, "letters.letter", lambda: fakes.letters.sent(ALL[0])):
        assert sweep(fakes) == 2


def test_a_sweep_of_nothing_sends_nothing() -> None:
    assert sweep(mailed()) == 0
