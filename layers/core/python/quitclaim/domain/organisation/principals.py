"""Who asks, as she stands at this moment; with a token she may no more than the token says."""

from collections.abc import Iterator
from dataclasses import dataclass

from quitclaim.domain.checks import Word
from quitclaim.domain.organisation.members import Denial, Member
from quitclaim.domain.organisation.roles import Action
from quitclaim.domain.organisation.sessions import Session
from quitclaim.domain.organisation.tokens import MachineToken
from quitclaim.domain.people.person import Role, Speaker


class OutOfScope(Word):
    SCOPE = "scope"


@dataclass(frozen=True, slots=True)
class Principal:
    member: Member
    by: Session | MachineToken

    @property
    def speaker(self) -> Speaker:
        return Speaker(Role.STAFF, self.member.id)

    def denials(self, action: Action) -> tuple[Word, ...]:
        """Every reason why not; none: she may."""
        return tuple(self._denials(action))

    def _denials(self, action: Action) -> Iterator[Word]:
        # Asked of her role as it is now: what a token was once issued for gives nothing by itself.
        if not self.member.may(action):
            yield Denial.ROLE
        if isinstance(self.by, MachineToken) and action not in self.by.scopes:
            yield OutOfScope.SCOPE


@dataclass(frozen=True, slots=True)
class Stranger:
    """Nobody we know: no key, one that has ended, or of somebody who has left. Never says which."""


@dataclass(frozen=True, slots=True)
class Forbidden:
    """We know her, and she may not."""

    principal: Principal
    denials: tuple[Word, ...]
