"""A second member approves an erasure or declines it, and whoever ordered it takes it back."""

from collections.abc import Callable
from dataclasses import dataclass

from quitclaim.domain.errors import NotFound
from quitclaim.domain.forgetting.orders import Declining, ErasureOrder
from quitclaim.domain.ids import MemberId, PleaId
from quitclaim.ports.erasure_orders import ErasureOrders
from quitclaim.usecases.order_erasure import ErasureDesk
from quitclaim.usecases.retelling import until_it_holds


@dataclass(frozen=True, slots=True)
class SecondDesk(ErasureDesk):
    erasure_orders: ErasureOrders

    def moved(self, plea: PleaId, move: Callable[[ErasureOrder], ErasureOrder]) -> ErasureOrder:
        """Over what is read: of two who are at it at once, the first is heard."""
        return until_it_holds(lambda: self._once(plea, move))

    def _once(self, plea: PleaId, move: Callable[[ErasureOrder], ErasureOrder]) -> ErasureOrder:
        order = self.erasure_orders.order(plea)
        if order is None:
            raise NotFound(plea)
        moved = move(order)
        self.write(moved, before=order)
        return moved


class ApproveErasure(SecondDesk):
    def __call__(self, plea: PleaId, *, member: MemberId) -> ErasureOrder:
        """Two people looked at it; NotAllowed where it is the same one, or it waits no more."""
        return self.moved(plea, lambda it: it.approved(by=member, at=self.clock.now()))


class DeclineErasure(SecondDesk):
    def __call__(self, plea: PleaId, *, why: Declining, member: MemberId) -> ErasureOrder:
        """
        Nothing is erased, and whoever asked is unanswered again: it may be ordered anew.

        NotAllowed where she ordered it herself, or it waits no more.
        """
        return self.moved(plea, lambda it: it.declined(why, by=member, at=self.clock.now()))


class RecallErasure(SecondDesk):
    def __call__(self, plea: PleaId, *, member: MemberId) -> ErasureOrder:
        """Her own order, before anybody approved it; NotAllowed where it is not, or no more."""
        return self.moved(plea, lambda it: it.recalled(by=member, at=self.clock.now()))
