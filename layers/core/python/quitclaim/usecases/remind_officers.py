"""Whoever may erase is written to before somebody's month is over, and once it is (art. 12(3))."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from quitclaim.domain.errors import Conflict
from quitclaim.domain.forgetting.orders import ErasureOrder, OrderState
from quitclaim.domain.forgetting.pleas import Plea, answer_due
from quitclaim.domain.forgetting.reminding import reminder_due
from quitclaim.domain.ids import LetterId
from quitclaim.domain.organisation.facts import Announcement, EventType
from quitclaim.domain.people.person import THE_CLOCK
from quitclaim.ports.chance import Chance
from quitclaim.ports.changes import Change, Commits
from quitclaim.ports.clock import Clock
from quitclaim.ports.erasure_orders import ErasureOrders
from quitclaim.ports.paging import every
from quitclaim.ports.plea_notices import PleaNotice, Plight
from quitclaim.ports.requests import Requests
from quitclaim.ports.writes import Write
from quitclaim.usecases.retelling import told

T = TypeVar("T", Plea, ErasureOrder)


@dataclass(frozen=True, slots=True)
class _Moved:
    """To be written with the letter."""

    after: Plea | ErasureOrder
    before: Plea | ErasureOrder
    became: EventType


@dataclass(frozen=True, slots=True)
class RemindOfficers:
    """To be called once a day; a second call on the same day writes nothing."""

    requests: Requests
    erasure_orders: ErasureOrders
    commits: Commits
    clock: Clock
    chance: Chance

    def __call__(self) -> int:
        """
        How many letters were written: one for each plea that is open, whether nobody ordered it or
        it waits for a second member, and one for each erasure that was begun and has not ended.

        With each letter it is noted that it was written, over exactly what was read: none goes out
        about whoever was answered meanwhile, and none twice.
        """
        pleas = tuple(every(lambda after: self.requests.pleading(after=after)))
        orders = tuple(every(lambda after: self.erasure_orders.listed(after=after)))
        written = [self._tried(self._of_plea, one) for one in pleas if one.is_to_erase]
        begun = (one for one in orders if one.state is OrderState.BEGUN)
        written += [self._tried(self._of_order, one) for one in begun]
        return sum(written)

    def _tried(self, remind: Callable[[T], bool], one: T) -> bool:
        try:
            return remind(one)
        except Conflict:
            return False  # she was answered, or forgotten; if not, the next round sees her

    def _of_plea(self, listed: Plea) -> bool:
        """The list may lag: what is read again decides."""
        hers = self.requests.pleas(listed.person)
        plea = next((one for one in hers if one.id == listed.id and one.is_open), None)
        if plea is None:
            return False
        now, order = self.clock.now(), self.erasure_orders.order(plea.id)
        moved = [_Moved(plea.reminded(now), plea, EventType.ERASURE_REMINDED)]
        if order and order.person and not order.has_ended:
            # Her pleas may go with her by another order of hers, and this one has to know.
            moved.append(_Moved(order.reminded(now), order, EventType.ERASURE_DELAYED))
        return self._written(*moved, asked_at=plea.at, plight=Plight.OPEN)

    def _of_order(self, listed: ErasureOrder) -> bool:
        order = self.erasure_orders.order(listed.id)
        if order is None or order.state is not OrderState.BEGUN:
            return False
        if order.person is None:
            return False  # its key is gone, so that it would be written back as nobody's
        moved = _Moved(order.reminded(self.clock.now()), order, EventType.ERASURE_DELAYED)
        return self._written(moved, asked_at=order.asked_at, plight=Plight.BEGUN)

    def _written(self, first: _Moved, *beside: _Moved, asked_at: datetime, plight: Plight) -> bool:
        now, due_at = self.clock.now(), answer_due(asked_at)
        nearing = reminder_due(due_at, reminded_at=first.before.reminded_at, at=now)
        if nearing is None:
            return False
        notice = PleaNotice(
            id=LetterId(self.chance.uuid()),
            plea=first.after.id,
            plight=plight,
            nearing=nearing,
            asked_at=asked_at,
            at=now,
        )
        moved = (first, *beside)
        said = [Announcement(it.became, it.after.id, it.after.version) for it in moved]
        fact = told(self.chance, *said, at=now, by=THE_CLOCK, action="remind_officers")
        writes = tuple(Write(it.after, it.before) for it in moved)
        self.commits.commit(Change(fact=fact, writes=writes, encloses=(notice,)))
        return True
