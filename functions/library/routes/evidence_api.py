"""For programs: evidence that two members end before its period (R39, R45)."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from functions.library.routes.evidence_desk import EndingDesk
from functions.library.routes.evidence_forms import (
    EndingOfErasedSaid,
    EndingSaid,
    WhichEvidenceOrder,
)
from functions.library.routes.evidence_told import EvidenceOrderShown, EvidenceOrdersListed
from quitclaim.domain.organisation.roles import Action
from quitclaim_web.doors.answers import Answer, Json
from quitclaim_web.doors.asked import Asked, Nothing
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.route import AnyRoute, Route

_ITS = "/api/evidence-orders/{order}"
_OF_ERASED = "The same of whoever was erased by this order, as her certificate finds her."


@dataclass(frozen=True, slots=True)
class EndingApi:
    desk: EndingDesk

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="GET",
                path="/api/evidence-orders",
                name="list_evidence_orders",
                action=Action.ERASE_PERSON,
                tells=EvidenceOrdersListed,
                about="What was ordered of people's evidence, the latest first.",
                does=self.listed,
            ),
            *self._ordered(),
            *self._answered(),
        )

    def _ordered(self) -> Iterator[AnyRoute]:
        yield _posted(
            "order_end_of_evidence",
            "/api/people/{person}/evidence",
            asks=EndingSaid,
            about="What proves somebody's words ends before its period, once another approves.",
            does=self.ordered,
            status=201,
        )
        yield _posted(
            "order_end_of_evidence_of_erased",
            "/api/erasures/{plea}/evidence",
            asks=EndingOfErasedSaid,
            about=_OF_ERASED,
            does=self.ordered_of_erased,
            status=201,
        )
        yield Route(
            method="GET",
            path=_ITS,
            name="view_evidence_order",
            action=Action.ERASE_PERSON,
            asks=WhichEvidenceOrder,
            tells=EvidenceOrderShown,
            about="What became of one order to end evidence.",
            does=lambda call: Json(self.desk.one(call, call.asked.order)),
        )

    def _answered(self) -> Iterator[AnyRoute]:
        answer = self.desk.answer
        for name, path, about, does in (
            ("approve", "approval", "Another member approves: it is carried out.", answer.approve),
            ("decline", "refusal", "Another member declines: nothing ends.", answer.decline),
            ("recall", "recall", "Whoever ordered it takes it back in time.", answer.recall),
        ):
            yield _posted(
                f"{name}_end_of_evidence",
                f"{_ITS}/{path}",
                asks=WhichEvidenceOrder,
                about=about,
                does=self._answering(does),
            )

    def _answering(self, act: Callable[..., object]) -> Callable[[Call[Any]], Answer]:
        def does(call: Call[WhichEvidenceOrder]) -> Answer:
            act(call.asked.order, member=call.member.id)
            return Json(self.desk.one(call, call.asked.order))

        return does

    def listed(self, call: Call[Nothing]) -> Answer:
        return Json(EvidenceOrdersListed(orders=self.desk.listed(call)))

    def ordered(self, call: Call[EndingSaid]) -> Answer:
        asked = call.asked
        order = self.desk.order(asked.person, reason=asked.reason, member=call.member.id)
        return Json(self.desk.one(call, order.id), 201)

    def ordered_of_erased(self, call: Call[EndingOfErasedSaid]) -> Answer:
        asked = call.asked
        order = self.desk.order.of_erased(asked.plea, reason=asked.reason, member=call.member.id)
        return Json(self.desk.one(call, order.id), 201)


def _posted(  # noqa: PLR0913  what a route says, each of it named
    name: str,
    path: str,
    *,
    asks: type[Asked],
    about: str,
    does: Callable[[Call[Any]], Answer],
    status: int = 200,
) -> AnyRoute:
    return Route(
        method="POST",
        path=path,
        name=name,
        action=Action.ERASE_PERSON,
        asks=asks,
        tells=EvidenceOrderShown,
        status=status,
        about=about,
        does=does,
    )
