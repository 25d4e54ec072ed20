"""Where two are wanted a colleague approves an erasure; programs do all of it too (R36, R45)."""

from datetime import timedelta

import pytest

from quitclaim.domain.forgetting.orders import OrderState
from quitclaim.domain.forgetting.stores import LAPSED_AFTER
from tests.builders import ADA
from tests.handlers.erasing import (
    HERS,
    ITS,
    a_colleague_comes,
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


def test_where_two_are_wanted_a_colleague_approves_it(house: House) -> None:
    asks(house)
    set_to = house.post("/organisation/erasing", {"two": "on"}, by=OFFICER)
    assert set_to.headers["Location"] == "/organisation?done=erasing_set"
    assert "checked" in seen(house, "/organisation?done=erasing_set").partition("/erasing")[2]
    assert "A second member has to approve it before" in seen(house, HERS)

    said = house.post(HERS, {"act": "order"}, by=OFFICER)

    assert said.headers["Location"] == f"{ITS}?done=erasure_waits"
    assert "You ordered it" in seen(house, ITS) and "Approve the erasure" not in seen(house, ITS)
    own = house.post(f"{ITS}/approval", {}, by=OFFICER)
    assert own.headers["Location"] == f"{ITS}?refused=same_member"
    assert "Two members are to order it" in seen(house, f"{ITS}?refused=same_member")
    assert carry_out(house) is OrderState.WAITING
    a_colleague_comes(house)
    assert f'action="{ITS}/approval"' in seen(house, ITS)
    approved = house.post(f"{ITS}/approval", {}, by=OFFICER)
    assert approved.headers["Location"] == f"{ITS}?done=erasure_approved"
    again = house.post(f"{ITS}/approval", {}, by=OFFICER)
    assert again.headers["Location"] == f"{ITS}?refused=not_waiting"
    assert carry_out(house) is OrderState.CARRIED_OUT


def test_programs_do_all_of_it_too(house: House) -> None:
    """R45."""
    house.call("PUT", "/api/organisation/erasing", {"two": True}, by=OFFICER)
    entered = house.call("POST", f"/api/people/{ADA}/pleas", {"heard": "by_mail"}, by=OFFICER)
    ordered = house.call("POST", f"/api{HERS}", {}, by=OFFICER)
    plea = entered.json["plea"]

    assert (entered.status, ordered.status) == (201, 201)
    assert entered.json["heard"] == "by_mail"
    assert (ordered.json["plea"], ordered.json["state"]) == (plea, "waiting")
    mine = house.call("POST", f"/api/erasures/{plea}/approval", {}, by=OFFICER)
    assert mine.status == 422
    a_colleague_comes(house)
    approved = house.call("POST", f"/api/erasures/{plea}/approval", {}, by=OFFICER)
    assert approved.json["state"] == "ordered"
    assert house.call("GET", f"/api/erasures/{plea}", by=OFFICER).json["person"] == ADA
    listed = house.call("GET", "/api/erasures", by=OFFICER).json
    assert [one["plea"] for one in listed["erasures"]] == [plea]


def test_what_does_not_end_says_who_has_to_look(house: House) -> None:
    asks(house)
    house.post(HERS, {"act": "order"}, by=OFFICER)
    assert "longer than it should" not in seen(house, ITS)

    house.fakes.clock.step(timedelta(hours=3))
    a_colleague_comes(house)

    assert "quitclaim redrive" in seen(house, ITS)


def test_once_every_backup_has_ended_the_page_says_so(house: House) -> None:
    asks(house)
    house.post(HERS, {"act": "order"}, by=OFFICER)
    assert house.call("GET", f"/api{ITS}", by=OFFICER).json["lapses_at"] is None
    carry_out(house)
    ended = house.fakes.clock.now()

    assert "Gone from every backup by" in seen(house, ITS)
    assert "The time of every backup is over" not in seen(house, ITS)

    house.fakes.clock.step(LAPSED_AFTER)
    a_colleague_comes(house)
    said = house.call("GET", f"/api{ITS}", by=OFFICER).json["lapses_at"]
    assert "The time of every backup is over" in seen(house, ITS)
    assert said == (ended + LAPSED_AFTER).strftime("%Y-%m-%dT%H:%M:%SZ")


def test_where_none_was_ordered_the_list_says_so(house: House) -> None:
    assert "No erasure was ordered yet" in seen(house, "/pleas")
