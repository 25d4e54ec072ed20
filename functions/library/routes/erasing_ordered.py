"""The page of an erasure that was ordered: what became of it, and a second member's word (R36)."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from functions.library.routes.colleagues import called
from functions.library.routes.erasing_desk import ErasingDesk
from functions.library.routes.erasing_forms import DeclineSaid, WhatBecameOfIt, WhichOrder
from functions.library.routes.erasing_told import OrderShown
from quitclaim.domain.errors import NotAllowed
from quitclaim.domain.forgetting.orders import Declining, OrderState
from quitclaim.domain.ids import PleaId
from quitclaim.domain.organisation.roles import Action
from quitclaim.ports.staff import Staff
from quitclaim_web.doors.answers import Answer, Html, SeeOther
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.pages import Pages
from quitclaim_web.doors.route import AnyRoute, Route

# A function takes a quarter of an hour at most, and the next one goes on at once.
_LATE: Final = timedelta(hours=2)


@dataclass(frozen=True, slots=True)
class OrderedPages:
    desk: ErasingDesk
    staff: Staff
    pages: Pages

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="GET",
                path="/erasures/{plea}",
                name="see_order",
                action=Action.ERASE_PERSON,
                asks=WhatBecameOfIt,
                about="What became of an erasure that was ordered.",
                does=self.shown,
            ),
            Route(
                method="POST",
                path="/erasures/{plea}/approval",
                name="say_approved",
                action=Action.ERASE_PERSON,
                asks=WhichOrder,
                about="A second member orders it as well.",
                does=self.approved,
            ),
            Route(
                method="POST",
                path="/erasures/{plea}/refusal",
                name="say_declined",
                action=Action.ERASE_PERSON,
                asks=DeclineSaid,
                about="A second member declines it, and says why.",
                does=self.declined,
            ),
            Route(
                method="POST",
                path="/erasures/{plea}/recall",
                name="say_recalled",
                action=Action.ERASE_PERSON,
                asks=WhichOrder,
                about="Whoever ordered it takes it back, before anybody approved it.",
                does=self.recalled,
            ),
        )

    def shown(self, call: Call[WhatBecameOfIt]) -> Answer:
        order = self.desk.one(call, call.asked.plea)
        by = {one for one in (order.ordered_by, order.approved_by, order.declined_by) if one}
        return Html(
            self.pages.show(
                "erasure_order",
                call.visit,
                order=order,
                colleagues=called(self.staff, by),
                is_mine=order.ordered_by == call.member.id,
                is_late=_is_late(order, at=call.at),
                has_lapsed=order.lapses_at is not None and call.at >= order.lapses_at,
                done=call.asked.done,
                refused=call.asked.refused,
                ways=tuple(Declining),
            )
        )

    def approved(self, call: Call[WhichOrder]) -> Answer:
        member = call.member.id
        plea = call.asked.plea
        return _led(plea, "approved", move=lambda it: self.desk.approve(it, member=member))

    def declined(self, call: Call[DeclineSaid]) -> Answer:
        why, member = call.asked.why, call.member.id
        decline = self.desk.decline
        plea = call.asked.plea
        return _led(plea, "declined", move=lambda it: decline(it, why=why, member=member))

    def recalled(self, call: Call[WhichOrder]) -> Answer:
        member = call.member.id
        plea = call.asked.plea
        return _led(plea, "recalled", move=lambda it: self.desk.recall(it, member=member))


def _led(plea: PleaId, done: str, *, move: Callable[[PleaId], object]) -> Answer:
    page = f"/erasures/{plea}"
    try:
        move(plea)
    except NotAllowed as error:
        return SeeOther(f"{page}?refused={error.reasons[0]}")
    return SeeOther(f"{page}?done=erasure_{done}")


def _is_late(order: OrderShown, *, at: datetime) -> bool:
    """Somebody has to look why: it failed again and again, or waits for whoever runs the system."""
    is_due = order.state in (OrderState.ORDERED, OrderState.BEGUN)
    return is_due and at - (order.approved_at or order.ordered_at) > _LATE
