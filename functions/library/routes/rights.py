"""Who objects or asks to be erased, and what the privacy officer decides (GDPR art. 12, 17, 21)."""

from dataclasses import dataclass

from functions.library.routes.erasing_desk import ErasingDesk
from functions.library.routes.evidence_desk import EndingDesk
from functions.library.routes.rights_asked import AskedByRight
from functions.library.routes.rights_forms import Decided, SearchAnswered
from quitclaim.domain.consents.objections import Ruling
from quitclaim.domain.errors import RecordEnded
from quitclaim.domain.organisation.members import Visible
from quitclaim.domain.organisation.roles import Action
from quitclaim.usecases.answer_search import AnswerSearch
from quitclaim.usecases.record_objection import DecideObjection
from quitclaim_web.doors.answers import Answer, Html, SeeOther
from quitclaim_web.doors.asked import Nothing
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.pages import Pages
from quitclaim_web.doors.route import AnyRoute, Route


@dataclass(frozen=True, slots=True)
class Rights:
    asked: AskedByRight
    erasing: ErasingDesk
    ending: EndingDesk
    decide: DecideObjection
    answer: AnswerSearch
    pages: Pages

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="GET",
                path="/pleas",
                name="see_pleas",
                action=Action.ERASE_PERSON,
                about="Who asks to be erased or looked for, or objects; what is due first on top.",
                does=self.listed,
            ),
            Route(
                method="POST",
                path="/people/{person}/objections/{objection}/decision",
                name="rule_on_objection",
                action=Action.DECIDE_OBJECTION,
                asks=Decided,
                about="An objection is upheld for good, or dismissed, with a reason.",
                does=self.decided,
            ),
            Route(
                method="POST",
                path="/people/{person}/pleas/{plea}/answer",
                name="say_searched",
                action=Action.DECIDE_OBJECTION,
                asks=SearchAnswered,
                about="People looked for somebody who asked for it; she reads what came of it.",
                does=self.answered,
            ),
        )

    def listed(self, call: Call[Nothing]) -> Answer:
        told = self.asked(call)
        return Html(
            self.pages.show(
                "pleas",
                call.visit,
                pleas=told.pleas,
                objections=told.objections,
                erasures=self.erasing.listed(call),
                evidence_orders=self.ending.listed(call),
                sees_names=call.member.sees(Visible.NAMES),
            )
        )

    def decided(self, call: Call[Decided]) -> Answer:
        asked = call.asked
        back = f"/people/{asked.person}"
        if not asked.reason.strip():
            return SeeOther(f"{back}?refused=no_reason")
        ruling = Ruling(outcome=asked.outcome, reason=asked.reason, at=call.at, by=call.member.id)
        try:
            self.decide(asked.person, asked.objection, ruling=ruling)
        except RecordEnded:
            return SeeOther(f"{back}?refused=decided")
        return SeeOther(f"{back}?done=decided")

    def answered(self, call: Call[SearchAnswered]) -> Answer:
        asked = call.asked
        back = f"/people/{asked.person}"
        try:
            self.answer(asked.person, asked.plea, outcome=asked.outcome, member=call.member.id)
        except RecordEnded:
            return SeeOther(f"{back}?refused=decided")
        return SeeOther(f"{back}?done=answered")
