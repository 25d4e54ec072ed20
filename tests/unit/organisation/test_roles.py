"""Who on the staff may do what: the whole matrix, and who is shown what (R42)."""

import pytest

from quitclaim.domain.errors import ImpossibleValue, NotAllowed
from quitclaim.domain.organisation.members import INTERNAL, Denial, Member, Visible, require_may
from quitclaim.domain.organisation.roles import ALLOWED, Action, StaffRole, may
from tests.builders import EDITOR, PRESS, WEBSITE

V, E, P, A = StaffRole

MATRIX = {
    Action.VIEW_RENDITION: {V, E, P},
    Action.VIEW_ASSET: {E, P},
    Action.ADD_ASSET: {E},
    Action.ERASE_ASSET: {E, P},
    Action.JOIN_COLLECTION: {E},
    Action.CREATE_COLLECTION: {E},
    Action.MARK_FACE: {E, P},
    Action.DRAW_FACE: {E},
    Action.CROP: {E},
    Action.EXCLUDE_FACE: {E, P},
    Action.EXEMPT: {E, P},
    Action.LINK_FACE: {E},
    Action.CONFIRM_MATCH: {E},
    Action.REVIEW: {E},
    Action.PUBLISH: {E},
    Action.RECALL: {E, P},
    Action.VIEW_PEOPLE: {E, P},
    Action.ADD_PERSON: {E, P},
    Action.CORRECT_PERSON: {E, P},
    Action.RECORD_GUARDIAN: {E, P},
    Action.MERGE_PEOPLE: {E, P},
    Action.ASK: {E, P},
    Action.CANCEL_REQUEST: {E, P},
    Action.ATTACH_ENVELOPE: {P},
    Action.RECORD_PAPER: {P},
    Action.READ_PAPER: {P},
    Action.RECORD_OBJECTION: {E, P},
    Action.REVOKE: {P},
    Action.RECORD_BASIS: {P},
    Action.DECIDE_OBJECTION: {P},
    Action.ERASE_PERSON: {P},
    Action.HOLD_ASSET: {P},
    Action.JUSTIFY_KEEPING: {P},
    Action.VIEW_CALENDAR: {E, P, A},
    Action.SET_ROSTER: {E},
    Action.ATTEST_ROSTER: {E},
    Action.ENROL: {E},
    Action.RUN_RECOGNITION: {E},
    Action.STOP_RECOGNITION: {E, P, A},
    Action.ALLOW_RECOGNITION: {P},
    Action.APPROVE_ASSESSMENT: {P},
    Action.SET_RULES: {P},
    Action.SET_CHANNEL: {P},
    Action.SET_COLLECTION: {P},
    Action.SET_DEFAULT: {P},
    Action.READ_LOG: {P},
    Action.VIEW_HEALTH: {P, A},
    Action.REDRIVE: {P, A},
    Action.APPOINT_MEMBER: {A},
    Action.DISMISS_MEMBER: {A},
    Action.ADD_UPLOADER: {A},
    Action.REVOKE_UPLOADER: {A},
    Action.SET_HOOK: {A},
    Action.ISSUE_TOKEN: {E, P, A},
    Action.REVOKE_TOKEN: {E, P, A},
}


def a_member(role: StaffRole = StaffRole.EDITOR, **changes: object) -> Member:
    return Member(id=EDITOR, role=role, **changes)  # type: ignore[arg-type]


@pytest.mark.parametrize("action", Action)
@pytest.mark.parametrize("role", StaffRole)
def test_the_matrix_of_roles_and_actions_is_complete(role: StaffRole, action: Action) -> None:
    is_allowed = role in MATRIX[action]

    assert may(role, action) == (action in ALLOWED[role]) == is_allowed
    assert a_member(role).may(action) == is_allowed
    assert not a_member(role, has_left=True).may(action)


def test_nobody_approves_the_assessment_but_the_privacy_officer() -> None:
    assert {role for role in StaffRole if may(role, Action.APPROVE_ASSESSMENT)} == {P}


def test_an_admin_is_no_privacy_officer_and_the_other_way_round() -> None:
    tokens = {Action.ISSUE_TOKEN, Action.REVOKE_TOKEN}
    watched = {Action.VIEW_HEALTH, Action.VIEW_CALENDAR, Action.REDRIVE}
    shared = {Action.STOP_RECOGNITION, *watched, *tokens}

    assert ALLOWED[A] & ALLOWED[P] == shared


def test_everybody_who_sees_assets_can_stop_recognition() -> None:
    can_stop = {role for role in StaffRole if may(role, Action.STOP_RECOGNITION)}

    assert can_stop == set(StaffRole) - {V}


@pytest.mark.parametrize("role", StaffRole)
def test_no_role_comes_with_names_forms_or_faces(role: StaffRole) -> None:
    assert not any(a_member(role).sees(what) for what in Visible)


@pytest.mark.parametrize("what", Visible)
def test_what_a_member_is_shown_is_given_by_name(what: Visible) -> None:
    member = a_member(StaffRole.VIEWER, visible=frozenset({what}))

    assert {other for other in Visible if member.sees(other)} == {what}
    assert not a_member(visible=frozenset({what}), has_left=True).sees(what)


def test_a_viewer_sees_the_renditions_of_her_own_channels() -> None:
    viewer = a_member(StaffRole.VIEWER)
    reporter = a_member(StaffRole.VIEWER, channels=frozenset({PRESS}))

    assert viewer.sees_renditions_of(INTERNAL) and not viewer.sees_renditions_of(WEBSITE)
    assert reporter.sees_renditions_of(PRESS) and not reporter.sees_renditions_of(INTERNAL)


def test_whoever_curates_sees_the_renditions_of_all_channels_and_an_admin_of_none() -> None:
    assert a_member(StaffRole.EDITOR).sees_renditions_of(WEBSITE)
    assert a_member(StaffRole.PRIVACY_OFFICER).sees_renditions_of(WEBSITE)
    assert a_member(StaffRole.ADMIN).sees_renditions_of(INTERNAL) is False
    assert not a_member(StaffRole.VIEWER, has_left=True).sees_renditions_of(INTERNAL)


def test_a_denial_names_every_reason() -> None:
    require_may(a_member(), Action.REVIEW)
    with pytest.raises(NotAllowed) as refusal:
        require_may(a_member(has_left=True), Action.ERASE_PERSON)
    assert refusal.value.reasons == (Denial.HAS_LEFT, Denial.ROLE)
    with pytest.raises(NotAllowed) as refusal:
        require_may(a_member(), Action.ERASE_PERSON)
    assert refusal.value.reasons == (Denial.ROLE,)
    with pytest.raises(NotAllowed) as refusal:
        require_may(a_member(has_left=True), Action.REVIEW)
    assert refusal.value.reasons == (Denial.HAS_LEFT,)


def test_a_member_is_a_pseudonym_with_channels() -> None:
    with pytest.raises(ImpossibleValue, match="id is no id"):
        Member(id="anna", role=StaffRole.EDITOR)  # type: ignore[arg-type]
    with pytest.raises(ImpossibleValue, match="channel is no slug"):
        a_member(channels=frozenset({"The Press"}))
