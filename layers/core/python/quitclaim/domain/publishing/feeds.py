"""What moved on a channel: put out, decided again, recalled; for whoever keeps copies (R29)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from quitclaim.domain.ids import RenditionId, require_uuids
from quitclaim.domain.instants import require_instants
from quitclaim.domain.publishing.renditions import Rendition

# An instant is taken before what it dates is written; no call of ours lasts longer than this.
SETTLES_IN: Final = timedelta(minutes=15)
# Longer than any token holds: whoever comes back later begins anew, with all that is out.
KEPT_FOR: Final = timedelta(days=400)


@dataclass(frozen=True, slots=True, kw_only=True)
class Movement:
    """The last one of a rendition. `is_out`: or else it was recalled."""

    rendition: RenditionId
    at: datetime
    is_out: bool

    def __post_init__(self) -> None:
        require_uuids(rendition=self.rendition)
        require_instants(at=self.at)


def movement_of(row: Rendition) -> Movement:
    return Movement(
        rendition=row.id, at=row.recalled_at or row.decided_at, is_out=row.recalled_at is None
    )


def settled(moved: Iterable[Movement], *, since: datetime | None, at: datetime) -> datetime | None:
    """
    From when on a reader who has seen these looks again: later ones may still be joined.

    `at`: when she began to read, on whichever page she is by now.
    """
    seen = (one.at for one in moved if one.at <= at - SETTLES_IN)
    return max(seen, default=since)
