"""Whether an assessment counts now, line by line, and every version there was (R15, R43)."""

from dataclasses import replace
from datetime import timedelta

from tests.builders import NOON, a_hash
from tests.fakes import records
from tests.handlers.furnished import OFFICER
from tests.handlers.recognised import API, DEPLOYED, WRITTEN, approve, recognising


def test_where_nothing_is_deployed_nothing_is_approved() -> None:
    house = recognising(None)

    told = house.get(API, by=OFFICER).json
    said = house.call("POST", f"{API}/draft", WRITTEN, by=OFFICER)

    assert told["deployed"] is None and not told["counts"]
    assert said.status == 422 and said.json["reasons"][0]["code"] == "not_deployed"


def test_whatever_runs_otherwise_is_said_line_by_line() -> None:
    house = recognising()
    approve(house)
    counts = house.get(API, by=OFFICER).json
    approved = house.fakes.library.rules().assessment
    assert approved is not None
    other = replace(approved, model=a_hash("older"), target_rate=0.01)
    rules = house.fakes.library.rules()
    records.put(house.fakes.world, replace(rules, assessment=other, version=3))

    told = house.get(API, by=OFFICER).json

    assert counts["counts"] and counts["outdated"] == []
    assert told["outdated"] == ["other_model", "other_target_rate"] and not told["counts"]
    lines = {one["line"]: (one["approved"], one["now"]) for one in told["lines"]}
    assert lines["other_target_rate"] == ("0.01", "0.001")
    assert lines["other_model"] == (a_hash("older"), DEPLOYED.model)


def test_after_its_last_day_it_counts_no_more() -> None:
    house = recognising()
    approve(house, until=f"{NOON:%Y-%m-%d}")

    house.fakes.clock.step(timedelta(days=2))
    house.sessions[OFFICER] = house.appoint(OFFICER)

    assert house.get(API, by=OFFICER).json["outdated"] == ["not_in_force"]


def test_every_version_stays_readable() -> None:
    house = recognising()
    for purpose in ("first", "second", "third"):
        house.fakes.clock.step(timedelta(seconds=1))
        approve(house, purpose=purpose)

    told = house.get(API, by=OFFICER).json["versions"]

    assert [one["version"] for one in told] == [3, 2, 1]
    for version, purpose in ((1, "first"), (2, "second"), (3, "third")):
        assert purpose in house.get(f"{API}/{version}", by=OFFICER).json["text"]
    assert house.get(f"{API}/4", by=OFFICER).status == 404
