"""Who asks: never more than her role may now, and with a token never more than it says."""

import pytest

from quitclaim.domain.organisation.members import Denial
from quitclaim.domain.organisation.principals import OutOfScope, Principal
from quitclaim.domain.organisation.roles import ALLOWED, Action, StaffRole
from quitclaim.domain.organisation.tokens import READING
from quitclaim.domain.people.person import Role, Speaker
from tests.builders import PRESS, WEBSITE, a_machine_token, a_session, an_admin, an_appointment


@pytest.mark.parametrize("role", StaffRole)
def test_in_a_session_she_may_what_her_role_may(role: StaffRole) -> None:
    who = Principal(an_appointment(role=role).member, a_session())

    assert {action for action in Action if not who.denials(action)} == ALLOWED[role]


@pytest.mark.parametrize("role", StaffRole)
def test_a_token_never_goes_beyond_a_role_that_shrank_since(role: StaffRole) -> None:
    token = a_machine_token(scopes=frozenset(Action))
    who = Principal(an_admin(role=role).member, token)

    assert {action for action in Action if not who.denials(action)} == ALLOWED[role]


def test_every_reason_is_told() -> None:
    who = Principal(an_admin(role=StaffRole.EDITOR).member, a_machine_token())

    assert who.denials(Action.REVIEW) == (OutOfScope.SCOPE,)
    assert who.denials(Action.STOP_RECOGNITION) == ()
    assert who.denials(Action.READ_LOG) == (Denial.ROLE, OutOfScope.SCOPE)


def test_her_session_reaches_every_channel_and_a_token_of_channels_its_own() -> None:
    bound = a_machine_token(scopes=READING, channels=frozenset({WEBSITE}))
    admin = an_admin().member

    assert Principal(an_appointment().member, a_session()).reaches(PRESS)
    assert Principal(admin, bound).reaches(WEBSITE) and not Principal(admin, bound).reaches(PRESS)
    assert not Principal(admin, bound).reaches(None)


def test_what_she_does_is_said_by_her() -> None:
    who = Principal(an_appointment().member, a_session())

    assert who.speaker == Speaker(Role.STAFF, who.member.id)
