"""What proves somebody's words ended before its period: by two members, and never by one (R39)."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final, Self

from quitclaim.domain.checks import require
from quitclaim.domain.errors import NotAllowed, RecordEnded
from quitclaim.domain.forgetting.evidence_states import EndingReason, EvidenceState, Unended
from quitclaim.domain.forgetting.order_states import Unordered
from quitclaim.domain.ids import EvidenceOrderId, MemberId, PersonId, require_uuids
from quitclaim.domain.instants import require_instants

__all__ = ["EndingReason", "EvidenceOrder", "EvidenceState", "Unended"]

# Whoever has to look at it has looked by then, or it was not urgent: it is ordered anew.
WAITS_FOR: Final = timedelta(days=14)


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceOrder:
    """
    `person`: also of somebody erased, known by what was noted of her; forgotten with its end.
    `papers`: how many sealed papers and scans there were when it began; of an order that began,
    nobody finds that out again.
    """

    id: EvidenceOrderId
    person: PersonId | None = None
    reason: EndingReason
    ordered_at: datetime
    ordered_by: MemberId
    state: EvidenceState = EvidenceState.WAITING
    approved_at: datetime | None = None
    approved_by: MemberId | None = None
    declined_by: MemberId | None = None
    begun_at: datetime | None = None
    ended_at: datetime | None = None
    papers: int | None = None
    version: int = 1

    def __post_init__(self) -> None:
        members = (self.ordered_by, self.approved_by, self.declined_by)
        require_uuids(id=self.id, person=self.person)
        for member in members:
            require_uuids(member=member)
        require_instants(ordered_at=self.ordered_at, approved_at=self.approved_at)
        require_instants(begun_at=self.begun_at, ended_at=self.ended_at)
        require(self.version >= 1, "a version counts from 1")
        require(
            (self.ended_at is not None) == self.state.has_ended,
            "an order that ended says when, and no other does",
        )
        require(
            not (self.state.has_ended and self.person),
            "of an order that ended nothing is kept of whom it was: leave the person out",
        )
        require(
            self.ordered_by not in (self.approved_by, self.declined_by),
            "two people are wanted, and this is one: somebody else approves, or declines",
        )
        require(
            self.begun_at is None or self.approved_by is not None,
            "nothing ends by one member alone: somebody else approves first",
        )
        require(
            (self.papers is not None) == (self.begun_at is not None),
            "an order that began says of how many papers, and no other does",
        )

    @property
    def is_due(self) -> bool:
        """To be carried out, or finished."""
        return self.state in (EvidenceState.APPROVED, EvidenceState.BEGUN)

    @property
    def lapses_at(self) -> datetime:
        return self.ordered_at + WAITS_FOR

    def is_to_lapse(self, at: datetime) -> bool:
        return self.state is EvidenceState.WAITING and at >= self.lapses_at

    def approved(self, *, by: MemberId, at: datetime) -> Self:
        self._require_waiting()
        self._require_another(by)
        if self.is_to_lapse(at):
            raise NotAllowed(Unended.TOO_LATE)
        return self._moved(state=EvidenceState.APPROVED, approved_by=by, approved_at=at)

    def declined(self, *, by: MemberId, at: datetime) -> Self:
        self._require_waiting()
        self._require_another(by)
        return self._ended(EvidenceState.DECLINED, at, declined_by=by)

    def recalled(self, *, by: MemberId, at: datetime) -> Self:
        self._require_waiting()
        if by != self.ordered_by:
            raise NotAllowed(Unordered.NOT_YOURS)
        return self._ended(EvidenceState.RECALLED, at)

    def lapsed(self, at: datetime) -> Self:
        if not self.is_to_lapse(at):
            raise NotAllowed(Unordered.NOT_WAITING)
        return self._ended(EvidenceState.LAPSED, at)

    def held(self, at: datetime) -> Self:
        """Before it began: the hold is the stronger, and nobody waits for its end."""
        if self.state is not EvidenceState.APPROVED:
            raise RecordEnded(self.id)
        return self._ended(EvidenceState.HELD, at)

    def begun(self, at: datetime, *, papers: int) -> Self:
        if self.state is not EvidenceState.APPROVED:
            raise RecordEnded(self.id)
        return self._moved(state=EvidenceState.BEGUN, begun_at=at, papers=papers)

    def carried_out(self, at: datetime) -> Self:
        if self.state is not EvidenceState.BEGUN:
            raise RecordEnded(self.id)
        return self._ended(EvidenceState.CARRIED_OUT, at)

    def _require_waiting(self) -> None:
        if self.state is not EvidenceState.WAITING:
            raise NotAllowed(Unordered.NOT_WAITING)

    def _require_another(self, member: MemberId) -> None:
        if member == self.ordered_by:
            raise NotAllowed(Unordered.SAME_MEMBER)

    def _ended(self, state: EvidenceState, at: datetime, **said: object) -> Self:
        return self._moved(state=state, ended_at=at, person=None, **said)

    def _moved(self, **changes: object) -> Self:
        return replace(self, version=self.version + 1, **changes)  # type: ignore[arg-type]
