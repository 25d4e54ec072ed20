"""An order knows when officers were reminded of its plea, which may go before it (art. 12(3))."""

from datetime import timedelta

import pytest

from quitclaim.domain.organisation.facts import EventType
from quitclaim.usecases.order_erasure import OrderErasure
from quitclaim.usecases.remind_officers import RemindOfficers
from tests.builders import ADA, DAY, NOON, OFFICER, some_rules
from tests.builders.asking import a_plea
from tests.fakes.fakes import Fakes
from tests.unit.usecases.erasures import erase
from tests.unit.usecases.ordering import PLEA, carry_out, ordered, the_order
from tests.unit.usecases.stage import announced, crashed, made, staged

PAST: timedelta = a_plea().due_at - NOON + DAY


def reminded(fakes: Fakes) -> int:
    return made(RemindOfficers, fakes)()


def test_ordered_after_a_reminder_it_knows_of_it() -> None:
    fakes = staged(a_plea())
    fakes.clock.step(PAST)
    assert reminded(fakes) == 1

    order = made(OrderErasure, fakes)(ADA, member=OFFICER)

    assert order.reminded_at == fakes.clock.now()


@pytest.mark.parametrize("needs_two", [False, True])
def test_a_plea_that_is_ordered_is_reminded_of_with_its_order(
    *,
    needs_two: bool,
) -> None:
    fakes = ordered(staged(some_rules(two_to_erase=needs_two)))
    fakes.clock.step(PAST)
    fakes.world.outbox.clear()

    assert reminded(fakes) == 1

    (plea,) = fakes.requests.pleas(ADA)
    assert the_order(fakes).reminded_at == plea.reminded_at == fakes.clock.now()
    assert announced(fakes) == [
        [(EventType.ERASURE_REMINDED, PLEA, 2), (EventType.ERASURE_DELAYED, PLEA, 2)]
    ]


def test_whose_plea_went_by_another_order_of_hers_is_not_reminded_of_twice() -> None:
    """As of two records of one person: the first order takes the pleas of both with it."""
    fakes = ordered(staged())
    fakes.clock.step(PAST)
    assert reminded(fakes) == 1
    erase(fakes)
    assert fakes.requests.pleas(ADA) == ()

    crashed(lambda: carry_out(fakes), fakes, at="traces.forget")

    assert the_order(fakes).reminded_at and reminded(fakes) == 0
