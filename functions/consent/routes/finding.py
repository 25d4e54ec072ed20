"""Somebody asks where she is in a collection's pictures (R25)."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final

from functions.consent.my_forms import AskingWhere
from functions.consent.my_paper import MyPaper
from functions.consent.paper import HOME
from functions.consent.routes.taking_back import PER_ADDRESS
from functions.consent.visits import Told
from quitclaim.domain.errors import NotFound
from quitclaim.domain.ids import TokenHash
from quitclaim.domain.organisation.rates import Limit
from quitclaim.usecases.ask_find import AskFind
from quitclaim_web.doors.answers import Answer, SeeOther
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.counting import Counting
from quitclaim_web.doors.route import AnyRoute, Entry, Route

# Each looks at every picture of a collection, and the answer is another only when one came in.
PER_PERSON: Final = Limit("find_person", 10, timedelta(days=1))


@dataclass(frozen=True, slots=True)
class FindingRoutes:
    """`ask`: None where nobody recognises."""

    ask: AskFind | None
    counting: Counting
    paper: MyPaper

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="POST",
                path="/c/my/find",
                name="find_on_my_page",
                action=Entry.OPEN,
                asks=AskingWhere,
                about="Asks where she is in a collection's pictures; told what is against it.",
                does=self.asked,
                limit=PER_ADDRESS,
                brings_nonce=True,
            ),
            Route(
                method="GET",
                path="/c/my/find",
                name="leave_my_find",
                action=Entry.OPEN,
                about="Back to the page that the form stood on.",
                does=_back,
            ),
        )

    def asked(self, call: Call[AskingWhere]) -> Answer:
        paper, visit = self.paper.paper, self.paper.visit(call)
        if visit is None:
            return paper.come_again(call)
        if not paper.visits.is_of(visit, nonce=call.asked.nonce):
            return paper.other_link(call)
        return paper.onwards(visit, self._begun(call, visit.token), call=call)

    def _begun(self, call: Call[AskingWhere], token: TokenHash) -> Told:
        if self.ask is None:
            return Told.UNCHANGED
        try:
            voice = self.ask.voice(token, call.asked.collection)
        except NotFound:
            return Told.UNCHANGED
        self.counting.count(voice.person, limit=PER_PERSON, at=call.at)
        self.ask(voice, call.asked.collection)
        return Told.SOUGHT


def _back(_call: Call[Any]) -> Answer:
    return SeeOther(HOME)
