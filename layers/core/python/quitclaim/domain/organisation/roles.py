"""Who on the staff may do what (R42; GDPR art. 25, 29, 32(4)). What is not granted is refused."""

from collections.abc import Mapping
from typing import Final

from quitclaim.domain.checks import Word
from quitclaim.domain.organisation.actions import Action

__all__ = ["ALLOWED", "Action", "StaffRole", "may"]


class StaffRole(Word):
    VIEWER = "viewer"
    EDITOR = "editor"
    PRIVACY_OFFICER = "privacy_officer"
    ADMIN = "admin"


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
        Action.VIEW_CALENDAR,
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
        Action.CROP,
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
        Action.ATTACH_ENVELOPE,
        Action.REVOKE,
        Action.RECORD_BASIS,
        Action.RECORD_PAPER,
        Action.READ_PAPER,
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
            Action.VIEW_CALENDAR,
            Action.STOP_RECOGNITION,
            Action.VIEW_HEALTH,
            Action.REDRIVE,
            Action.APPOINT_MEMBER,
            Action.DISMISS_MEMBER,
            Action.ADD_UPLOADER,
            Action.REVOKE_UPLOADER,
            Action.SET_HOOK,
        }
    ),
}


def may(role: StaffRole, action: Action) -> bool:
    return action in ALLOWED[role]
