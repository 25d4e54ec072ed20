"""A sign-in that holds for a while: shorter when nobody is there, and never for ever."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final, Self

from quitclaim.domain.checks import require
from quitclaim.domain.ids import MemberId, TokenHash, require_hashes, require_uuids
from quitclaim.domain.instants import require_instants
from quitclaim.domain.organisation.credentials import SessionKey

# NIST SP 800-63B, 4.2.3: at two factors for 12 hours, or 30 minutes without a sign of life.
LONGEST: Final = timedelta(hours=12)
IDLE: Final = timedelta(minutes=30)
# How coarse the last sign of life is, so that not every request writes.
_NOTED_EVERY: Final = timedelta(minutes=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """`hash`: of the secret that her browser keeps."""

    hash: TokenHash
    member: MemberId
    begun_at: datetime
    seen_at: datetime

    def __post_init__(self) -> None:
        require_hashes(hash=self.hash)
        require_uuids(member=self.member)
        require_instants(begun_at=self.begun_at, seen_at=self.seen_at)
        require(self.begun_at <= self.seen_at, "nobody is seen before it begins: give a later one")

    @classmethod
    def begun(cls, key: SessionKey, *, at: datetime) -> Self:
        return cls(hash=key.secret.hash, member=key.member, begun_at=at, seen_at=at)

    @property
    def until(self) -> datetime:
        return min(self.begun_at + LONGEST, self.seen_at + IDLE)

    def is_open(self, at: datetime) -> bool:
        return at < self.until

    def seen(self, at: datetime) -> Self:
        """The same session where it is not worth noting."""
        return self if at < self.seen_at + _NOTED_EVERY else replace(self, seen_at=at)
