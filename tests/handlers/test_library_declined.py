"""A second member declines on the page or over the API, and whoever ordered takes it back (R36)."""

import pytest

from quitclaim.domain.forgetting.orders import Declining, OrderState
from tests.builders import ADA
from tests.handlers.erasing import (
    HERS,
    ITS,
    PLEA,
    a_colleague_comes,
    asks,
    carry_out,
    furnished,
    seen,
)
from tests.handlers.furnished import OFFICER
from tests.handlers.library import House


@pytest.fixture(autouse=True)
def _waiting(house: House) -> None:
    """An officer ordered it, and two are wanted."""
    furnished(house)
    asks(house)
    house.post("/organisation/erasing", {"two": "on"}, by=OFFICER)
    house.post(HERS, {"act": "order"}, by=OFFICER)


def state(house: House) -> OrderState:
    order = house.fakes.erasure_orders.order(PLEA)
    assert order
    return order.state


def test_a_colleague_declines_it_says_why_and_the_plea_is_back_on_the_desk(house: House) -> None:
    a_colleague_comes(house)
    assert "Or decline it" in seen(house, ITS)

    said = house.post(f"{ITS}/refusal", {"why": "identity"}, by=OFFICER)

    assert said.headers["Location"] == f"{ITS}?done=erasure_declined"
    page = seen(house, f"{ITS}?done=erasure_declined")
    assert "Nobody knows yet that it was that person who asked" in page
    assert "Declined by" in page and "second officer" in page and ADA not in page
    assert state(house) is OrderState.DECLINED and carry_out(house) is OrderState.DECLINED
    hers = seen(house, HERS)
    assert "Order the erasure" in hers and "See what becomes of it" not in hers
    assert "days left" in seen(house, "/pleas")
    house.post(HERS, {"act": "order"}, by=OFFICER)
    assert state(house) is OrderState.WAITING


def test_whoever_ordered_it_takes_it_back_and_does_not_decline_it(house: House) -> None:
    page = seen(house, ITS)
    assert "Take the order back" in page and "Or decline it" not in page
    refused = house.post(f"{ITS}/refusal", {"why": "basis"}, by=OFFICER)
    assert refused.headers["Location"] == f"{ITS}?refused=same_member"

    said = house.post(f"{ITS}/recall", {}, by=OFFICER)

    assert said.headers["Location"] == f"{ITS}?done=erasure_recalled"
    assert "Nothing was erased" in seen(house, f"{ITS}?done=erasure_recalled")
    assert state(house) is OrderState.RECALLED


def test_nobody_takes_back_what_a_colleague_ordered(house: House) -> None:
    a_colleague_comes(house)

    said = house.post(f"{ITS}/recall", {}, by=OFFICER)

    assert said.headers["Location"] == f"{ITS}?refused=not_yours"
    assert "A colleague ordered this" in seen(house, f"{ITS}?refused=not_yours")
    assert state(house) is OrderState.WAITING


def test_a_program_declines_it_too(house: House) -> None:
    a_colleague_comes(house)

    told = house.call("POST", f"/api{ITS}/refusal", {"why": "basis"}, by=OFFICER)

    assert told.status == 200 and told.json["state"] == "declined"
    assert (told.json["why"], told.json["person"]) == (Declining.BASIS, None)
    assert told.json["declined_by"] == house.member(OFFICER)
    again = house.call("POST", f"/api{ITS}/recall", by=OFFICER)
    assert again.status == 422


def test_a_program_takes_its_order_back(house: House) -> None:
    assert house.call("POST", f"/api{ITS}/recall", by=OFFICER).json["state"] == "recalled"


@pytest.mark.parametrize("why", ["", "because of Ada"])
def test_no_other_word_is_taken(house: House, why: str) -> None:
    """Whatever was typed there might be about somebody."""
    a_colleague_comes(house)

    said = house.call("POST", f"/api{ITS}/refusal", {"why": why}, by=OFFICER)

    assert said.status in (400, 422) and state(house) is OrderState.WAITING
