"""Codes for an event, for programs (R45)."""

from dataclasses import dataclass

from functions.library.routes.codes_desk import CodeDesk
from functions.library.routes.codes_forms import (
    CodeAsked,
    CodeMade,
    CodesListed,
    WhichCode,
    shown,
)
from quitclaim.domain.organisation.roles import Action
from quitclaim.usecases.set_rules import rules_of
from quitclaim_web.doors.answers import Answer, Done, Json
from quitclaim_web.doors.asked import Nothing
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.route import AnyRoute, Route


@dataclass(frozen=True, slots=True)
class CodesApi:
    desk: CodeDesk

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="GET",
                path="/api/codes",
                name="list_codes",
                action=Action.ASK,
                tells=CodesListed,
                about="The codes of events, the latest first.",
                does=self.listed,
            ),
            Route(
                method="POST",
                path="/api/codes",
                name="new_code",
                action=Action.ASK,
                asks=CodeAsked,
                tells=CodeMade,
                status=201,
                about="A code for an event; its address is told once.",
                does=self.made,
            ),
            Route(
                method="DELETE",
                path="/api/codes/{code}",
                name="end_code",
                action=Action.ASK,
                asks=WhichCode,
                status=204,
                about="A code that opens nothing any more.",
                does=self.ended,
            ),
        )

    def listed(self, call: Call[Nothing]) -> Answer:
        return Json(CodesListed(codes=self.desk.listed(call)))

    def made(self, call: Call[CodeAsked]) -> Answer:
        form = call.asked.form(rules_of(self.desk.library), at=call.at)
        made = self.desk.made(call, form)
        told = shown(made.code, called=None, at=call.at)
        return Json(CodeMade(**told.model_dump(), address=self.desk.address(made)), 201)

    def ended(self, call: Call[WhichCode]) -> Answer:
        self.desk.withdraw(call.asked.code, member=call.member.id)
        return Done()
