"""Codes for an event: made, printed once, withdrawn; the number beside the request (R11, R62)."""

import re
from typing import Final

import pytest

from quitclaim.domain.consents.event_codes import LONGEST
from quitclaim.domain.ids import TokenHash
from quitclaim.domain.organisation.credentials import token_hash
from tests.builders import ADA, FAIR, NOON, a_hash, an_event_code
from tests.builders.asking import a_turn
from tests.fakes import records
from tests.handlers.furnished import EDITOR, OFFICER, VIEWER, open_collection
from tests.handlers.library import SITE, House
from tests.handlers.peopled import people, sent

WISH: Final = {"collection": FAIR, "channels": "website", "until": "2026-05-10"}
BODY: Final = WISH | {"channels": ["website"]}


@pytest.fixture(autouse=True)
def _furnished(house: House) -> None:
    people(house)
    open_collection(house, name="Summer fair")


def addresses(text: str) -> set[str]:
    return set(re.findall(rf"{SITE}/q/([\w-]{{43}})", text))


def test_a_code_is_a_poster_in_four_languages_whose_address_is_shown_once(house: House) -> None:
    poster = house.post("/codes", WISH, by=EDITOR)

    (secret,) = addresses(poster.text)
    (code,) = house.fakes.world.codes.values()
    assert poster.status == 200 and code.id == token_hash(secret)
    assert poster.text.count("<section lang=") == 4 and "<svg" in poster.text
    assert "Summer fair" in poster.text
    listed = house.get("/codes", by=EDITOR).text
    assert "Summer fair" in listed and not addresses(listed) and secret not in listed
    assert house.leaves[0].action == "make_code"


@pytest.mark.parametrize(
    ("change", "wrong"),
    [
        ({"collection": ""}, "collection"),
        ({"channels": "radio"}, "channels"),
        ({"until": ""}, "until"),
        ({"until": "2026-05-01"}, "until"),
        ({"until": (NOON + 2 * LONGEST).date().isoformat()}, "until"),
    ],
)
def test_a_code_that_cannot_be_comes_back(house: House, change: dict[str, str], wrong: str) -> None:
    page = house.post("/codes", WISH | change, by=EDITOR)

    assert page.status == 422 and f'id="{wrong}-error"' in page.text
    assert not house.fakes.world.codes


def test_nobody_prints_a_poster_before_it_is_said_who_asks(house: House) -> None:
    rules = house.fakes.library.rules()
    house.fakes.world.rules = rules.changed(controller=None)

    assert house.post("/codes", WISH, by=EDITOR).status == 422
    assert house.call("POST", "/api/codes", BODY, by=EDITOR).reasons == ["no_controller"]


def test_a_code_is_withdrawn_and_stays_so(house: House) -> None:
    code = an_event_code(id=TokenHash(a_hash("mine")))
    records.put(house.fakes.world, code)
    page = house.get("/codes", by=OFFICER).text

    gone = house.post(f"/codes/{code.id}/withdrawal", by=OFFICER)
    again = house.post(f"/codes/{code.id}/withdrawal", by=OFFICER)

    assert f"/codes/{code.id}/withdrawal" in page
    assert gone.headers["Location"] == again.headers["Location"] == "/codes?done=withdrawn"
    assert f"/codes/{code.id}/withdrawal" not in house.get("/codes?done=withdrawn", by=EDITOR).text
    assert house.get("/codes", by=VIEWER).status == 403


def test_a_program_makes_lists_and_ends_codes(house: House) -> None:
    """R45."""
    made = house.call("POST", "/api/codes", BODY | {"names": True}, by=EDITOR)
    listed = house.get("/api/codes", by=EDITOR).json["codes"]
    wrong = house.call("POST", "/api/codes", BODY | {"channels": []}, by=EDITOR)
    ended = house.call("DELETE", f"/api/codes/{made.json['code']}", by=EDITOR)

    assert made.status == 201 and addresses(made.json["address"]) and wrong.status == 422
    assert [one["called"] for one in listed] == ["Summer fair"] and listed[0]["is_open"]
    assert (
        ended.status == 204 and not house.get("/api/codes", by=EDITOR).json["codes"][0]["is_open"]
    )


def test_a_collection_that_is_not_there_has_no_event(house: House) -> None:
    body = BODY | {"collection": "22222222-2222-4222-8222-222222222222"}

    assert house.call("POST", "/api/codes", body, by=EDITOR).status == 404


def test_staff_sees_the_number_of_whoever_signed_up(house: House) -> None:
    """R62: which face in the picture holds it up."""
    (asked, *_) = house.fakes.world.consents[ADA]
    document = next(iter(house.fakes.world.papers))
    records.put(
        house.fakes.world,
        sent(asked, document, a_turn(card=57), id=a_hash("x")[:8] + "-1111-4111-8111-111111111111"),
    )

    for page in (f"/people/{ADA}", "/requests"):
        assert '<strong class="card-number">Nummer 57</strong>' in house.get(page, by=EDITOR).text
    told = house.get(f"/api/people/{ADA}", by=EDITOR).json["requests"]
    assert [57] in [one["cards"] for one in told]
