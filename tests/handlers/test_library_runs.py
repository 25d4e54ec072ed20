"""Runs for programs: begun or refused with its list, told in numbers, answered for (R15 to R22)."""

from typing import Any

import pytest

from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.organisation.memberships import Mode
from quitclaim.domain.organisation.skips import Aside
from quitclaim.domain.organisation.use_log import MatchedInput
from tests.builders import (
    ADA,
    FAIR,
    NOON,
    a_collection_rule,
    a_look,
    a_use_entry,
)
from tests.fakes import records
from tests.handlers.furnished import ADMIN, DANCE, EDITOR, OFFICER, VIEWER
from tests.handlers.ran import FACE, ONE, RUNS, permitted, ran
from tests.handlers.recognised import recognising, roster


def test_a_run_begins_where_a_picture_may_be_recognised() -> None:
    house = permitted()
    house.fakes.world.outbox.clear()

    said = house.call("POST", RUNS, by=EDITOR)

    assert said.status == 202, said.text
    run = said.json["run"]
    assert said.headers["Location"].endswith(f"/api/runs/{run}")
    assert (said.json["state"], said.json["templates_stored"]) == ("going", 0)
    (leaf,) = house.leaves
    assert [one.type for one in leaf.announced] == [EventType.RUN_STARTED]
    listed = house.get(RUNS, by=OFFICER).json["runs"]
    assert [one["run"] for one in listed] == [run]
    assert house.get(f"/api/runs/{run}", by=EDITOR).json == said.json


def test_a_run_without_a_permit_is_refused_at_once_with_everything_that_is_missing() -> None:
    house = recognising()
    roster(house, add=[ADA])

    said = house.call("POST", RUNS, by=EDITOR)

    missing = {
        gate["gate"] for gate in house.get(f"{RUNS[:-5]}/recognition", by=EDITOR).json["gates"]
    }
    assert said.status == 422 and missing
    assert set(said.reasons) == missing | {"people_missing"}
    assert house.get(RUNS, by=EDITOR).json["runs"] == []


def test_where_nothing_is_deployed_or_nothing_lies_nothing_runs() -> None:
    bare = recognising(None)
    empty = permitted()
    empty.fakes.world.assets_in[FAIR].clear()

    assert "not_deployed" in bare.call("POST", RUNS, by=EDITOR).reasons
    assert empty.call("POST", RUNS, by=EDITOR).reasons == ["no_pictures"]


@pytest.mark.parametrize("by", [OFFICER, ADMIN, VIEWER])
def test_only_editors_begin_a_run(by: Any) -> None:
    assert permitted().call("POST", RUNS, by=by).status == 403


def test_what_a_run_left_alone_is_told_with_its_reasons() -> None:
    told = ran().get(f"{ONE}/left-alone", by=EDITOR).json

    assert [(one["asset"], one["reasons"]) for one in told["assets"]] == [
        (DANCE, [Aside.PEOPLE_MISSING])
    ]


def test_the_log_of_a_run_is_for_the_privacy_officer() -> None:
    """AI Act art. 12(3)."""
    house, look = ran(), a_look(NOON)
    matched = (MatchedInput(face=FACE, verifications=(look,)),)
    use = a_use_entry(asset=DANCE, ended_at=NOON, matched=matched)
    records.put(house.fakes.world, use)

    (told,) = house.get(f"{ONE}/uses", by=OFFICER).json["uses"]

    assert (told["asset"], told["gallery"], told["distance"]) == (DANCE, use.against.gallery, 0.5)
    assert told["started_at"] and told["ended_at"]
    assert told["matched"][0]["verified"][0]["by"] == look.by
    assert house.get(f"{ONE}/uses", by=EDITOR).status == 403


def test_off_is_off_whatever_ran_before() -> None:
    house = permitted()
    house.fakes.world.collections[FAIR] = a_collection_rule(FAIR, mode=Mode.OFF)

    assert house.call("POST", RUNS, by=EDITOR).reasons == ["collection_off"]
