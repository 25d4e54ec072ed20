"""Where a picture went that shows somebody, as she is told it: kinds, and nobody by name."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from quitclaim.domain.checks import require
from quitclaim.domain.ids import Channel, require_slugs
from quitclaim.domain.instants import require_instants
from quitclaim.domain.publishing.renditions import Rendition
from quitclaim.domain.publishing.takers import Way
from quitclaim.domain.publishing.takings import Taking


@dataclass(frozen=True, slots=True, kw_only=True)
class Out:
    """On this channel now. `visits`: how often its address was asked for, by nobody we know."""

    channel: Channel
    since: datetime
    visits: int

    def __post_init__(self) -> None:
        require_slugs(channel=self.channel)
        require_instants(since=self.since)
        require(self.visits >= 0, "nobody visits less than never")


@dataclass(frozen=True, slots=True, kw_only=True)
class Went:
    """
    Copies that were taken in one way, of one channel: how many, the last of them, and how many
    were called back. GDPR art. 15(1)(c): the kinds of recipients; who they are, she may ask.
    """

    channel: Channel
    how: Way
    copies: int
    last_at: datetime
    called_back: int

    def __post_init__(self) -> None:
        require_slugs(channel=self.channel)
        require_instants(last_at=self.last_at)
        require(
            0 <= self.called_back <= self.copies,
            "of the copies that were taken some are called back: count again",
        )


def out_now(rows: Iterable[Rendition], *, visits: Mapping[str, int]) -> tuple[Out, ...]:
    """`visits`: by rendition."""
    known = (
        Out(
            channel=row.channel,
            since=row.published_at or row.decided_at,
            visits=visits.get(row.id, 0),
        )
        for row in rows
        if row.recalled_at is None
    )
    return tuple(sorted(known, key=lambda one: (one.channel, one.since)))


def went(takings: Iterable[Taking]) -> tuple[Went, ...]:
    """Those of renditions that are gone too: a copy may be out whatever became of its original."""
    return tuple(_went(tuple(takings)))


def _went(takings: tuple[Taking, ...]) -> Iterator[Went]:
    for channel, how in sorted({(one.channel, one.how) for one in takings}):
        these = [one for one in takings if (one.channel, one.how) == (channel, how)]
        yield Went(
            channel=channel,
            how=how,
            copies=len(these),
            last_at=max(one.taken_at for one in these),
            called_back=sum(one.recalled_at is not None for one in these),
        )
