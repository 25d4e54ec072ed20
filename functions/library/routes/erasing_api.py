"""Erasures for programs: looked at, entered, ordered, approved, and what became of them (R45)."""

from dataclasses import dataclass

from functions.library.routes.erasing_desk import ErasingDesk
from functions.library.routes.erasing_forms import DeclineSaid, OrderSaid, PleaSaid, WhichOrder
from functions.library.routes.erasing_told import OrderShown, OrdersListed, PreviewShown
from functions.library.routes.people_forms import WhichPerson
from functions.library.routes.rights_seen import plea_seen
from functions.library.routes.rights_told import PleaShown
from quitclaim.domain.forgetting.pleas import Entry
from quitclaim.domain.organisation.roles import Action
from quitclaim_web.doors.answers import Answer, Json
from quitclaim_web.doors.asked import Nothing
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.route import AnyRoute, Route

_HERS = "/api/people/{person}"


@dataclass(frozen=True, slots=True)
class ErasingApi:
    desk: ErasingDesk

    def routes(self) -> tuple[AnyRoute, ...]:
        return (*self._before(), *self._ordered(), *self._by_a_second())

    def _before(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="GET",
                path=f"{_HERS}/erasure",
                name="preview_erasure",
                action=Action.ERASE_PERSON,
                asks=WhichPerson,
                tells=PreviewShown,
                about="What erasing somebody would do, counted; nothing is changed.",
                does=lambda call: Json(self.desk.previewed(call, call.asked.person)),
            ),
            Route(
                method="POST",
                path=f"{_HERS}/pleas",
                name="record_plea",
                action=Action.ERASE_PERSON,
                asks=PleaSaid,
                tells=PleaShown,
                status=201,
                about="Somebody asked elsewhere to be erased; the month runs from then on.",
                does=self.entered,
            ),
            Route(
                method="POST",
                path=f"{_HERS}/erasure",
                name="order_erasure",
                action=Action.ERASE_PERSON,
                asks=OrderSaid,
                tells=OrderShown,
                status=201,
                about="The erasure of somebody who asks for it; it cannot be undone.",
                does=self.ordered,
            ),
        )

    def _ordered(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="GET",
                path="/api/erasures",
                name="list_erasures",
                action=Action.ERASE_PERSON,
                tells=OrdersListed,
                about="Erasures that were ordered, the latest first, and what became of each.",
                does=self.listed,
            ),
            Route(
                method="GET",
                path="/api/erasures/{plea}",
                name="view_erasure",
                action=Action.ERASE_PERSON,
                asks=WhichOrder,
                tells=OrderShown,
                about="What became of one erasure.",
                does=lambda call: Json(self.desk.one(call, call.asked.plea)),
            ),
        )

    def _by_a_second(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="POST",
                path="/api/erasures/{plea}/approval",
                name="approve_erasure",
                action=Action.ERASE_PERSON,
                asks=WhichOrder,
                tells=OrderShown,
                about="A second member orders it as well, where the organisation wants two.",
                does=self.approved,
            ),
            Route(
                method="POST",
                path="/api/erasures/{plea}/refusal",
                name="decline_erasure",
                action=Action.ERASE_PERSON,
                asks=DeclineSaid,
                tells=OrderShown,
                about="A second member declines it; whoever asked is unanswered again.",
                does=self.declined,
            ),
            Route(
                method="POST",
                path="/api/erasures/{plea}/recall",
                name="recall_erasure",
                action=Action.ERASE_PERSON,
                asks=WhichOrder,
                tells=OrderShown,
                about="Whoever ordered it takes it back, before anybody approved it.",
                does=self.recalled,
            ),
        )

    def entered(self, call: Call[PleaSaid]) -> Answer:
        asked = call.asked
        entry = Entry(by=call.member.id, heard=asked.heard)
        plea = self.desk.enter(asked.person, by=asked.by, entry=entry, asked_at=asked.asked_at)
        look = self.desk.reception.around(call, [plea.person])
        return Json(plea_seen(look, plea), 201)

    def ordered(self, call: Call[OrderSaid]) -> Answer:
        asked = call.asked
        order = self.desk.order(asked.person, member=call.member.id, upheld=asked.upheld)
        return Json(self.desk.one(call, order.id), 201)

    def listed(self, call: Call[Nothing]) -> Answer:
        return Json(OrdersListed(erasures=self.desk.listed(call)))

    def approved(self, call: Call[WhichOrder]) -> Answer:
        self.desk.approve(call.asked.plea, member=call.member.id)
        return Json(self.desk.one(call, call.asked.plea))

    def declined(self, call: Call[DeclineSaid]) -> Answer:
        asked = call.asked
        self.desk.decline(asked.plea, why=asked.why, member=call.member.id)
        return Json(self.desk.one(call, asked.plea))

    def recalled(self, call: Call[WhichOrder]) -> Answer:
        self.desk.recall(call.asked.plea, member=call.member.id)
        return Json(self.desk.one(call, call.asked.plea))
