"""Somebody's erasure, ordered and carried out: what is left of it names nobody (GDPR art. 5(2))."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Self

from quitclaim.domain.bases import RecordedBasis
from quitclaim.domain.checks import require
from quitclaim.domain.errors import NotAllowed, RecordEnded
from quitclaim.domain.forgetting.found import Found, most_of
from quitclaim.domain.forgetting.order_rules import require_one_story
from quitclaim.domain.forgetting.order_states import Declining, OrderState, Unordered
from quitclaim.domain.forgetting.stores import LAPSED_AFTER, Store
from quitclaim.domain.ids import CertificateId, MemberId, PersonId, PleaId, require_uuids
from quitclaim.domain.instants import require_instants

__all__ = ["Declining", "ErasureOrder", "OrderState", "Unordered"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ErasureOrder:
    """
    `id`: of the plea it answers, so that a plea is ordered once. `upheld`: the bases that the
    privacy officer upheld against it (art. 17(3)). `certificate`: what its proof is called, drawn
    before anything is erased. `reminded_at`: when officers were last written to that the month
    runs out. With its end it is forgotten whose it was. `over_at`: when, after the last backup had
    ended, somebody looked again and wrote it down. `declined_by`, `why`: the second member.
    `found`: by the first attempt and by those after it, until its certificate says so.
    """

    id: PleaId
    certificate: CertificateId
    person: PersonId | None = None
    upheld: tuple[RecordedBasis, ...] = ()
    asked_at: datetime
    ordered_at: datetime
    ordered_by: MemberId
    state: OrderState = OrderState.ORDERED
    approved_at: datetime | None = None
    approved_by: MemberId | None = None
    declined_by: MemberId | None = None
    why: Declining | None = None
    begun_at: datetime | None = None
    ended_at: datetime | None = None
    found: tuple[Found, ...] = ()
    reminded_at: datetime | None = None
    over_at: datetime | None = None
    version: int = 1

    def __post_init__(self) -> None:
        require_uuids(id=self.id, certificate=self.certificate, person=self.person)
        members = (self.ordered_by, self.approved_by, self.declined_by)
        for member in members:
            require_uuids(member=member)
        require_instants(asked_at=self.asked_at, ordered_at=self.ordered_at)
        require_instants(
            approved_at=self.approved_at, begun_at=self.begun_at, ended_at=self.ended_at
        )
        require(self.version >= 1, "a version counts from 1")
        require(
            (self.ended_at is not None) == self.has_ended,
            "an order that ended says when, and no other does",
        )
        require(
            not self.has_ended or not (self.person or self.upheld),
            "of an erasure that ended nothing is kept of whom it was: leave the person out",
        )
        require_one_story(self)

    @property
    def has_ended(self) -> bool:
        return self.state.has_ended

    @property
    def is_due(self) -> bool:
        """To be carried out, or finished."""
        return self.state in (OrderState.ORDERED, OrderState.BEGUN)

    @property
    def lapses_at(self) -> datetime | None:
        """When the last backup has forgotten it, too; None: nothing was erased, or not yet."""
        is_done = self.ended_at and self.state is OrderState.CARRIED_OUT
        return self.ended_at + LAPSED_AFTER if self.ended_at and is_done else None

    def is_to_complete(self, at: datetime) -> bool:
        """Its last backup has ended, and nobody has written that down."""
        return self.over_at is None and self.lapses_at is not None and at >= self.lapses_at

    def approved(self, *, by: MemberId, at: datetime) -> Self:
        self._require_waiting(is_anothers=by != self.ordered_by)
        return self._moved(state=OrderState.ORDERED, approved_by=by, approved_at=at)

    def declined(self, why: Declining, *, by: MemberId, at: datetime) -> Self:
        """Whose it is, is forgotten with it: her plea says so, and is unanswered again."""
        self._require_waiting(is_anothers=by != self.ordered_by)
        return self._ended(OrderState.DECLINED, at, declined_by=by, why=why)

    def recalled(self, *, by: MemberId, at: datetime) -> Self:
        if self.state is OrderState.WAITING and by != self.ordered_by:
            raise NotAllowed(Unordered.NOT_YOURS)
        self._require_waiting()
        return self._ended(OrderState.RECALLED, at)

    def anew(self, order: Self) -> Self:
        """`order`, in the place of this one, which was declined or taken back."""
        if not self.state.gives_back:
            raise RecordEnded(self.id)
        return replace(order, id=self.id, version=self.version + 1)

    def _require_waiting(self, *, is_anothers: bool = True) -> None:
        if self.state is not OrderState.WAITING:
            raise NotAllowed(Unordered.NOT_WAITING)
        if not is_anothers:
            raise NotAllowed(Unordered.SAME_MEMBER)

    def begun(self, at: datetime, *, reminded_at: datetime | None = None) -> Self:
        """`reminded_at`: of her plea, which nobody can write to any more once she is gone."""
        return self._moved(state=OrderState.BEGUN, begun_at=at, reminded_at=reminded_at)

    def noted(self, counts: Mapping[Store, int]) -> Self:
        """What is there before anything is deleted; never less than was noted before."""
        found = most_of(self.found, counts)
        return self if found == self.found else self._moved(found=found)

    def reminded(self, at: datetime) -> Self:
        return self._moved(reminded_at=at)

    def carried_out(self, at: datetime) -> Self:
        return self._ended(OrderState.CARRIED_OUT, at)

    def over(self, at: datetime) -> Self:
        if self.state is not OrderState.CARRIED_OUT or self.over_at:
            raise RecordEnded(self.id)
        return replace(self, over_at=at, version=self.version + 1)

    def dropped(self, at: datetime) -> Self:
        return self._ended(OrderState.DROPPED, at)

    def _ended(self, state: OrderState, at: datetime, **said: object) -> Self:
        return self._moved(state=state, ended_at=at, person=None, upheld=(), found=(), **said)

    def _moved(self, **changes: object) -> Self:
        if self.has_ended:
            raise RecordEnded(self.id)
        return replace(self, version=self.version + 1, **changes)  # type: ignore[arg-type]
