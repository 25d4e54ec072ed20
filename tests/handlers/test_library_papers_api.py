"""R45: programs put papers on record too, for an officer who lets them."""

from base64 import b64encode
from typing import Any

import pytest

from quitclaim.domain.organisation.members import Visible
from tests.builders import ADA, PDF_SCAN, SCANS, an_id
from tests.handlers.furnished import OFFICER, show
from tests.handlers.library import House
from tests.handlers.on_paper import PAPER, furnished
from tests.handlers.peopled import GIVEN, consents_of
from tests.handlers.said import Said

PAPERS = f"/api/people/{ADA}/papers"


@pytest.fixture(autouse=True)
def _furnished(house: House) -> None:
    furnished(house)


def record(house: House, **changes: Any) -> Said:
    return house.call("POST", PAPERS, PAPER | changes, by=OFFICER)


def papers_in(said: Said) -> list[dict[str, Any]]:
    return [one for one in said.json["consents"] if one["paper"]]


def test_a_paper_is_recorded_and_told(house: House) -> None:
    said = record(house, until="2027-05-01", note="In the cupboard.")

    assert said.status == 201
    (consent,) = papers_in(said)
    assert consent["state"] == "given" and consent["counts"]
    assert consent["until"] == "2027-05-01T22:00:00Z"
    assert consent["paper"] | {"scan": ""} == {
        "signed_at": "2026-04-30T22:00:00Z",
        "form": "pdf",
        "scan": "",
        "recorded_by": house.member(OFFICER),
        "recorded_at": "2026-05-03T12:00:00Z",
        "note": "In the cupboard.",
        "mistake": None,
    }


def test_the_note_is_for_whoever_is_shown_forms(house: House) -> None:
    show(house, OFFICER, Visible.NAMES)

    (consent,) = papers_in(record(house, note="In the cupboard."))

    assert consent["paper"]["note"] is None


def test_the_scan_comes_back_as_it_was(house: House) -> None:
    (consent,) = papers_in(record(house))

    taken = house.get(f"/api/people/{ADA}/consents/{consent['consent']}/scan", by=OFFICER)

    assert (taken.status, taken.body) == (200, PDF_SCAN)


def test_a_mistake_is_put_right(house: House) -> None:
    (consent,) = papers_in(record(house))
    path = f"/api/people/{ADA}/consents/{consent['consent']}/mistake"

    said = house.call("POST", path, {"mistake": "not_signed"}, by=OFFICER)

    (undone,) = papers_in(said)
    assert (said.status, undone["state"]) == (200, "revoked")
    assert undone["paper"]["mistake"] == "not_signed"


def test_only_what_is_on_paper_can_have_been_entered_by_mistake(house: House) -> None:
    for consent in (GIVEN, an_id("no consent")):
        path = f"/api/people/{ADA}/consents/{consent}/mistake"
        assert house.call("POST", path, {"mistake": "not_signed"}, by=OFFICER).status == 404


@pytest.mark.parametrize(
    "changes",
    [
        {"signers": []},
        {"signers": ["everybody"]},
        {"signed_on": "yesterday"},
        {"signed_on": "1814-01-01"},
        {"channels": []},
        {"channels": ["radio"]},
        {"until": "2026-04-30"},
        {"recognition": True},
        {"kind": "biometric"},
        {"scan": "no base64"},
        {"scan": b64encode(b"GIF89a").decode()},
    ],
)
def test_what_cannot_be_is_refused(house: House, changes: dict[str, Any]) -> None:
    """I4, R48: among it whatever would make it more than publication."""
    assert record(house, **changes).status == 422
    assert not [one for one in consents_of(house, ADA) if one.paper]


def test_a_repeat_under_the_same_key_happens_once(house: House) -> None:
    scan = b64encode(next(iter(SCANS.values())) + bytes(400_000) + PDF_SCAN).decode()
    sent = {"by": OFFICER, "idempotency_key": "one"}

    first = house.call("POST", PAPERS, PAPER | {"scan": scan}, **sent)  # type: ignore[arg-type]
    again = house.call("POST", PAPERS, PAPER | {"scan": scan}, **sent)  # type: ignore[arg-type]

    assert (first.status, again.status) == (201, 201) and first.json == again.json
    assert len(papers_in(again)) == 1
