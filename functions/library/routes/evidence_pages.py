"""Evidence ended before its period: whose and why, and a second member's word (R39)."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from functions.library.routes.colleagues import called
from functions.library.routes.erasing_forms import WhichOrder
from functions.library.routes.evidence_desk import EndingDesk
from functions.library.routes.evidence_forms import (
    EndingOfErasedSaid,
    EndingSaid,
    WhatBecameOfEvidence,
    WhichEvidenceOrder,
)
from functions.library.routes.people_forms import WhichPerson
from quitclaim.domain.errors import NotAllowed
from quitclaim.domain.forgetting.evidence_orders import EndingReason, EvidenceOrder
from quitclaim.domain.organisation.roles import Action
from quitclaim.ports.staff import Staff
from quitclaim_web.doors.answers import Answer, Html, SeeOther
from quitclaim_web.doors.asked import Asked
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.pages import Pages
from quitclaim_web.doors.route import AnyRoute, Route

_REFUSED: Final = 422
_HERS: Final = "/people/{person}/evidence"
_ERASED: Final = "/erasures/{plea}/evidence"
_ITS: Final = "/evidence-orders/{order}"


@dataclass(frozen=True, slots=True)
class EndingPages:
    desk: EndingDesk
    staff: Staff
    pages: Pages

    def routes(self) -> tuple[AnyRoute, ...]:
        way, why = "How evidence ends before its period.", "It is ordered, and waits for another."
        return (
            _route("GET", _HERS, "see_evidence", WhichPerson, way, self._hers),
            _route("POST", _HERS, "end_evidence", EndingSaid, why, self.ordered),
            _route("GET", _ERASED, "see_evidence_of_erased", WhichOrder, way, self._of_erased),
            _route(
                "POST", _ERASED, "end_evidence_of_erased", EndingOfErasedSaid, why, self.of_erased
            ),
            *self._answered(),
        )

    def _answered(self) -> tuple[AnyRoute, ...]:
        answer, which = self.desk.answer, WhichEvidenceOrder
        approve = self._led("approved", answer.approve)
        decline = self._led("declined", answer.decline)
        recall = self._led("recalled", answer.recall)
        seen = "What became of an order to end evidence."
        return (
            _route("GET", _ITS, "see_evidence_order", WhatBecameOfEvidence, seen, self.shown),
            _route(
                "POST", f"{_ITS}/approval", "approve_ending", which, "A second member.", approve
            ),
            _route("POST", f"{_ITS}/refusal", "decline_ending", which, "Nothing ends.", decline),
            _route("POST", f"{_ITS}/recall", "recall_ending", which, "Taken back.", recall),
        )

    def _hers(self, call: Call[Any], **values: Any) -> Answer:
        person = call.asked.person
        page, papers = f"/people/{person}", self.desk.browse.papers(person)
        name = self.desk.reception.around(call, [person]).name(person)
        return self._asked(call, page=page, papers=papers, name=name, **values)

    def _of_erased(self, call: Call[Any], **values: Any) -> Answer:
        return self._asked(call, page=f"/erasures/{call.asked.plea}", papers=0, **values)

    def _asked(self, call: Call[Any], *, refused: object = None, **values: Any) -> Answer:
        shown = {"name": None, "reasons": tuple(EndingReason), "refused": refused} | values
        return Html(self.pages.show("evidence", call.visit, **shown), _REFUSED if refused else 200)

    def ordered(self, call: Call[EndingSaid]) -> Answer:
        asked = call.asked
        try:
            order = self.desk.order(asked.person, reason=asked.reason, member=call.member.id)
        except NotAllowed as error:
            return self._hers(call, refused=error.reasons[0])
        return _see(order, "ordered")

    def of_erased(self, call: Call[EndingOfErasedSaid]) -> Answer:
        plea, why = call.asked.plea, call.asked.reason
        try:
            order = self.desk.order.of_erased(plea, reason=why, member=call.member.id)
        except NotAllowed as error:
            return self._of_erased(call, refused=error.reasons[0])
        return _see(order, "ordered")

    def shown(self, call: Call[Any], *, refused: object = None) -> Answer:
        order = self.desk.one(call, call.asked.order)
        by = {one for one in (order.ordered_by, order.approved_by, order.declined_by) if one}
        page = self.pages.show(
            "evidence_order",
            call.visit,
            order=order,
            colleagues=called(self.staff, by),
            is_mine=order.ordered_by == call.member.id,
            done=getattr(call.asked, "done", None),
            refused=refused,
        )
        return Html(page, _REFUSED if refused else 200)

    def _led(self, done: str, act: Callable[..., EvidenceOrder]) -> Callable[[Call[Any]], Answer]:
        def does(call: Call[WhichEvidenceOrder]) -> Answer:
            try:
                order = act(call.asked.order, member=call.member.id)
            except NotAllowed as error:
                return self.shown(call, refused=error.reasons[0])
            return _see(order, done)

        return does


def _see(order: EvidenceOrder, done: str) -> Answer:
    return SeeOther(f"/evidence-orders/{order.id}?done=evidence_{done}")


def _route(  # noqa: PLR0913, PLR0917  a row of a table
    method: str,
    path: str,
    name: str,
    asks: type[Asked],
    about: str,
    does: Callable[[Call[Any]], Answer],
) -> AnyRoute:
    action = Action.ERASE_PERSON
    return Route(
        method=method, path=path, name=name, action=action, asks=asks, about=about, does=does
    )
