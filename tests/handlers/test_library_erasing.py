"""The privacy officer looks at an erasure, orders it, and sees what became of it (R36, R38)."""

from datetime import timedelta

import pytest

from quitclaim.domain.forgetting.orders import OrderState
from quitclaim.domain.forgetting.pleas import Heard
from quitclaim.domain.people.person import HERSELF
from tests.builders import ADA, MIA, MUM, MUMS, a_basis
from tests.fakes import records
from tests.handlers.erasing import (
    HERS,
    ITS,
    PLEA,
    asks,
    carry_out,
    furnished,
    seen,
)
from tests.handlers.furnished import OFFICER
from tests.handlers.library import House


@pytest.fixture(autouse=True)
def _furnished(house: House) -> None:
    furnished(house)


def test_what_it_would_do_stands_on_a_page_of_its_own_with_the_clock(house: House) -> None:
    asks(house)

    page = seen(house, HERS)
    told = house.call("GET", f"/api{HERS}", by=OFFICER).json

    assert "What goes" in page and "What stays, and why" in page and "days left" in page
    assert "Nobody can undo this" in page and f'action="{HERS}"' in page
    assert told["pictures"] == told["looked_at"] and not told["is_cut"]
    assert [plea["plea"] for plea in told["pleas"]] == [PLEA] and told["order"] is None
    assert f'href="{HERS}"' in seen(house, "/pleas")
    assert f'href="{HERS}"' in seen(house, f"/people/{ADA}")


def test_it_is_ordered_carried_out_and_then_nobody_can_say_whose_it_was(house: House) -> None:
    asks(house)
    name = house.fakes.consents.identities([ADA])[ADA].name

    said = house.post(HERS, {"act": "order"}, by=OFFICER)

    assert said.headers["Location"] == f"{ITS}?done=erasure_ordered"
    page = seen(house, f"{ITS}?done=erasure_ordered")
    assert "It begins within a minute" in page and name in page
    assert "See what becomes of it" in seen(house, HERS)
    assert carry_out(house) is OrderState.CARRIED_OUT
    after, listed = seen(house, ITS), seen(house, "/pleas")
    order = house.fakes.erasure_orders.order(PLEA)
    assert order is not None
    assert "Carried out" in after and "Carried out" in listed
    assert name not in after + listed and ADA not in after + listed
    assert "/certificates/" not in page and f'href="/certificates/{order.certificate}"' in after
    assert f"/certificates/{order.certificate}/paper/en" in after
    assert house.get(HERS, by=OFFICER).status == 404
    assert house.get(f"/people/{ADA}", by=OFFICER).status == 404


def test_where_nobody_asks_it_is_entered_first_with_how_anybody_knows(house: House) -> None:
    today = house.fakes.clock.now().date()
    page = seen(house, HERS)
    assert "Nobody asks for this person" in page and "Order the erasure" not in page

    form = {"heard": "by_telephone", "by": "self", "asked_on": str(today - timedelta(days=9))}
    said = house.post(f"/people/{ADA}/pleas", form, by=OFFICER)

    (plea,) = house.fakes.requests.pleas(ADA)
    assert said.headers["Location"] == f"{HERS}?done=plea_entered"
    assert plea.by == HERSELF and plea.entry and plea.entry.heard is Heard.BY_TELEPHONE
    assert plea.entry.by == house.member(OFFICER) and plea.at.date() == today - timedelta(days=9)
    page = seen(house, f"{HERS}?done=plea_entered")
    assert "asked by telephone" in page and "The month runs." in page
    assert "asked by telephone" in seen(house, "/pleas")


@pytest.mark.parametrize("day", ["tomorrow", "2099-01-01"])
def test_a_wrong_day_comes_back_with_what_is_wrong(house: House, day: str) -> None:
    form = {"heard": "in_person", "by": "self", "asked_on": day}

    said = house.post(f"/people/{ADA}/pleas", form, by=OFFICER)

    assert said.status == 422 and "Geef een dag die niet in de toekomst ligt" in said.text
    assert house.fakes.requests.pleas(ADA) == ()


def test_a_guardian_may_have_asked_for_a_child_and_nobody_else(house: House) -> None:
    hers = f"/people/{MIA}/pleas"
    stranger = {"heard": "in_person", "by": ADA}

    refused = house.post(hers, stranger, by=OFFICER)
    said = house.post(hers, {"heard": "in_person", "by": MUM, "asked_on": ""}, by=OFFICER)

    assert refused.status == 422 and said.status == 303
    assert [plea.by for plea in house.fakes.requests.pleas(MIA)] == [MUMS]
    told = seen(house, f"/people/{MUM}/erasure")
    assert "Answers as parent or guardian for" in told


def test_what_nobody_asks_for_is_not_ordered(house: House) -> None:
    page = house.post(HERS, {"act": "order"}, by=OFFICER)
    told = house.call("POST", f"/api{HERS}", {}, by=OFFICER)

    assert page.status == 422 and "Hier vraagt niemand om verwijdering" in page.text
    assert told.status == 422 and house.fakes.world.erasure_orders == {}


def test_a_basis_that_is_upheld_is_counted_first(house: House) -> None:
    asks(house)
    records.put(house.fakes.world, a_basis())
    house.fakes.world.dossiers.clear()

    said = house.post(HERS, {"act": "preview", "upheld": a_basis().id}, by=OFFICER)
    assert said.status == 200 and "checked" in said.text
    assert house.fakes.world.erasure_orders == {}
    house.post(HERS, {"act": "order", "upheld": a_basis().id}, by=OFFICER)

    (order,) = house.fakes.world.erasure_orders.values()
    assert order.upheld == (a_basis(),)
