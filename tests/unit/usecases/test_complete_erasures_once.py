"""R36, R37: an erasure is completed once, wherever whoever completes it dies."""

from datetime import timedelta

import pytest

from quitclaim.domain.certificates.completions import completion_id
from quitclaim.domain.errors import Conflict
from quitclaim.domain.forgetting.orders import ErasureOrder
from quitclaim.domain.ids import FactId
from quitclaim.domain.organisation.facts import EventType
from tests.builders import BOB, SECOND
from tests.builders.asking import a_plea
from tests.fakes.fakes import Fakes
from tests.unit.certificates.certified import CERTIFICATE, signed
from tests.unit.certificates.completed import (
    complete,
    lapsed,
)
from tests.unit.usecases.stage import announced, crashed, meanwhile, staged

ID = completion_id(CERTIFICATE)
CALLS = (
    "erasure_papers.read",
    "recovered.people",
    "erasure_papers.keep",
    "ledger.number_of",
    "commits.commit",
    "erasure_orders.order",
)


def nobody_is_left() -> Fakes:
    """She and whatever was hers is gone."""
    return staged(people=(BOB,))


def the_order(fakes: Fakes) -> ErasureOrder:
    found = fakes.erasure_orders.order(a_plea().id)
    assert found
    return found


def test_to_look_again_changes_nothing() -> None:
    fakes = lapsed(nobody_is_left())
    complete(fakes)
    fakes.clock.step(timedelta(days=1))

    assert complete(fakes) == (0, 0)

    assert len(fakes.world.outbox) == 2 and len(fakes.world.plea_notices) == 1


@pytest.mark.parametrize("call", CALLS)
def test_wherever_it_dies_it_is_finished_once(call: str) -> None:
    fakes = lapsed(nobody_is_left())
    crashed(lambda: complete(fakes), fakes, at=call)
    fakes.clock.step(SECOND)

    assert complete(fakes) == (1, 0)

    assert len(fakes.world.outbox) == 2 and len(fakes.world.plea_notices) == 1
    assert the_order(fakes).over_at == fakes.clock.now()


def test_weeks_later_too() -> None:
    fakes = lapsed(nobody_is_left())
    crashed(lambda: complete(fakes), fakes, at="erasure_orders.order")
    signed(fakes)
    fakes.world.facts.clear()

    assert complete(fakes) == (1, 0)

    assert fakes.ledger.number_of(FactId(ID)) is not None
    assert [one[0][0] for one in announced(fakes)] == [EventType.ERASURE_OVER]


def test_two_rounds_at_a_time_write_it_once() -> None:
    fakes = lapsed(nobody_is_left())

    with meanwhile(fakes, "erasure_orders.order", lambda: complete(fakes)):
        assert complete(fakes) == (1, 0)

    assert len(fakes.world.outbox) == 2 and len(fakes.world.plea_notices) == 1


def test_who_loses_the_race_at_the_end_has_nothing_left_to_do() -> None:
    fakes = lapsed(nobody_is_left())
    fakes.world.fail("commits.commit", 2, error=Conflict("somebody was faster"))

    assert complete(fakes) == (1, 0)


def test_an_order_that_went_meanwhile_is_not_counted() -> None:
    fakes = lapsed(nobody_is_left())

    with meanwhile(fakes, "erasure_orders.order", fakes.world.erasure_orders.clear):
        assert complete(fakes) == (0, 1)
