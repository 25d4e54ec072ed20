"""The page of an erasure that was ordered: what became of it, and a second member's word (R36)."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from functions.library.routes.colleagues import called
from functions.library.routes.erasing_desk import ErasingDesk
from functions.library.routes.erasing_forms import WhatBecameOfIt, WhichOrder
from functions.library.routes.erasing_told import OrderShown
from quitclaim.domain.errors import NotAllowed
from quitclaim.domain.forgetting.orders import OrderState
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
        )

    def shown(self, call: Call[WhatBecameOfIt]) -> Answer:
        order = self.desk.one(call, call.asked.plea)
        by = {one for one in (order.ordered_by, order.approved_by) if one}
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
            )
        )

    def approved(self, call: Call[WhichOrder]) -> Answer:
        page = f"/erasures/{call.asked.plea}"
        try:
            self.desk.approve(call.asked.plea, member=call.member.id)
        except NotAllowed as error:
            return SeeOther(f"{page}?refused={error.reasons[0]}")
        return SeeOther(f"{page}?done=erasure_approved")


def _is_late(order: OrderShown, *, at: datetime) -> bool:
    """Somebody has to look why: it failed again and again, or waits for whoever runs the system."""
    is_due = order.state in (OrderState.ORDERED, OrderState.BEGUN)
    return is_due and at - (order.approved_at or order.ordered_at) > _LATE
