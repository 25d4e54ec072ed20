"""A link by which somebody outside sees a selection, as far as it may be seen (R28, R61)."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from quitclaim.domain.checks import require, require_text
from quitclaim.domain.consents.notices import Language
from quitclaim.domain.errors import RecordEnded
from quitclaim.domain.ids import (
    Channel,
    MemberId,
    SelectionId,
    TokenHash,
    require_hashes,
    require_slugs,
    require_uuids,
)
from quitclaim.domain.instants import require_instants

LONGEST: Final = timedelta(days=366)
# GDPR art. 19: whoever got a picture is told when it may not be shown any more; in the year after
# the link has ended somebody knows whom that is, and then nobody (art. 5(1)(e)).
KEPT_FOR: Final = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class Recipient:
    """A third party, whose data this is: sealed, and for a while. repr shows nothing of it."""

    name: str
    address: str

    def __post_init__(self) -> None:
        require_text(name=self.name, address=self.address)

    def __repr__(self) -> str:
        return "Recipient(…)"


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareLink:
    """
    `id`: the hash of what stands in its address, which is told once and kept nowhere.

    `reads`: in which language whoever made it is told of what is called back. `recipient` None:
    forgotten, or not read. It opens a page, and decides nothing of what is there.
    """

    id: TokenHash
    selection: SelectionId
    channel: Channel
    made_by: MemberId
    made_at: datetime
    until: datetime
    reads: Language
    recipient: Recipient | None = None
    ended_at: datetime | None = None
    forgotten_at: datetime | None = None

    def __post_init__(self) -> None:
        require_hashes(id=self.id)
        require_uuids(selection=self.selection, made_by=self.made_by)
        require_slugs(channel=self.channel)
        require_instants(
            made_at=self.made_at,
            until=self.until,
            ended_at=self.ended_at,
            forgotten_at=self.forgotten_at,
        )
        require(
            self.made_at < self.until <= self.made_at + LONGEST,
            "a share link ends after it was made, and within a year",
        )

    @property
    def version(self) -> int:
        return 1 + (self.ended_at is not None) + (self.forgotten_at is not None)

    @property
    def last(self) -> datetime:
        """When it opened something for the last time."""
        return min(self.until, self.ended_at or self.until)

    def is_open(self, *, at: datetime) -> bool:
        require_instants(at=at)
        return self.ended_at is None and at < self.until

    def ended(self, *, at: datetime) -> "ShareLink":
        if self.ended_at is not None or self.forgotten_at is not None:
            raise RecordEnded(self.id)
        return replace(self, ended_at=at)

    def forgotten(self, *, at: datetime) -> "ShareLink":
        """Of a link that still opens something it stays known who holds it."""
        if self.forgotten_at is not None:
            raise RecordEnded(self.id)
        require(not self.is_open(at=at), "a link that is open has somebody: end it first")
        return replace(self, recipient=None, forgotten_at=at)
