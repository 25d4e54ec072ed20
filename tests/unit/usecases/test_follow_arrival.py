"""What somebody attested beforehand is recognised as it comes, and nothing else (R15, R22)."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from quitclaim.domain.ids import AssetId
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.recognition.rosters import Arrivals, Attestation
from quitclaim.ports.recognising import Recognise
from quitclaim.usecases.follow_arrival import FollowArrival, account_of
from tests.builders import (
    ADA,
    DAY,
    EDITOR,
    FAIR,
    NOON,
    a_hash,
    a_roster,
    an_asset,
    an_attestation,
    an_id,
)
from tests.fakes.fakes import Fakes, fakes_of
from tests.unit.usecases.recognition import RULES
from tests.unit.usecases.stage import announced, made, put, staged

PHOTOGRAPHER = an_id("photographer")
CAME = an_asset(added_at=NOON + timedelta(hours=1), added_by=PHOTOGRAPHER)


def beforehand(**changes: Any) -> Attestation:
    known: dict[str, Any] = {
        "uploaders": frozenset({PHOTOGRAPHER}),
        "starts_at": NOON,
        "until": NOON + DAY,
    }
    return Attestation(
        collection=FAIR, roster_version=1, subject=Arrivals(**(known | changes)), by=EDITOR, at=NOON
    )


def a_fair(attestation: Attestation | None = None, **rules: Any) -> Fakes:
    fakes = staged(replace(RULES, **rules), CAME)
    put(fakes, a_roster(ADA), attestation or beforehand())
    return fakes


def follow(fakes: Fakes, asset: AssetId = CAME.id) -> Any:
    return made(FollowArrival, fakes)(asset)


def test_what_came_as_attested_goes_into_the_queue_in_one_run() -> None:
    fakes = a_fair()

    run = follow(fakes)
    again = follow(fakes)

    account = fakes.runs.account(run)
    assert account == account_of(beforehand()) and run == again
    assert account and (account.by, account.until) == (EDITOR, NOON + DAY)
    assert fakes.to_recognise.sent == [Recognise(run, CAME.id)] * 2
    assert announced(fakes) == [[(EventType.RUN_STARTED, run, 1)]]


@pytest.mark.parametrize(
    "attestation",
    [
        beforehand(uploaders=frozenset({an_id("another")})),
        beforehand(starts_at=NOON + timedelta(hours=2)),
        beforehand(until=NOON + timedelta(minutes=30)),
        an_attestation(CAME),
    ],
)
def test_what_nobody_attested_to_beforehand_waits_for_somebody(attestation: Attestation) -> None:
    fakes = a_fair(attestation)

    assert follow(fakes) is None and fakes.to_recognise.sent == []


@pytest.mark.parametrize("rules", [{"recognition": False}, {"stopped": True}])
def test_switched_off_nothing_follows(rules: dict[str, Any]) -> None:
    fakes = a_fair(**rules)

    assert follow(fakes) is None and fakes.to_recognise.sent == []


def test_without_a_roster_or_a_picture_nothing_follows() -> None:
    fakes = staged(RULES, CAME)

    assert follow(fakes) is None and follow(fakes, a_hash("none")) is None


def test_before_anybody_has_set_rules_nothing_follows() -> None:
    fakes = fakes_of()
    put(fakes, CAME)

    assert follow(fakes) is None and fakes.to_recognise.sent == []


def test_another_word_is_another_run() -> None:
    first, second = account_of(beforehand()), account_of(beforehand(until=NOON + 2 * DAY))

    assert first and second and first.id != second.id
    assert account_of(an_attestation(CAME)) is None
