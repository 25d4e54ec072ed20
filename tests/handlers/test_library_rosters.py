"""Recognition in one collection: what a permit would say, the roster, what is attested (R15)."""

from typing import Any

import pytest

from quitclaim.domain.recognition.rosters import Arrivals
from tests.builders import ADA, CAMP, FAIR, MIA, NOON, an_id
from tests.handlers.furnished import DANCE, EDITOR, open_collection
from tests.handlers.library import House
from tests.handlers.recognised import (
    HERE,
    approve,
    attest,
    recognising,
    roster,
    say_yes,
)


def permit(house: House) -> dict[str, Any]:
    said = house.get(HERE, by=EDITOR)
    assert said.status == 200, said.text
    told: dict[str, Any] = said.json
    return told


def gates(house: House) -> list[str]:
    return [one["gate"] for one in permit(house)["gates"]]


def test_everything_and_everyone_missing_is_told_at_once() -> None:
    house = recognising()
    roster(house, add=[ADA])

    told = permit(house)

    assert gates(house) == ["not_attested", "not_assessed"]
    (ada,) = told["people"]
    assert (ada["person"], ada["missing"]) == (ADA, ["refused"])
    assert told["unattested"] == [DANCE] and not told["is_clear"]
    assert (told["faces"], told["permitted"], told["roster_version"]) == (2, 0, 1)


def test_once_all_of_it_is_there_nothing_is_missing_any_more() -> None:
    house = recognising()
    say_yes(house)
    approve(house)
    roster(house, add=[ADA])

    said = attest(house, assets=[DANCE])

    assert said.status == 201 and said.json["is_clear"]
    assert (said.json["permitted"], said.json["gates"]) == (1, [])


def test_a_face_left_out_by_hand_is_not_among_those_a_run_would_crop() -> None:
    """I15."""
    house = recognising()
    face, version = an_id("face"), house.fakes.world.assets[DANCE].version

    house.call(
        "PUT",
        f"/api/assets/{DANCE}/faces/{face}/exclusion",
        {"version": version, "excluded": True},
        by=EDITOR,
    )

    told = permit(house)
    assert (told["faces"], told["left_out"]) == (1, 1)


def test_a_collection_without_pictures_says_what_else_is_missing() -> None:
    house = recognising()
    open_collection(house, CAMP)

    told = house.get(f"/api/collections/{CAMP}/recognition", by=EDITOR).json

    assert [one["gate"] for one in told["gates"]] == ["empty_roster", "not_assessed"]
    assert (told["looked_at"], told["unattested"]) == (0, [])


def test_every_change_of_the_roster_voids_what_was_attested() -> None:
    house = recognising()
    roster(house, add=[ADA])
    attest(house, assets=[DANCE])
    held = permit(house)["attestations"]

    said = roster(house, add=[MIA], version=1).json

    assert [one["holds"] for one in held] == [True]
    assert [one["holds"] for one in said["attestations"]] == [False]
    assert said["roster_version"] == 2 and "not_attested" in gates(house)
    back = roster(house, add=[], remove=(MIA,), version=2).json
    assert [one["person"] for one in back["people"]] == [ADA]
    assert [one["holds"] for one in back["attestations"]] == [False]


@pytest.mark.parametrize(
    ("said", "status", "why"),
    [
        ({"add": [an_id("nobody")]}, 422, "unknown_people"),
        ({"add": [ADA], "version": 3}, 409, None),
    ],
)
def test_a_roster_that_cannot_be_is_told_so(
    said: dict[str, Any], status: int, why: str | None
) -> None:
    house = recognising()

    answer = roster(house, **said)

    assert answer.status == status and house.fakes.library.roster(FAIR) is None
    assert why is None or answer.json["reasons"][0]["code"] == why


@pytest.mark.parametrize(
    ("said", "status", "why"),
    [
        ({"assets": [DANCE], "version": 2}, 409, None),
        ({}, 422, "impossible_value"),
        ({"assets": [DANCE], "uploaders": ["anna"]}, 422, "impossible_value"),
        ({"uploaders": ["anna"], "days": 8}, 422, None),
    ],
)
def test_an_attestation_that_cannot_be_is_told_so(
    said: dict[str, Any], status: int, why: str | None
) -> None:
    house = recognising()
    roster(house, add=[ADA])

    answer = attest(house, **said)

    assert answer.status == status and house.fakes.library.attestations(FAIR) == ()
    assert why is None or answer.json["reasons"][0]["code"] == why


def test_what_uploaders_put_is_attested_for_so_many_days() -> None:
    house = recognising()
    roster(house, add=[ADA])

    said = attest(house, uploaders=["anna"], days=7).json

    (known,) = house.fakes.library.attestations(FAIR)
    assert isinstance(known.subject, Arrivals) and known.subject.starts_at == NOON
    assert known.subject.uploaders == {house.fakes.pseudonyms.of_uploader("anna")}
    assert said["attestations"][0]["until"] == "2026-05-10T12:00:00Z"
