"""The one place where anybody is let in (R42): everything is read at this very call."""

import pytest

from quitclaim.domain.organisation.credentials import Credential
from quitclaim.domain.organisation.members import Denial
from quitclaim.domain.organisation.principals import Forbidden, Principal
from quitclaim.domain.organisation.roles import Action, StaffRole
from quitclaim.domain.organisation.sessions import IDLE, LONGEST
from quitclaim.domain.organisation.tokens import MachineToken
from tests.builders import (
    NOON,
    a_machine_token,
    a_session,
    a_session_key,
    a_token_key,
    an_appointment,
)
from tests.unit.usecases.staff import Office, an_office

STOP, LOG = Action.STOP_RECOGNITION, Action.READ_LOG


@pytest.fixture
def office() -> Office:
    return an_office()


def with_token(office: Office, **changes: object) -> MachineToken:
    token = a_machine_token(**changes)
    office.fakes.world.put_staff_record(token)
    return token


def test_a_session_lets_her_in_as_what_she_is(office: Office) -> None:
    key = office.session(office.admin)

    assert office.authorise(key, action=STOP) == Principal(office.admin.member, a_session(key))
    assert isinstance(office.authorise(key, action=None), Principal)


def test_a_token_lets_its_issuer_in_as_far_as_it_goes(office: Office) -> None:
    token = with_token(office)

    assert office.authorise(a_token_key(), action=STOP) == Principal(office.admin.member, token)
    assert isinstance(office.authorise(a_token_key(), action=Action.ISSUE_TOKEN), Forbidden)


def test_whoever_is_known_and_may_not_is_told_why(office: Office) -> None:
    key = office.session(office.admin)

    refused = office.authorise(key, action=LOG)

    assert isinstance(refused, Forbidden) and refused.denials == (Denial.ROLE,)


def test_another_role_binds_with_the_next_call(office: Office) -> None:
    place = an_appointment(role=StaffRole.PRIVACY_OFFICER)
    office.fakes.world.put_staff_record(place)
    key = office.session(place)
    assert isinstance(office.authorise(key, action=LOG), Principal)

    office.change(place.id, lambda found: found.changed(role=StaffRole.VIEWER), by=office.by)

    assert isinstance(office.authorise(key, action=LOG), Forbidden)


@pytest.mark.parametrize(
    "shown",
    [
        None,
        a_session_key("guessed"),
        a_session_key(member=an_appointment("somebody else").id),
        a_token_key("unknown"),
        type(a_token_key())(a_token_key().token, a_token_key("guessed").secret),
    ],
    ids=["nothing", "guessed", "of another", "unknown token", "guessed token"],
)
def test_whoever_shows_nothing_of_ours_is_a_stranger(
    office: Office, shown: Credential | None
) -> None:
    office.session(office.admin)
    with_token(office)

    assert office.authorise(shown, action=None) is None


def test_a_session_ends_when_nobody_is_there_and_lives_on_with_signs_of_life(
    office: Office,
) -> None:
    key = office.session(office.admin)
    for _ in range(3):
        office.fakes.clock.step(IDLE / 2)
        assert isinstance(office.authorise(key, action=None), Principal)

    office.fakes.clock.step(IDLE)

    assert office.authorise(key, action=None) is None


def test_a_session_ends_however_busy_she_is(office: Office) -> None:
    key = office.session(office.admin)
    while office.fakes.clock.now() < NOON + LONGEST - IDLE / 2:
        office.fakes.clock.step(IDLE / 2)
        office.authorise(key, action=None)

    office.fakes.clock.step(IDLE / 2)

    assert office.authorise(key, action=None) is None


def test_a_session_that_was_ended_does_not_come_back_with_a_sign_of_life(office: Office) -> None:
    key = office.session(office.admin)
    session = office.fakes.staff.session(key)
    office.fakes.staff.end(key)

    office.fakes.staff.see(session or a_session())

    assert office.authorise(key, action=None) is None


@pytest.mark.parametrize(
    "changes", [{"revoked_at": NOON}, {"until": NOON, "issued_at": NOON - IDLE}]
)
def test_a_token_that_has_ended_opens_nothing(office: Office, changes: dict[str, object]) -> None:
    with_token(office, **changes)

    assert office.authorise(a_token_key(), action=STOP) is None


def test_whoever_has_left_is_a_stranger_whatever_she_still_holds(office: Office) -> None:
    """Even where clearing away was cut short: her place is what decides."""
    key = office.session(office.admin)
    with_token(office)
    office.fakes.world.put_staff_record(office.admin.dismissed())

    assert office.authorise(key, action=None) is None
    assert office.authorise(a_token_key(), action=STOP) is None


def test_a_place_that_nobody_can_read_opens_nothing(office: Office) -> None:
    key = office.session(office.admin)
    office.fakes.world.spoil(office.admin.id)

    assert office.authorise(key, action=None) is None
    assert office.fakes.world.reports
