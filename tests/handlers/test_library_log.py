"""The log through pages and the API: read by the privacy officer, proven to anybody (R41)."""

import re
from html import unescape

import pytest

from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.proof.leaf_proofs import leaf_proof
from tests.contract.changes import a_change, a_fact
from tests.handlers.furnished import ADMIN, OFFICER
from tests.handlers.library import House
from tests.unit.usecases.sealing import flipped, publish, seal

ENGLISH = {"accept_language": "en"}


def sealed(house: House, *actions: str) -> int:
    """What has happened in the house, and these, signed; how far the log goes then."""
    for action in actions:
        house.fakes.commits.commit(a_change(fact=a_fact(action=action)))
    seal(house.fakes)
    return publish(house.fakes)


def test_before_the_first_checkpoint_the_page_says_so(house: House) -> None:
    page = house.get("/log", by=OFFICER, **ENGLISH)
    told = house.get("/api/log", by=OFFICER).json

    assert page.status == 200 and "Nothing is sealed yet" in page.text
    assert (told["size"], told["checkpoint"], told["leaves"]) == (0, None, [])


def test_leaves_are_said_in_words_where_there_are_words(house: House) -> None:
    eva = {"address": "eva@example.org", "name": "Eva", "role": "viewer"}
    house.call("POST", "/api/members", eva, by=ADMIN)
    house.get("/api/me", by=OFFICER)
    sealed(house, "of_a_later_release")

    page = house.get("/log", by=OFFICER, **ENGLISH).text
    german = house.get("/log", by=OFFICER, accept_language="de").text
    told = house.get("/api/log", by=OFFICER).json["leaves"]

    assert "<code>of_a_later_release</code>" in page and "<code>see_oneself</code>" in page
    assert "<code>appoint_member</code>" not in page and "The team" in page
    assert "Das Team" in german
    (appointed,) = [one for one in told if one["action"] == "appoint_member"]
    assert appointed["announced"] == [{"type": EventType.MEMBER_APPOINTED, "version": 1}]
    assert appointed["by"] == "staff"


def test_neither_page_nor_api_says_who(house: House) -> None:
    house.get("/api/me", by=ADMIN)
    sealed(house)

    page, told = house.get("/log", by=OFFICER), house.get("/api/log", by=OFFICER)

    assert told.json["size"] == 1
    assert house.member(ADMIN) not in page.text + told.text
    assert {*told.json["leaves"][0]} == {"index", "at", "action", "by", "announced"}


def test_older_leaves_go_on_page_by_page(house: House) -> None:
    size = sealed(house, *["one"] * 60)

    first = house.get("/log", by=OFFICER).text
    path = unescape(re.findall(r'rel="next" href="([^"]+)"', first)[0])
    second = house.get(path, by=OFFICER).text
    told = house.get("/api/log?before=10", by=OFFICER).json

    assert size == 60 and path == "/log?before=10"
    assert first.count('/proof" download') == 50 and '/log/59/proof"' in first
    assert second.count('/proof" download') == 10 and 'rel="next"' not in second
    assert [one["index"] for one in told["leaves"]] == [*range(9, -1, -1)]
    assert told["older"] is None


@pytest.mark.parametrize("path", ["/log/1/proof", "/api/log/1/proof"])
def test_a_proof_is_a_file_that_checks_offline(house: House, path: str) -> None:
    sealed(house, "one", "two", "three")

    said = house.get(path, by=OFFICER)

    signer, proof = house.fakes.signer, leaf_proof(said.text)
    proof.require_valid(by=signer.key(), verifies=signer.verifies)
    assert proof.index == 1
    assert "leaf-1.tlog-proof" in said.headers["Content-Disposition"]
    assert str(signer.key()) in unescape(house.get("/log", by=OFFICER).text)


@pytest.mark.parametrize("index", ["3", "-1", "x", "01", "1.0", "+1", "9" * 18, "9" * 30, "%20"])
def test_a_leaf_that_is_not_there_is_404(house: House, index: str) -> None:
    sealed(house, "one", "two", "three")

    assert house.get(f"/log/{index}/proof", by=OFFICER).status == 404
    assert house.get(f"/api/log/{index}/proof", by=OFFICER).status == 404


@pytest.mark.parametrize(
    ("before", "status"), [("0", 404), ("2", 404), ("-1", 400), ("x", 400), ("9" * 30, 400)]
)
def test_a_page_that_is_not_there_is_not_shown(house: House, before: str, status: int) -> None:
    sealed(house, "one")

    assert house.get(f"/log?before={before}", by=OFFICER).status == status
    assert house.get(f"/api/log?before={before}", by=OFFICER).status == status


def test_a_blank_in_an_address_is_no_answer_of_a_person_and_a_mistake_of_a_program(
    house: House,
) -> None:
    sealed(house, "one")

    assert house.get("/log?before=", by=OFFICER).status == 200
    assert house.get("/api/log?before=", by=OFFICER).status == 400


def test_a_log_that_was_changed_is_told_and_never_shown(house: House) -> None:
    sealed(house, "one", "two", "three")
    flipped(house.fakes, "tile/0/000.p/3")

    page = house.get("/log", by=OFFICER, **ENGLISH)
    proof = house.get("/log/1/proof", by=OFFICER)
    told = house.get("/api/log", by=OFFICER)

    assert (page.status, proof.status, told.status) == (503, 503, 503)
    assert "does not hold together" in page.text and "tile/" not in page.text
    assert told.reasons == ["broken_log"]


def test_a_leaf_that_is_no_leaf_of_ours_is_told_too(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("quitclaim.usecases.seal_log.leaf_text", lambda *_, **__: b"no leaf")
    sealed(house, "one")

    assert house.get("/api/log", by=OFFICER).reasons == ["broken_log"]
