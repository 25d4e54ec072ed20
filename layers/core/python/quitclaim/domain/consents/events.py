"""What can happen to a consent, who may say it, and what a no ends."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from quitclaim.domain.checks import Word, require
from quitclaim.domain.consents.on_paper import Mistake
from quitclaim.domain.instants import require_instants
from quitclaim.domain.people.person import Role, Speaker
from quitclaim.domain.scope import Scope, Use


class State(Word):
    REQUESTED = "requested"
    GIVEN = "given"
    NARROWED = "narrowed"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    REVOKED = "revoked"
    EXPIRED = "expired"
    SUPERSEDED = "superseded"
    CANCELLED = "cancelled"

    @property
    def is_final(self) -> bool:
        # By what goes on, not by what ends: a state added later ends it until somebody decides.
        return self not in (State.REQUESTED, State.GIVEN, State.NARROWED)

    @property
    def is_no(self) -> bool:
        return self in (State.REFUSED, State.NARROWED, State.WITHDRAWN)


_CARRY_A_SCOPE: Final = (State.GIVEN, State.NARROWED)
_SAID_BY: Final = {
    Role.SELF: (State.GIVEN, State.NARROWED, State.REFUSED, State.WITHDRAWN),
    Role.GUARDIAN: (State.GIVEN, State.NARROWED, State.REFUSED, State.WITHDRAWN),
    Role.STAFF: (State.REQUESTED, State.REVOKED, State.CANCELLED),
    Role.CLOCK: (State.EXPIRED, State.SUPERSEDED, State.CANCELLED),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """`mistake`: what was wrong in a record that is revoked because of it."""

    became: State
    at: datetime
    by: Speaker
    scope: Scope | None = None
    mistake: Mistake | None = None

    def __post_init__(self) -> None:
        require_instants(at=self.at)
        require(
            self.became in _SAID_BY[self.by.role],
            f"{self.by.role} cannot make a consent {self.became}: record who really spoke",
        )
        require(
            (self.scope is not None) == (self.became in _CARRY_A_SCOPE),
            "a yes and a narrowing say to what, other events do not: give or omit the scope",
        )
        require(
            self.mistake is None or self.became is State.REVOKED,
            "a mistake in entering is put right by revoking: leave it out elsewhere",
        )


@dataclass(frozen=True, slots=True)
class No:
    """Ends every earlier yes to what was covered `before` and is not `after`, in any record."""

    by: Speaker
    at: datetime
    before: tuple[Scope, ...]
    after: Scope | None = None

    def __post_init__(self) -> None:
        require(self.before, "a no is a no to something: name the scope it ends")

    def hits(self, use: Use) -> bool:
        if not all(scope.covers(use) for scope in self.before):
            return False
        return self.after is None or not self.after.covers(use)
