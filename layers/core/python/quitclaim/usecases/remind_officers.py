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
        after = plea.reminded(self.clock.now())
        return self._written(
            plea, after, asked_at=plea.at, plight=Plight.OPEN, became=EventType.ERASURE_REMINDED
        )

    def _of_order(self, listed: ErasureOrder) -> bool:
        order = self.erasure_orders.order(listed.id)
        if order is None or order.state is not OrderState.BEGUN:
            return False
        if order.person is None:
            return False  # its key is gone, so that it would be written back as nobody's
        after = order.reminded(self.clock.now())
        asked_at, became = order.asked_at, EventType.ERASURE_DELAYED
        return self._written(order, after, asked_at=asked_at, plight=Plight.BEGUN, became=became)

    def _written(
        self, before: T, after: T, *, asked_at: datetime, plight: Plight, became: EventType
    ) -> bool:
        now, due_at = self.clock.now(), answer_due(asked_at)
        nearing = reminder_due(due_at, reminded_at=before.reminded_at, at=now)
        if nearing is None:
            return False
        notice = PleaNotice(
            id=LetterId(self.chance.uuid()),
            plea=after.id,
            plight=plight,
            nearing=nearing,
            asked_at=asked_at,
            at=now,
        )
        said = Announcement(became, after.id, after.version)
        fact = told(self.chance, said, at=now, by=THE_CLOCK, action="remind_officers")
        write = Write(after, before)
        self.commits.commit(Change(fact=fact, writes=(write,), encloses=(notice,)))
        return True
