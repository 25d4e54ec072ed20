from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby
from typing import Final

from quitclaim.domain.ids import LetterId, RenditionId
from quitclaim.domain.organisation.facts import Announcement, EventType
from quitclaim.domain.people.person import THE_CLOCK
from quitclaim.domain.pictures.assets import Asset, Fate
from quitclaim.domain.publishing.renditions import Rendition
from quitclaim.domain.publishing.takings import Taker, Taking
from quitclaim.ports.changes import Change
from quitclaim.ports.clock import Clock
from quitclaim.ports.paging import batches, every
from quitclaim.ports.recall_notices import RecallNotice
from quitclaim.ports.takings import Takings
from quitclaim.ports.work import CallBack, Work
from quitclaim.ports.writes import Write
from quitclaim.ports.zips import Packing, Zips
from quitclaim.usecases.empty_zips import EmptyZips
from quitclaim.usecases.library_desk import LibraryDesk
from quitclaim.usecases.retelling import told, until_it_holds

# Each with its places on two lists: far fewer items than a transaction takes.
_TOGETHER: Final = 6
# By then the message that a recall sends has come, if it comes at all.
_LATE: Final = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class CallTakersBack(LibraryDesk):
    takings: Takings
    zips: Zips
    packing: Packing

    def __call__(self, rendition: RenditionId) -> int:
        """
        Put whoever took a recalled rendition onto the recall list, and write to her once (R29).

        Nobody takes it any more once it is recalled, so that one look finds them all; whatever a
        crash left, the next look goes on with. Returns how many takings came onto the list. Zips
        that it was packed in go before that, with their bytes.
        """
        row = self.library.rendition(rendition)
        if row is None or row.recalled_at is None:
            return 0
        at = row.recalled_at
        self._empty_zips(row)
        called = until_it_holds(lambda: self._call(row, at=at))
        self.takings.called_back(rendition)
        return called

    def _empty_zips(self, row: Rendition) -> None:
        zips = {one.zip for one in self._taken(row) if one.zip is not None}
        empty = EmptyZips(self.zips, self.commits, self.clock, self.chance, self.packing)
        empty(zips, of=row.id)

    def _taken(self, row: Rendition) -> tuple[Taking, ...]:
        return tuple(every(lambda after: self.takings.of_rendition(row, after=after)))

    def _call(self, row: Rendition, *, at: datetime) -> int:
        found = self._taken(row)
        written_to = {_of_whom(one.by) for one in found if one.recalled_at is not None}
        waiting = sorted(
            (one for one in found if one.recalled_at is None), key=lambda one: _of_whom(one.by)
        )
        asset = self.library.asset(row.asset)
        for whom, hers in groupby(waiting, key=lambda one: _of_whom(one.by)):
            for few in batches(tuple(hers), _TOGETHER):
                notice = None if whom in written_to else self._notice(few[0])
                self._write(tuple(_legible(few, asset)), asset, at=at, notice=notice)
                written_to.add(whom)
        return len(waiting)

    def _write(
        self,
        takings: tuple[Taking, ...],
        asset: Asset | None,
        *,
        at: datetime,
        notice: RecallNotice | None,
    ) -> None:
        said = Announcement(EventType.RECALL_CHANGED, takings[0].rendition, 2)
        has_words = any(one.meant_for for one in takings)
        self.commits.commit(
            Change(
                fact=told(
                    self.chance, said, at=self.clock.now(), by=THE_CLOCK, action="call_takers_back"
                ),
                writes=tuple(Write(one.called_back(at), one) for one in takings),
                # Words are sealed under its key: they never come back once that is gone.
                relies_on=asset if has_words else None,
                encloses=() if notice is None else (notice,),
            )
        )

    def _notice(self, taking: Taking) -> RecallNotice:
        return RecallNotice(
            id=LetterId(self.chance.uuid()),
            member=taking.by.member,
            rendition=taking.rendition,
            taker=taking.by.id,
            at=self.clock.now(),
        )


@dataclass(frozen=True, slots=True)
class CallAgain:
    """Recalls whose message was lost: their takers are called back a little later (R29)."""

    takings: Takings
    clock: Clock
    work: Work

    def __call__(self) -> int:
        before = self.clock.now() - _LATE
        found = tuple(every(lambda after: self.takings.to_call_back(before, after=after)))
        self.work.send(*map(CallBack, found))
        return len(found)


def _of_whom(taker: Taker) -> tuple[str, str]:
    return taker.kind, taker.id


def _legible(takings: Sequence[Taking], asset: Asset | None) -> Iterator[Taking]:
    is_gone = asset is None or asset.fate is Fate.DELETED
    yield from (one.without_words() if is_gone else one for one in takings)
