"""Recognition for all of the organisation: off means gone, and one button stops it (R16, R22)."""

from typing import Any

import pytest

from quitclaim.domain.organisation.roles import StaffRole
from quitclaim.domain.people.person import Category
from quitclaim.ports.changes import Purpose
from quitclaim.usecases import drop_templates
from tests.builders import ADA
from tests.handlers.furnished import ADMIN, EDITOR, OFFICER, VIEWER
from tests.handlers.library import House
from tests.handlers.recognised import recognising, say_yes

API = "/api/recognition"


def has_key(house: House) -> bool:
    return bool(house.fakes.keys.holders([ADA], purpose=Purpose.TEMPLATE))


def allow(house: House, **said: Any) -> Any:
    return house.call("PUT", API, {"recognition": True} | said, by=OFFICER)


@pytest.mark.parametrize("by", [EDITOR, OFFICER, ADMIN])
def test_whoever_works_here_stops_it_at_once(by: StaffRole) -> None:
    house = recognising()

    said = house.call("POST", f"{API}/stop", by=by)

    assert said.json["stopped"] and house.fakes.library.rules().stopped
    assert len(house.leaves) == 1 and house.leaves[0].by.id == house.member(by)


def test_only_the_privacy_officer_takes_the_stop_back() -> None:
    house = recognising(stopped=True)

    refused = [house.call("POST", f"{API}/resume", by=by).status for by in (EDITOR, ADMIN, VIEWER)]
    said = house.call("POST", f"{API}/resume", by=OFFICER)

    assert refused == [403, 403, 403] and not said.json["stopped"]
    assert not house.fakes.library.rules().stopped


def test_a_second_press_changes_nothing() -> None:
    house = recognising()

    versions = [house.call("POST", f"{API}/stop", by=EDITOR).json["version"] for _ in range(2)]

    assert versions == [2, 2]


def test_what_off_would_drop_is_told_before_and_nothing_is_changed() -> None:
    house = recognising()
    say_yes(house)

    told = house.call("POST", f"{API}/preview", {"recognition": False}, by=OFFICER).json

    assert told == {"people": 1, "templates": 1, "following": None}
    assert has_key(house) and house.fakes.library.rules().recognition


def test_off_means_the_templates_are_gone() -> None:
    house = recognising()
    say_yes(house)

    said = allow(house, recognition=False).json

    assert said["dropped"]["people"] == 1 and not said["recognition"]
    assert not has_key(house)
    told = [one.type for leaf in house.leaves for one in leaf.announced]
    assert told == ["rules.changed", "consent.unenrolled"]


def test_what_is_left_is_dropped_when_the_call_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    house = recognising()
    say_yes(house)
    house.fakes.world.pages.size = 1
    monkeypatch.setattr(drop_templates, "_LOOKED_AT", 1)

    seen, after = 0, None
    while seen < 10:
        dropped = allow(house, recognition=False, after=after).json["dropped"]
        seen, after = seen + 1, dropped["following"]
        if after is None:
            break

    assert seen > 1 and not has_key(house)


def test_whoever_depends_on_us_is_compared_only_with_a_reason_on_record() -> None:
    house = recognising()

    said = allow(
        house, free_for={"employee": "they may say no at the desk", "pupil": " "}, minors=True
    )

    rules = house.fakes.library.rules()
    assert said.json["free_for"] == {"employee": "they may say no at the desk"}
    assert rules.free_for == {Category.EMPLOYEE: "they may say no at the desk"}
    assert rules.minors_biometrics


def test_where_nothing_is_deployed_it_says_so_and_is_not_turned_on() -> None:
    house = recognising(None, recognition=False)

    told = house.get(API, by=EDITOR).json
    said = allow(house)

    assert told["deployed"] is None and "docs/recognition.md" in told["advice"]
    assert said.status == 422 and said.json["reasons"][0]["code"] == "not_deployed"
    assert not house.fakes.library.rules().recognition
