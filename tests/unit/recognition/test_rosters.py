"""R15: an attestation covers what it names, for one version of one roster."""

from datetime import datetime
from typing import Any

import pytest

from quitclaim.domain.recognition.rosters import LONGEST_AHEAD, Arrivals, NamedAssets, Roster
from tests.builders import (
    ADA,
    BOB,
    CAMP,
    DAY,
    EDITOR,
    NOON,
    SECOND,
    UPLOADER,
    a_hash,
    a_roster,
    an_asset,
    an_attestation,
    some_arrivals,
)


def test_a_changed_roster_is_a_new_version() -> None:
    assert a_roster(ADA, version=3).changed([ADA, BOB]) == a_roster(ADA, BOB, version=4)


def test_a_roster_names_its_people_and_an_attestation_is_said_once() -> None:
    assert a_roster(ADA, BOB).named == {ADA, BOB}
    assert an_attestation().version == 1


def test_a_roster_may_be_empty_until_somebody_is_put_on_it() -> None:
    assert a_roster().people == frozenset()


def test_named_assets_are_covered_and_no_others() -> None:
    named = NamedAssets(assets=frozenset({a_hash("one"), a_hash("two")}))

    assert named.covers(an_asset(id=a_hash("two")))
    assert not named.covers(an_asset(id=a_hash("three")))


@pytest.mark.parametrize(
    ("changes", "covered"),
    [
        ({}, True),
        ({"added_at": NOON}, True),
        ({"added_at": NOON - SECOND}, False),
        ({"added_at": NOON + DAY - SECOND}, True),
        ({"added_at": NOON + DAY}, False),
        ({"added_by": EDITOR}, False),
        ({"added_by": None}, False),
        ({"added_at": None}, False),
    ],
)
def test_arrivals_are_what_named_uploaders_put_in_time(
    changes: dict[str, Any], *, covered: bool
) -> None:
    arrivals = some_arrivals(starts_at=NOON, until=NOON + DAY)

    assert arrivals.covers(an_asset(**({"added_at": NOON + SECOND} | changes))) is covered


@pytest.mark.parametrize("until", [NOON + SECOND, NOON + 7 * DAY])
def test_an_attestation_reaches_seven_days_ahead_and_no_further(until: datetime) -> None:
    arrivals = Arrivals(uploaders=frozenset({UPLOADER}), starts_at=NOON, until=until)

    assert arrivals.until == until
    assert LONGEST_AHEAD == 7 * DAY


@pytest.mark.parametrize(
    ("roster", "attested", "holds"),
    [
        (a_roster(), {}, True),
        (a_roster(version=2), {"roster_version": 2}, True),
        # R15: a change of the roster voids every attestation.
        (a_roster(version=2), {}, False),
        (a_roster(collection=CAMP), {}, False),
        (a_roster(), {"subject": some_arrivals()}, True),
        (a_roster(), {"subject": some_arrivals(uploaders=frozenset({EDITOR}))}, False),
    ],
)
def test_an_attestation_holds_for_the_roster_it_spoke_of_and_what_it_covers(
    roster: Roster, attested: dict[str, Any], *, holds: bool
) -> None:
    assert an_attestation(**attested).holds(an_asset(), roster) is holds
