"""Who on the staff may do what (R42; GDPR art. 25, 29, 32(4)). What is not granted is refused."""

from collections.abc import Mapping
from typing import Final

from quitclaim.domain.checks import Word


class StaffRole(Word):
    VIEWER = "viewer"
    EDITOR = "editor"
    PRIVACY_OFFICER = "privacy_officer"
    ADMIN = "admin"


class Action(Word):
    """Answering and withdrawing are not on the list: only the person herself does that."""

    VIEW_RENDITION = "view_rendition"
    VIEW_ASSET = "view_asset"
    ADD_ASSET = "add_asset"
    ERASE_ASSET = "erase_asset"
    JOIN_COLLECTION = "join_collection"
    CREATE_COLLECTION = "create_collection"
    MARK_FACE = "mark_face"
    DRAW_FACE = "draw_face"
    EXCLUDE_FACE = "exclude_face"
    EXEMPT = "exempt"
    LINK_FACE = "link_face"
    CONFIRM_MATCH = "confirm_match"
    REVIEW = "review"
    PUBLISH = "publish"
    RECALL = "recall"
    VIEW_PEOPLE = "view_people"
    ADD_PERSON = "add_person"
    CORRECT_PERSON = "correct_person"
    RECORD_GUARDIAN = "record_guardian"
    MERGE_PEOPLE = "merge_people"
    ASK = "ask"
    CANCEL_REQUEST = "cancel_request"
    RECORD_OBJECTION = "record_objection"
    REVOKE = "revoke"
    RECORD_BASIS = "record_basis"
    DECIDE_OBJECTION = "decide_objection"
    ERASE_PERSON = "erase_person"
    HOLD_ASSET = "hold_asset"
    JUSTIFY_KEEPING = "justify_keeping"
    SET_ROSTER = "set_roster"
    ATTEST_ROSTER = "attest_roster"
    ENROL = "enrol"
    RUN_RECOGNITION = "run_recognition"
    STOP_RECOGNITION = "stop_recognition"
    ALLOW_RECOGNITION = "allow_recognition"
    APPROVE_ASSESSMENT = "approve_assessment"
    SET_RULES = "set_rules"
    SET_CHANNEL = "set_channel"
    SET_COLLECTION = "set_collection"
    SET_DEFAULT = "set_default"
    READ_LOG = "read_log"
    VIEW_HEALTH = "view_health"
    REDRIVE = "redrive"
    APPOINT_MEMBER = "appoint_member"
    DISMISS_MEMBER = "dismiss_member"
    ADD_UPLOADER = "add_uploader"
    REVOKE_UPLOADER = "revoke_uploader"
    ISSUE_TOKEN = "issue_token"  # noqa: S105  the name of an action, not a secret
    REVOKE_TOKEN = "revoke_token"  # noqa: S105  likewise


# Of one picture or one person: whoever sees a mistake there mends it without asking for leave.
_EVERYDAY: Final = frozenset(
    {
        Action.VIEW_RENDITION,
        Action.VIEW_ASSET,
        Action.ERASE_ASSET,
        Action.MARK_FACE,
        Action.EXCLUDE_FACE,
        Action.EXEMPT,
        Action.RECALL,
        Action.VIEW_PEOPLE,
        Action.ADD_PERSON,
        Action.CORRECT_PERSON,
        Action.RECORD_GUARDIAN,
        Action.MERGE_PEOPLE,
        Action.ASK,
        Action.CANCEL_REQUEST,
        Action.RECORD_OBJECTION,
        Action.STOP_RECOGNITION,
    }
)

# A token gives a program some of what its issuer may, so whoever works here may issue her own.
_OF_PROGRAMS: Final = frozenset({Action.ISSUE_TOKEN, Action.REVOKE_TOKEN})

ALLOWED: Final[Mapping[StaffRole, frozenset[Action]]] = {
    StaffRole.VIEWER: frozenset({Action.VIEW_RENDITION}),
    StaffRole.EDITOR: _EVERYDAY
    | _OF_PROGRAMS
    | {
        Action.ADD_ASSET,
        Action.JOIN_COLLECTION,
        Action.CREATE_COLLECTION,
        Action.DRAW_FACE,
        Action.LINK_FACE,
        Action.CONFIRM_MATCH,
        Action.REVIEW,
        Action.PUBLISH,
        Action.SET_ROSTER,
        Action.ATTEST_ROSTER,
        Action.ENROL,
        Action.RUN_RECOGNITION,
    },
    # Whatever rests on the law or allows more for many at once is decided here (art. 39).
    StaffRole.PRIVACY_OFFICER: _EVERYDAY
    | _OF_PROGRAMS
    | {
        Action.REVOKE,
        Action.RECORD_BASIS,
        Action.DECIDE_OBJECTION,
        Action.ERASE_PERSON,
        Action.HOLD_ASSET,
        Action.JUSTIFY_KEEPING,
        Action.ALLOW_RECOGNITION,
        Action.APPROVE_ASSESSMENT,
        Action.SET_RULES,
        Action.SET_CHANNEL,
        Action.SET_COLLECTION,
        Action.SET_DEFAULT,
        Action.READ_LOG,
        Action.VIEW_HEALTH,
        Action.REDRIVE,
    },
    # Art. 38(6): whoever runs the system does not watch over it, and decides nothing about people.
    StaffRole.ADMIN: _OF_PROGRAMS
    | frozenset(
        {
            Action.STOP_RECOGNITION,
            Action.VIEW_HEALTH,
            Action.REDRIVE,
            Action.APPOINT_MEMBER,
            Action.DISMISS_MEMBER,
            Action.ADD_UPLOADER,
            Action.REVOKE_UPLOADER,
        }
    ),
}


def may(role: StaffRole, action: Action) -> bool:
    return action in ALLOWED[role]
