"""Two members end what proves somebody's words, on pages and over the API (R39, R45)."""

import pytest

from quitclaim.domain.forgetting.evidence_orders import EvidenceOrder, EvidenceState
from quitclaim.domain.ids import EvidenceOrderId
from quitclaim.ports.changes import Purpose
from tests.builders import ADA, a_linked_face, an_asset
from tests.fakes import records
from tests.handlers.erasing import HERS as ERASING
from tests.handlers.erasing import (
    ITS,
    a_colleague_comes,
    asks,
    carry_out,
    furnished,
    seen,
)
from tests.handlers.furnished import OFFICER
from tests.handlers.library import House
from tests.unit.usecases import ended_early

HERS = f"/people/{ADA}/evidence"
WHY = {"reason": "court"}


@pytest.fixture(autouse=True)
def _proven(house: House) -> None:
    furnished(house)
    house.fakes.keys.make(ADA, Purpose.EVIDENCE)


def the_order(house: House) -> EvidenceOrder:
    (which,) = house.fakes.world.evidence_orders
    found = house.fakes.evidence_orders.order(which)
    assert found
    return found


def test_it_is_ordered_on_her_page_and_a_colleague_approves_it(house: House) -> None:
    assert HERS in seen(house, f"/people/{ADA}")
    assert "This cannot be undone" in seen(house, HERS)
    said = house.post(HERS, WHY, by=OFFICER)
    its = f"/evidence-orders/{the_order(house).id}"
    assert said.headers["Location"] == f"{its}?done=evidence_ordered"
    assert "You ordered this" in seen(house, its) and its in seen(house, "/pleas")
    alone = house.post(f"{its}/approval", {}, by=OFFICER)
    assert alone.status == 422 and "Twee medewerkers moe" in alone.text

    a_colleague_comes(house)
    assert "Approve: end it now" in seen(house, its)
    said = house.post(f"{its}/approval", {}, by=OFFICER)

    assert said.headers["Location"] == f"{its}?done=evidence_approved"
    ended_early.carry_out(house.fakes, the_order(house).id)
    page = seen(house, its)
    assert "under a lock neither" in page and ADA not in page
    assert "A court ordered it" in page and "second officer" in page
    assert "Nothing that would prove" in seen(house, HERS)
    assert house.post(HERS, WHY, by=OFFICER).status == 422


@pytest.mark.parametrize(
    ("path", "state"), [("refusal", EvidenceState.DECLINED), ("recall", EvidenceState.RECALLED)]
)
def test_nothing_ends_where_it_is_declined_or_taken_back(
    house: House, path: str, state: EvidenceState
) -> None:
    house.post(HERS, WHY, by=OFFICER)
    its = f"/evidence-orders/{the_order(house).id}"
    if state is EvidenceState.DECLINED:
        a_colleague_comes(house)

    house.post(f"{its}/{path}", {}, by=OFFICER)

    assert the_order(house).state is state and "Nothing has ended" in seen(house, its)


def test_a_hold_on_a_picture_refuses_and_says_so(house: House) -> None:
    picture = an_asset(a_linked_face(ADA), on_hold=True)
    records.put(house.fakes.world, picture)

    said = house.post(HERS, WHY, by=OFFICER)
    told = house.call("POST", f"/api{HERS}", WHY, by=OFFICER)

    assert said.status == 422 and "onder een bewaarplicht" in said.text
    assert told.status == 422 and "on_hold" in told.text
    assert not house.fakes.world.evidence_orders


def test_of_whoever_was_erased_it_is_ordered_from_what_became_of_her_erasure(house: House) -> None:
    asks(house)
    house.post(ERASING, {"act": "order"}, by=OFFICER)
    carry_out(house)
    assert f"{ITS}/evidence" in seen(house, ITS)
    assert "Whoever was erased" in seen(house, f"{ITS}/evidence")

    said = house.post(f"{ITS}/evidence", WHY, by=OFFICER)

    assert "evidence_ordered" in said.headers["Location"] and the_order(house).person == ADA
    house.fakes.world.bundles.clear()
    again = house.post(f"{ITS}/evidence", WHY, by=OFFICER)
    assert again.status == 422 and "dat de woorden van deze persoon bewijst" in again.text


def test_a_program_does_the_same(house: House) -> None:
    told = house.call("POST", f"/api{HERS}", WHY, by=OFFICER)
    assert (told.status, told.json["state"], told.json["person"]) == (201, "waiting", ADA)
    its = f"/api/evidence-orders/{told.json['order']}"
    assert house.call("POST", f"{its}/approval", by=OFFICER).status == 422
    assert house.call("GET", its, by=OFFICER).json == told.json
    assert house.call("GET", "/api/evidence-orders", by=OFFICER).json["orders"] == [told.json]

    a_colleague_comes(house)
    approved = house.call("POST", f"{its}/approval", by=OFFICER).json

    assert (approved["state"], approved["approved_by"]) == ("approved", house.member(OFFICER))
    ended_early.carry_out(house.fakes, EvidenceOrderId(told.json["order"]))
    over = house.call("GET", its, by=OFFICER).json
    assert (over["person"], over["papers"], over["state"]) == (None, 0, "carried_out")


def test_a_program_declines_and_takes_back_and_orders_of_the_erased(house: House) -> None:
    asks(house)
    house.post(ERASING, {"act": "order"}, by=OFFICER)
    carry_out(house)
    first = house.call("POST", f"/api{ITS}/evidence", WHY, by=OFFICER).json["order"]
    taken = house.call("POST", f"/api/evidence-orders/{first}/recall", by=OFFICER).json
    second = house.call("POST", f"/api{ITS}/evidence", WHY, by=OFFICER).json["order"]
    a_colleague_comes(house)
    declined = house.call("POST", f"/api/evidence-orders/{second}/refusal", by=OFFICER).json

    assert (taken["state"], declined["state"]) == ("recalled", "declined")


@pytest.mark.parametrize("why", ["", "because of Ada"])
def test_no_other_word_is_taken(house: House, why: str) -> None:
    """Whatever was typed there might be about somebody."""
    said = house.call("POST", f"/api{HERS}", {"reason": why}, by=OFFICER)

    assert said.status in (400, 422) and not house.fakes.world.evidence_orders
