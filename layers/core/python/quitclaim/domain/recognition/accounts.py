"""What a run did from beginning to end, in numbers: they name no face and nobody (R17, R22)."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from quitclaim.domain.checks import require
from quitclaim.domain.errors import RecordEnded
from quitclaim.domain.ids import CollectionId, MemberId, RunId, require_uuids
from quitclaim.domain.instants import require_instants
from quitclaim.domain.recognition.counting import Count, Resumption
from quitclaim.domain.recognition.experience import Experience, Heard, heard_again
from quitclaim.domain.recognition.looking import Finding
from quitclaim.domain.recognition.tallies import Alarm, RunTally, must_suspend

_NOTHING: Final = RunTally(good_faces=0, good_unmatched=0)


@dataclass(frozen=True, slots=True, kw_only=True)
class RunAccount:
    """
    `by`: whoever started it; None: somebody who asks for herself. `until`: of a run over photos
    that are still to come, and of somebody's find, when it ends.
    `portions`: so many were gone through, of what it is over, and have a message for each asset.
    `tally`: since it began, or since an alarm was answered; the other figures are of the whole run.
    `heard`: what people said of its guesses by now.
    """

    id: RunId
    collection: CollectionId
    by: MemberId | None
    started_at: datetime
    until: datetime | None = None
    planned: int = 0
    portions: int = 0
    is_planned: bool = False
    looked: int = 0
    skipped: int = 0
    seen: int = 0
    embedded: int = 0
    suggested: int = 0
    tally: RunTally = _NOTHING
    alarms: tuple[Alarm, ...] = ()
    resumed: tuple[Resumption, ...] = ()
    heard: tuple[Experience, ...] = ()
    ended_at: datetime | None = None
    version: int = 1

    def __post_init__(self) -> None:
        require_uuids(id=self.id, collection=self.collection, by=self.by)
        require_instants(started_at=self.started_at, until=self.until, ended_at=self.ended_at)
        require(
            min(self.planned, self.portions, self.looked, self.skipped, self.seen) >= 0,
            "pictures and faces are not fewer than none: count again",
        )
        require(self.version >= 1, "a version counts from 1")

    @property
    def templates_stored(self) -> int:
        """None, ever: whatever runs is given no way to enrol (R17)."""
        return 0

    @property
    def is_find(self) -> bool:
        """It tells one person where she is, and suggests nobody to anybody (R25)."""
        return self.by is None

    @property
    def is_suspended(self) -> bool:
        return bool(self.alarms)

    def is_over(self, at: datetime) -> bool:
        return self.ended_at is not None or (self.until is not None and at >= self.until)

    def with_portion(self, portion: int, *, assets: int, is_last: bool) -> "RunAccount":
        """One that was planned before is not counted twice."""
        if portion != self.portions or self.is_planned:
            return self
        return self._changed(
            planned=self.planned + assets, portions=portion + 1, is_planned=is_last
        )

    def with_count(self, count: Count, *, miss_rate: float) -> "RunAccount":
        counted = self._changed(
            looked=self.looked + 1,
            seen=self.seen + count.seen,
            embedded=self.embedded + count.embedded,
            suggested=self.suggested + count.suggested,
            tally=self.tally + count.tally,
        )
        return _alarmed(counted, miss_rate)

    def with_skip(self, *, seen: int, embedded: int = 0) -> "RunAccount":
        """`embedded`: before something shut in its midst."""
        return self._changed(
            skipped=self.skipped + 1,
            seen=self.seen + seen,
            embedded=self.embedded + embedded,
        )

    def with_finding(
        self, finding: Finding, *, is_good: bool, miss_rate: float, heard: Heard | None = None
    ) -> "RunAccount":
        """What is no face is nobody whom the run missed; a stranger is one too many."""
        found = RunTally(
            good_faces=self.tally.good_faces,
            good_unmatched=self.tally.good_unmatched
            - (finding is Finding.NOT_A_FACE and is_good and self.tally.good_unmatched > 0),
            strangers=self.tally.strangers + (finding is Finding.STRANGER),
        )
        said = heard_again(self.heard, more=[heard] if heard else ())
        return _alarmed(self._changed(tally=found, heard=said), miss_rate)

    def with_heard(self, *, more: Iterable[Heard], fewer: Iterable[Heard]) -> "RunAccount":
        """Of its guesses; what was said of the same ones before is in `fewer`."""
        return self._changed(heard=heard_again(self.heard, more=more, fewer=fewer))

    def with_resumption(self, resumption: Resumption) -> "RunAccount":
        """Counting starts anew, or the next picture would raise the same alarm again."""
        if not self.alarms:
            raise RecordEnded(self.id)
        return self._changed(alarms=(), tally=_NOTHING, resumed=(*self.resumed, resumption))

    def ended(self, at: datetime) -> "RunAccount":
        """Once there is nothing left to look at; what ended already stays as it is."""
        is_done = self.is_planned and self.looked + self.skipped >= self.planned
        if self.ended_at is not None or not is_done:
            return self
        return replace(self, ended_at=at)

    def _changed(self, **changes: object) -> "RunAccount":
        return replace(self, version=self.version + 1, **changes)  # type: ignore[arg-type]


def _alarmed(account: RunAccount, miss_rate: float) -> RunAccount:
    raised = must_suspend(account.tally, miss_rate=miss_rate)
    return replace(account, alarms=tuple(dict.fromkeys((*account.alarms, *raised))))
