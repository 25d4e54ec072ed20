"""A machine token: some of what its issuer may, under a name, for a while (R45)."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final, Self

from quitclaim.domain.checks import Word, require, require_some, require_text
from quitclaim.domain.errors import NotAllowed
from quitclaim.domain.ids import (
    Channel,
    MemberId,
    TokenHash,
    TokenId,
    require_hashes,
    require_slugs,
    require_uuids,
)
from quitclaim.domain.instants import Interval, require_instants
from quitclaim.domain.organisation.members import Member
from quitclaim.domain.organisation.roles import Action, StaffRole

LONGEST: Final = timedelta(days=366)
# So few that all of them end in the transaction in which their issuer leaves.
MOST: Final = 20
_LONGEST_NAME: Final = 80
# All that a content system may.
READING: Final = frozenset({Action.VIEW_RENDITION})


class TokenBar(Word):
    BEYOND_ROLE = "beyond_role"
    TOO_MANY = "too_many"


@dataclass(frozen=True, slots=True, kw_only=True)
class MachineToken:
    """`channels`: where it reads what is out, and does nothing else; none: it is not so bound."""

    id: TokenId
    hash: TokenHash
    name: str
    scopes: frozenset[Action]
    issued_by: MemberId
    issued_at: datetime
    until: datetime
    revoked_at: datetime | None = None
    channels: frozenset[Channel] = frozenset()
    version: int = 1

    def __post_init__(self) -> None:
        require_uuids(id=self.id, issued_by=self.issued_by)
        require_hashes(hash=self.hash)
        require_text(name=self.name)
        require(len(self.name) <= _LONGEST_NAME, f"a name has at most {_LONGEST_NAME} letters")
        require_some(scopes=self.scopes)
        for channel in self.channels:
            require_slugs(channel=channel)
        require(
            not self.channels or self.scopes == READING,
            "a token of channels reads what is out there: give it that scope, and no other",
        )
        require_instants(revoked_at=self.revoked_at)
        Interval(self.issued_at, self.until)
        require(
            self.until <= self.issued_at + LONGEST,
            f"a token holds at most {LONGEST.days} days: issue another then",
        )

    def is_known_to(self, member: Member) -> bool:
        """An admin looks after all of them, everybody else after her own."""
        return member.role is StaffRole.ADMIN or member.id == self.issued_by

    def reads(self, channel: Channel | None) -> bool:
        """None: something that is of no channel."""
        return not self.channels or channel in self.channels

    def is_open(self, at: datetime) -> bool:
        return self.revoked_at is None and at < self.until

    def revoked(self, at: datetime) -> Self:
        if self.revoked_at is not None:
            return self
        return replace(self, revoked_at=at, version=self.version + 1)


def require_issuable(token: MachineToken, *, issuer: Member, others: int) -> None:
    """`others`: how many open tokens she has issued already."""
    bars = [] if all(map(issuer.may, token.scopes)) else [TokenBar.BEYOND_ROLE]
    bars += [] if others < MOST else [TokenBar.TOO_MANY]
    if bars:
        raise NotAllowed(*bars)
