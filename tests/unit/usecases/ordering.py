"""An erasure that was ordered, and whoever carries it out."""

from typing import Any

from quitclaim.domain.forgetting.orders import ErasureOrder, OrderState
from quitclaim.usecases.carry_out_erasure import CarryOutErasure
from quitclaim.usecases.erase_person import ErasePerson
from quitclaim.usecases.order_erasure import OrderErasure
from tests.builders import ADA, DAY, NOON, OFFICER
from tests.builders.asking import a_plea
from tests.fakes.fakes import Fakes
from tests.unit.usecases.stage import made, put

PLEA = a_plea().id


def ordered(fakes: Fakes, **upheld: Any) -> Fakes:
    put(fakes, a_plea(at=NOON - 3 * DAY))
    made(OrderErasure, fakes)(ADA, member=OFFICER, **upheld)
    return fakes


def carry_out(fakes: Fakes, **others: Any) -> OrderState:
    use_case = made(CarryOutErasure, fakes, erase=made(ErasePerson, fakes), **_certify(others))
    return use_case(PLEA)


def _certify(others: dict[str, Any]) -> dict[str, Any]:
    return {"certify": lambda _, under: under} | others


def the_order(fakes: Fakes) -> ErasureOrder:
    found = fakes.erasure_orders.order(PLEA)
    assert found
    return found
