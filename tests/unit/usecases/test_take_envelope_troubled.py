"""R44: why an envelope says nothing stands where staff sees it, and nothing is taken of it."""

import pytest

from quitclaim.domain.consents.envelopes import Trouble
from quitclaim.domain.consents.requests import Progress
from quitclaim.domain.errors import StoreUnavailable
from quitclaim.domain.organisation.destinations import OffLimits
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.people.person import THE_CLOCK
from quitclaim.ports.envelopes import Troubled
from quitclaim.ports.outside import ForbiddenAddress, Unreachable
from quitclaim.usecases.requests_desk import RemindRequest
from tests.builders import (
    ADA,
    DAY,
    a_party,
    an_envelope,
    an_identity,
    found_declined,
    found_open,
    found_signed,
)
from tests.unit.usecases.enveloped import enveloped, stands, take, there
from tests.unit.usecases.stage import announced, made, of

TROUBLES = [
    (Unreachable(), Trouble.UNREACHABLE),
    (ForbiddenAddress(OffLimits.LOOPBACK), Trouble.FORBIDDEN_ADDRESS),
    (Troubled(Trouble.DAMAGED_PAPER), Trouble.DAMAGED_PAPER),
]


@pytest.mark.parametrize(("failure", "trouble"), TROUBLES)
def test_trouble_stands_at_the_request_once(failure: Exception, trouble: Trouble) -> None:
    fakes, asked = enveloped()
    there(fakes).failure = failure

    assert [take(fakes, asked.requests[0]) for _ in range(3)] == [trouble] * 3

    last = stands(fakes, asked.requests[0]).turns[-1]
    assert (last.became, last.reason) == (Progress.AT_PROVIDER, trouble)
    assert announced(fakes) == [[(EventType.REQUEST_AT_PROVIDER, asked.requests[0].id, 3)]]
    (fact,) = fakes.world.outbox.values()
    assert (fact.by, fact.action) == (THE_CLOCK, "take_envelope")


def test_trouble_that_is_over_stands_there_no_more() -> None:
    fakes, asked = enveloped()
    there(fakes, found_open()).failure = Unreachable()
    take(fakes, asked.requests[0])
    there(fakes).failure = None

    assert take(fakes, asked.requests[0]) is None

    last = stands(fakes, asked.requests[0]).turns[-1]
    assert (last.became, last.reason) == (Progress.AT_PROVIDER, None)


def test_nothing_new_is_written_down_nowhere() -> None:
    fakes, asked = enveloped()
    there(fakes, found_open())
    fakes.clock.step(DAY)
    made(RemindRequest, fakes)(ADA, asked.requests[0].id, by=THE_CLOCK)
    before = stands(fakes, asked.requests[0])

    take(fakes, asked.requests[0])

    assert stands(fakes, asked.requests[0]) == before
    assert before.turns[-1].became is Progress.SENT


@pytest.mark.parametrize(
    ("found", "trouble"),
    [
        (found_signed(number=8), Trouble.OTHER_ENVELOPE),
        (found_signed(parties=(a_party(mail="bob@example.org", has_signed=True),)), None),
        (found_open(is_over=True), Trouble.ENVELOPE_ENDED),
    ],
)
def test_what_is_not_hers_is_not_taken(found: object, trouble: Trouble | None) -> None:
    fakes, asked = enveloped()
    there(fakes).envelopes[7] = found  # type: ignore[assignment]

    assert take(fakes, asked.requests[0]) is (trouble or Trouble.OTHER_SIGNER)

    assert not of(fakes, asked.consents[0]).yeses


def test_whoever_has_no_address_is_nobody_we_could_know_there() -> None:
    fakes, asked = enveloped()
    fakes.consents.name(ADA, an_identity(mail=""))

    assert take(fakes, asked.requests[0]) is Trouble.NO_MAIL


def test_a_provider_that_was_detached_is_asked_no_more() -> None:
    fakes, asked = enveloped()
    fakes.accounts.detach(an_envelope().provider)

    assert take(fakes, asked.requests[0]) is Trouble.NOT_ATTACHED


def test_a_store_that_is_busy_leaves_everything_as_it_was() -> None:
    fakes, asked = enveloped()
    there(fakes, found_declined())
    fakes.world.fail("commits.commit", error=StoreUnavailable("commits"))

    with pytest.raises(StoreUnavailable):
        take(fakes, asked.requests[0])

    assert not of(fakes, asked.consents[0]).ending
