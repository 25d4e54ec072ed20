"""Who asks, as she stands at this moment; with a token she may no more than the token says."""

from collections.abc import Iterator
from dataclasses import dataclass

from quitclaim.domain.checks import Word, require, require_some
from quitclaim.domain.ids import Channel
from quitclaim.domain.organisation.members import Denial, Member
from quitclaim.domain.organisation.roles import Action
from quitclaim.domain.organisation.sessions import Session
from quitclaim.domain.organisation.tokens import MachineToken
from quitclaim.domain.people.person import Role, Speaker


class OutOfScope(Word):
    SCOPE = "scope"
    CHANNEL = "channel"


@dataclass(frozen=True, slots=True)
class Principal:
    member: Member
    by: Session | MachineToken

    def __post_init__(self) -> None:
        hers = self.by.member if isinstance(self.by, Session) else self.by.issued_by
        require(hers == self.member.id, "what she is known by is her own: give the member whose")

    @property
    def speaker(self) -> Speaker:
        return Speaker(Role.STAFF, self.member.id)

    def denials(self, action: Action) -> tuple[Word, ...]:
        """Every reason why not; none: she may."""
        return tuple(self._denials(action))

    def reaches(self, channel: Channel | None) -> bool:
        """Whether an address that is about this channel, or about none, is open to her token."""
        return isinstance(self.by, Session) or self.by.reads(channel)

    def _denials(self, action: Action) -> Iterator[Word]:
        # Asked of her role as it is now: what a token was once issued for gives nothing by itself.
        if not self.member.may(action):
            yield Denial.ROLE
        if isinstance(self.by, MachineToken) and action not in self.by.scopes:
            yield OutOfScope.SCOPE


@dataclass(frozen=True, slots=True)
class Forbidden:
    """We know her, and she may not."""

    principal: Principal
    denials: tuple[Word, ...]

    def __post_init__(self) -> None:
        require_some(denials=self.denials)
