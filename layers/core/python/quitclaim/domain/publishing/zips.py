"""A zip of a selection: ordered for one channel, packed, and there for a day (R28, R29, R61)."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Self

from quitclaim.domain.checks import require
from quitclaim.domain.errors import RecordEnded
from quitclaim.domain.ids import (
    Channel,
    PackId,
    RenditionId,
    SelectionId,
    ZipId,
    require_slugs,
    require_uuids,
)
from quitclaim.domain.instants import require_instants
from quitclaim.domain.publishing.takings import Taker, require_words
from quitclaim.domain.publishing.zip_states import (
    ENDED,
    HELD_FOR,
    KEPT_FOR,
    LASTS,
    MOST_ROUNDS,
    Unpacked,
    ZipState,
)

__all__ = ["Unpacked", "Zip", "ZipState"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Zip:
    """
    `renditions`: what is in it, each on record as taken in the commit that put it here; `pack`:
    under which id the bytes lie that hold exactly these. It allows nothing: whoever fetches it is
    decided on anew. `since`: when it came into its state; `rounds`: how often somebody began to
    pack it. What nobody may be told is not counted here.
    """

    id: ZipId
    selection: SelectionId
    channel: Channel
    by: Taker
    ordered_at: datetime
    since: datetime
    meant_for: str | None = None
    state: ZipState = ZipState.ORDERED
    renditions: tuple[RenditionId, ...] = ()
    rounds: int = 0
    pack: PackId | None = None
    fetches: int = 0
    why: Unpacked | None = None
    version: int = 1

    def __post_init__(self) -> None:
        require_uuids(id=self.id, selection=self.selection, pack=self.pack)
        for rendition in self.renditions:
            require_uuids(rendition=rendition)
        require_slugs(channel=self.channel)
        require_instants(ordered_at=self.ordered_at, since=self.since)
        require_words(meant_for=self.meant_for)
        require(len(set(self.renditions)) == len(self.renditions), "a rendition is packed once")
        is_ready, has_failed = self.state is ZipState.READY, self.state is ZipState.FAILED
        require((self.pack is not None) == is_ready, "a zip has bytes while it is ready")
        require((self.why is not None) == has_failed, "of what failed it is said why")
        require(
            not self.has_ended or not (self.renditions or self.meant_for),
            "of a zip that has ended nothing is kept but that it has",
        )
        require(self.version >= 1, "a version counts from 1")
        require(self.rounds >= 0 and self.fetches >= 0, "rounds and fetches count from 0")

    @property
    def waits(self) -> bool:
        """Ordered, or put aside for a moment: somebody is to pack it."""
        return self.state is ZipState.ORDERED

    @property
    def is_underway(self) -> bool:
        return self.waits or self.state is ZipState.PACKING

    @property
    def has_ended(self) -> bool:
        return self.state in ENDED

    @property
    def due_at(self) -> datetime | None:
        """When the clock alone has something to do with it."""
        lasts = LASTS.get(self.state)
        return None if lasts is None else self.since + lasts

    @property
    def kept_until(self) -> datetime | None:
        """That it has ended is told for a day more to whoever ordered it."""
        return self.since + KEPT_FOR if self.has_ended else None

    @property
    def file_name(self) -> str:
        return f"{self.channel}-{self.id[:8]}.zip"

    def is_free(self, *, at: datetime) -> bool:
        """Nobody is at it. A clock that was set back hides nobody's death."""
        is_held = self.since <= at < self.since + HELD_FOR
        return self.waits or (self.state is ZipState.PACKING and not is_held)

    def is_hopeless(self, *, at: datetime) -> bool:
        return self.rounds >= MOST_ROUNDS or at >= self.ordered_at + KEPT_FOR

    def is_there(self, *, at: datetime) -> bool:
        return self.state is ZipState.READY and at < self.since + KEPT_FOR

    def held(self, *, at: datetime) -> Self:
        return self._moved(state=ZipState.PACKING, since=at, rounds=self.rounds + 1)

    def put_aside(self, *, at: datetime) -> Self:
        """What is in it stays: the next round goes on."""
        return self._moved(state=ZipState.ORDERED, since=at)

    def with_this(self, rendition: RenditionId) -> Self:
        return self._moved(renditions=(*self.renditions, rendition))

    def without(self, rendition: RenditionId, *, at: datetime) -> Self:
        """It was recalled: what is being packed goes on without it, bytes that hold it are over."""
        if self.state is ZipState.READY:
            return self.over(at=at)
        left = tuple(one for one in self.renditions if one != rendition)
        return self._moved(renditions=left)

    def packed(self, *renditions: RenditionId, under: PackId, at: datetime) -> Self:
        """`renditions`: those whose bytes were there."""
        return self._moved(state=ZipState.READY, since=at, renditions=renditions, pack=under)

    def fetched(self) -> Self:
        return self._moved(fetches=self.fetches + 1)

    def failed(self, why: Unpacked, *, at: datetime) -> Self:
        return self._ended(state=ZipState.FAILED, since=at, why=why)

    def over(self, *, at: datetime) -> Self:
        return self._ended(state=ZipState.OVER, since=at)

    def _ended(self, **changes: object) -> Self:
        return self._moved(renditions=(), pack=None, meant_for=None, **changes)

    def _moved(self, **changes: object) -> Self:
        if self.has_ended:
            raise RecordEnded(self.id)
        return replace(self, version=self.version + 1, **changes)  # type: ignore[arg-type]
