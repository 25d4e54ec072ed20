"""The assessment through the API: written from what is deployed, approved by whom it is (R43)."""

from dataclasses import replace
from typing import Any

import pytest

from quitclaim.domain.ids import document_hash
from tests.builders import a_hash
from tests.fakes import records
from tests.handlers.furnished import ADMIN, EDITOR, OFFICER
from tests.handlers.recognised import API, DEPLOYED, WRITTEN, approve, draft, recognising


def test_a_draft_is_filled_from_what_is_deployed_and_keeps_nothing() -> None:
    house = recognising()

    read = draft(house)

    for fact in (DEPLOYED.pack, DEPLOYED.model, "0.001", "0.03", "East Asian", "eu-central-1"):
        assert fact in read["text"]
    assert "To name who dances." in read["text"] and "<p>For the chronicle.</p>" in read["text"]
    assert read["document"] == document_hash(read["text"].encode())
    assert house.fakes.papers.read(read["document"]) is None


@pytest.mark.parametrize(
    ("language", "word"),
    [("nl", "effectbeoordeling"), ("de", "Folgenabschätzung"), ("fr", "protection des données")],
)
def test_the_document_is_in_the_language_she_chose(language: str, word: str) -> None:
    read = draft(recognising(), language=language)

    assert word in read["text"] and f'<article lang="{language}">' in read["text"]


def test_what_she_approves_is_kept_to_the_byte_and_in_force_from_now_on() -> None:
    house = recognising()
    read = draft(house)

    said = approve(house)

    approved = house.fakes.library.rules().assessment
    assert said.status == 201 and approved is not None
    assert (approved.version, approved.document) == (1, read["document"])
    assert (approved.model, approved.target_rate) == (DEPLOYED.model, DEPLOYED.target_rate)
    assert (approved.miss_rate, approved.confirmations) == (DEPLOYED.miss_rate, 1)
    assert approved.in_force.starts_at == house.fakes.clock.now()
    assert approved.approved_by == house.member(OFFICER)
    assert house.fakes.papers.read(approved.document) == read["text"].encode()
    shown = house.get(f"{API}/1", by=OFFICER).json
    assert shown["text"] == read["text"]


def test_an_approval_says_so_in_one_leaf() -> None:
    house = recognising()

    approve(house)

    leaf = house.leaves[-1]
    assert (leaf.action, [one.type for one in leaf.announced]) == (
        "approve_assessment",
        ["assessment.approved", "rules.changed"],
    )


@pytest.mark.parametrize("by", [EDITOR, ADMIN])
def test_nobody_but_the_privacy_officer_approves(by: Any) -> None:
    house = recognising()
    read = draft(house)

    said = house.call("POST", API, WRITTEN | {"document": read["document"], "version": 0}, by=by)

    assert said.status == 403 and house.fakes.library.rules().assessment is None


def test_another_document_than_the_one_read_is_not_approved() -> None:
    house = recognising()
    sent = WRITTEN | {"document": a_hash("another"), "version": 0}

    said = house.call("POST", API, sent, by=OFFICER)

    assert said.status == 409 and house.fakes.library.rules().assessment is None


def test_what_changed_since_it_was_read_is_read_again() -> None:
    house = recognising()
    read = draft(house)
    rules = house.fakes.library.rules()
    records.put(house.fakes.world, replace(rules, minors_biometrics=True, version=2))

    sent = WRITTEN | {"document": read["document"], "version": 0}
    assert house.call("POST", API, sent, by=OFFICER).status == 409


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"until": "2028-01-01"}, "too_long"),
        ({"until": "2020-01-01"}, "over"),
    ],
)
def test_it_holds_for_a_year_at_most(changes: dict[str, Any], why: str) -> None:
    house = recognising()

    said = approve(house, **changes)

    assert said.status == 422 and [one["code"] for one in said.json["reasons"]] == [why]
    assert house.fakes.library.rules().assessment is None


@pytest.mark.parametrize(
    "changes",
    [
        {"purpose": " "},
        {"classification": ""},
        {"categories": []},
        {"until": "soon"},
        {"miss_percent": "100"},
        {"miss_percent": "few"},
    ],
)
def test_an_assessment_says_all_of_it(changes: dict[str, Any]) -> None:
    said = recognising().call("POST", f"{API}/draft", WRITTEN | changes, by=OFFICER)

    assert said.status == 422 and next(iter(changes)) in said.text
