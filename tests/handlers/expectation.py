"""What is expected of one route: who may ask it, and what whoever may is answered (R42)."""

from dataclasses import dataclass
from typing import Any, Final

from quitclaim.domain.organisation.roles import StaffRole
from tests.builders import an_id

NOBODY_YET: Final = an_id("nobody yet")
ANYBODY: Final = None
ALL: Final = frozenset(StaffRole)
ADMINS: Final = frozenset({StaffRole.ADMIN})
EDITORS: Final = frozenset({StaffRole.EDITOR})
PICTURES: Final = frozenset({StaffRole.EDITOR, StaffRole.PRIVACY_OFFICER})
OFFICERS: Final = frozenset({StaffRole.PRIVACY_OFFICER})
VIEWERS: Final = PICTURES | {StaffRole.VIEWER}
KEEPERS: Final = OFFICERS | ADMINS
PROGRAMMERS: Final = PICTURES | ADMINS


@dataclass(frozen=True, slots=True)
class Expected:
    """
    `roles`: who may ask; ANYBODY without signing in. `answers`: what whoever may is answered.

    `named`: what stands in the path, an id that nobody has; `body`: a form for pages, else JSON.
    """

    roles: frozenset[StaffRole] | None
    answers: int = 200
    named: dict[str, str] | None = None
    body: dict[str, Any] | None = None
