"""R25: nobody is found where anybody in the pictures may not be compared, nor after a no."""

from dataclasses import replace
from datetime import timedelta

import pytest

from quitclaim.domain.organisation.skips import Aside
from quitclaim.domain.pictures.tagging import rejected
from quitclaim.domain.recognition.enrolment import Declined, Fault
from quitclaim.domain.recognition.gates import Gate
from quitclaim.domain.recognition.permit import Refusal
from tests.builders import ADA, BOB, FAIR
from tests.unit.usecases.finding import FIND, account, asked, find, found, withdraw
from tests.unit.usecases.recognition import GROUP, HERS
from tests.unit.usecases.stage import meanwhile


@pytest.mark.parametrize(
    ("shows", "fault"), [("", Fault.NO_FACE), (f"{ADA} {BOB}", Fault.SEVERAL_FACES)]
)
def test_a_picture_of_nobody_or_of_several_looks_at_nobody(shows: str, fault: Fault) -> None:
    fakes = asked()

    said = find(fakes, shows=shows)

    assert isinstance(said, Declined) and said.faults[0] is fault
    assert fakes.endpoint.cropped == [] and account(fakes).ended_at


def test_without_her_own_yes_her_picture_is_not_embedded() -> None:
    fakes = asked()
    withdraw(fakes, ADA)

    said = find(fakes)

    assert isinstance(said, Refusal) and fakes.endpoint.cropped == []


def test_where_somebody_else_said_no_the_picture_is_left_alone() -> None:
    fakes = asked()
    withdraw(fakes, BOB)

    assert find(fakes) is None

    skip = fakes.runs.skip(FIND, GROUP.id)
    assert skip and Aside.PEOPLE_MISSING in skip.reasons and fakes.endpoint.cropped == []


def test_whoever_is_not_on_the_roster_is_not_looked_for() -> None:
    fakes = asked(ADA, BOB)
    roster = fakes.world.rosters[FAIR]
    put_roster = replace(roster, people=frozenset({BOB}), version=roster.version)
    fakes.world.rosters[FAIR] = put_roster

    find(fakes)

    skip = fakes.runs.skip(FIND, GROUP.id)
    assert skip and fakes.endpoint.cropped == []


def test_a_no_in_its_midst_finds_nothing() -> None:
    """I3: it is told on condition that nobody said no since."""
    fakes = asked()

    with meanwhile(fakes, "endpoint.embed", lambda: withdraw(fakes, BOB)):
        find(fakes)

    assert found(fakes) == []
    skip = fakes.runs.skip(FIND, GROUP.id)
    assert skip and Aside.PEOPLE_MISSING in skip.reasons


def test_the_stop_switch_halts_it_in_its_midst() -> None:
    fakes = asked()

    def stop() -> None:
        rules = fakes.library.rules()
        fakes.world.rules = replace(rules, stopped=True, version=rules.version + 1)

    with meanwhile(fakes, "endpoint.embed", stop):
        find(fakes)

    skip = fakes.runs.skip(FIND, GROUP.id)
    assert found(fakes) == [] and skip and Gate.STOPPED in skip.reasons


def test_a_permit_that_ends_meanwhile_finds_nothing() -> None:
    fakes = asked()

    with meanwhile(fakes, "endpoint.embed", lambda: fakes.clock.step(timedelta(days=9_000))):
        find(fakes)

    assert found(fakes) == [] and fakes.runs.skip(FIND, GROUP.id)


def test_a_face_that_somebody_said_is_not_hers_is_not_found() -> None:
    """I12."""
    fakes = asked()
    asset = fakes.library.asset(GROUP.id)
    assert asset
    fakes.world.assets[GROUP.id] = rejected(asset, HERS, person=ADA)

    find(fakes)

    assert found(fakes) == []
