"""What people ask of us by right, for programs (R45)."""

from dataclasses import dataclass

from functions.library.routes.people_forms import WhichPerson
from functions.library.routes.reception import Reception
from functions.library.routes.rights_asked import AskedByRight
from functions.library.routes.rights_forms import Decision, SearchAnswered
from functions.library.routes.rights_seen import rights_of
from functions.library.routes.rights_told import PleasListed, RightsShown
from quitclaim.domain.consents.objections import Ruling
from quitclaim.domain.ids import PersonId
from quitclaim.domain.organisation.roles import Action
from quitclaim.usecases.answer_search import AnswerSearch
from quitclaim.usecases.browse_people import BrowsePeople
from quitclaim.usecases.open_my_page import pleas_of
from quitclaim.usecases.record_objection import DecideObjection
from quitclaim_web.doors.answers import Answer, Json
from quitclaim_web.doors.asked import Nothing
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.route import AnyRoute, Route


@dataclass(frozen=True, slots=True)
class RightsApi:
    browse: BrowsePeople
    asked: AskedByRight
    decide: DecideObjection
    answer: AnswerSearch
    reception: Reception

    def routes(self) -> tuple[AnyRoute, ...]:
        return (*self._looked_at(), *self._answered())

    def _looked_at(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="GET",
                path="/api/pleas",
                name="list_pleas",
                action=Action.ERASE_PERSON,
                tells=PleasListed,
                about="Who asks to be erased or objects, what is due first on top.",
                does=self.listed,
            ),
            Route(
                method="GET",
                path="/api/people/{person}/rights",
                name="view_rights",
                action=Action.DECIDE_OBJECTION,
                asks=WhichPerson,
                tells=RightsShown,
                about="Her objections, and whether she asks to be erased.",
                does=lambda call: self._told(call, call.asked.person),
            ),
        )

    def _answered(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="POST",
                path="/api/people/{person}/objections/{objection}/decision",
                name="decide_objection",
                action=Action.DECIDE_OBJECTION,
                asks=Decision,
                tells=RightsShown,
                about="An objection is upheld for good, or dismissed, with a reason.",
                does=self.decided,
            ),
            Route(
                method="POST",
                path="/api/people/{person}/pleas/{plea}/answer",
                name="answer_search",
                action=Action.DECIDE_OBJECTION,
                asks=SearchAnswered,
                tells=RightsShown,
                about="People looked for somebody who asked for it; she reads what came of it.",
                does=self.answered,
            ),
        )

    def listed(self, call: Call[Nothing]) -> Answer:
        return Json(self.asked(call))

    def decided(self, call: Call[Decision]) -> Answer:
        asked = call.asked
        ruling = Ruling(outcome=asked.outcome, reason=asked.reason, at=call.at, by=call.member.id)
        self.decide(asked.person, asked.objection, ruling=ruling)
        return self._told(call, asked.person)

    def answered(self, call: Call[SearchAnswered]) -> Answer:
        asked = call.asked
        self.answer(asked.person, asked.plea, outcome=asked.outcome, member=call.member.id)
        return self._told(call, asked.person)

    def _told(self, call: Call[WhichPerson], person: PersonId) -> Answer:
        known = self.browse.person(person)
        look = self.reception.of(call, known)
        pleas = pleas_of(known.dossier, self.reception.requests)
        return Json(rights_of(look, known.dossier.objections, pleas=pleas))
