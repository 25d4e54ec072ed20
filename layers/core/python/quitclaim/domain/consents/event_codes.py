"""A square on a poster at an event: whoever scans it may ask to be asked (R11)."""

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Final

from quitclaim.domain.checks import require, require_text
from quitclaim.domain.errors import RecordEnded
from quitclaim.domain.ids import MemberId, TokenHash, require_hashes, require_uuids
from quitclaim.domain.instants import require_instants
from quitclaim.domain.scope import PublicationScope

# An event is over one day; a poster that hangs for ever asks people nobody expects.
LONGEST: Final = timedelta(days=92)


@dataclass(frozen=True, slots=True, kw_only=True)
class EventCode:
    """
    What is asked of whoever comes by it, and until when.

    `id`: the hash of what stands in its address, which is on the poster and nowhere else.
    `alternative`: what whoever says no gets instead.
    """

    id: TokenHash
    asked: PublicationScope
    made_by: MemberId
    made_at: datetime
    until: datetime
    alternative: str | None = field(default=None)
    withdrawn_at: datetime | None = None

    def __post_init__(self) -> None:
        require_hashes(id=self.id)
        require_uuids(made_by=self.made_by)
        require_instants(made_at=self.made_at, until=self.until, withdrawn_at=self.withdrawn_at)
        require(self.asked.collection, "a code is of one event: name its collection")
        require(
            self.made_at < self.until <= self.made_at + LONGEST,
            f"a code ends after it was made, and within {LONGEST.days} days",
        )
        if self.alternative is not None:
            require_text(alternative=self.alternative)

    @property
    def version(self) -> int:
        return 1 if self.withdrawn_at is None else 2

    def is_open(self, *, at: datetime) -> bool:
        require_instants(at=at)
        return self.withdrawn_at is None and at < self.until

    def withdrawn(self, *, at: datetime) -> "EventCode":
        if self.withdrawn_at is not None:
            raise RecordEnded(self.id)
        return replace(self, withdrawn_at=at)
