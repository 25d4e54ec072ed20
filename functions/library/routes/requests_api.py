"""What people are asked, for programs (R45)."""

from dataclasses import dataclass
from datetime import date

from pydantic import Field

from functions.library.routes.asking_forms import Asking, Wish
from functions.library.routes.people_forms import WhichPerson
from functions.library.routes.people_told import PersonShown, RequestsListed
from functions.library.routes.reception import Reception
from functions.library.routes.requests_pages import WhichRequests
from quitclaim.domain.checks import require
from quitclaim.domain.consents.asking import Hindrance
from quitclaim.domain.errors import NotAllowed
from quitclaim.domain.ids import Channel
from quitclaim.domain.organisation.roles import Action
from quitclaim.ports.library import Library
from quitclaim.usecases.ask_once import AskedAlready, AskOnce
from quitclaim.usecases.browse_people import BrowsePeople
from quitclaim.usecases.browse_requests import BrowseRequests
from quitclaim.usecases.set_rules import rules_of
from quitclaim_web.doors.answers import Answer, Json
from quitclaim_web.doors.asked import CollectionKey, ConsentKey, RequestKey
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.route import AnyRoute, Route


class NewRequest(WhichPerson):
    channels: frozenset[Channel] = frozenset()
    names: bool = Field(default=False, description="Whether her name may stand beside it.")
    recognition: bool = Field(default=False, description="Asked apart, in a record of its own.")
    collection: CollectionKey | None = Field(default=None, description="None is all of them.")
    until: date | None = Field(default=None, description="The last day; None as the rules say.")
    alternative: str | None = Field(
        default=None, max_length=2000, description="What somebody gets who says no."
    )


class OneRequest(WhichPerson):
    request: RequestKey


class OneConsent(WhichPerson):
    consent: ConsentKey


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestsApi:
    browse: BrowsePeople
    reception: Reception
    library: Library
    requests: BrowseRequests
    ask: AskOnce

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="GET",
                path="/api/requests",
                name="list_requests",
                action=Action.VIEW_PEOPLE,
                asks=WhichRequests,
                tells=RequestsListed,
                about="What was sent, what did not arrive first.",
                does=self.listed,
            ),
            Route(
                method="POST",
                path="/api/people/{person}/requests",
                name="ask_for_consent",
                action=Action.ASK,
                asks=NewRequest,
                tells=PersonShown,
                status=201,
                about="Ask her, or whoever speaks for her, by a letter.",
                does=self.asked,
            ),
        )

    def listed(self, call: Call[WhichRequests]) -> Answer:
        sent = self.requests(progress=call.asked.progress, page=call.asked.page)
        look = self.reception.of(call, requests=sent.requests)
        told = RequestsListed(
            requests=tuple(map(look.request, sent.requests)),
            count=sent.count,
            undelivered=sent.undelivered,
            pages=sent.pages,
        )
        return Json(told)

    def asked(self, call: Call[NewRequest]) -> Answer:
        known = self.browse.person(call.asked.person)
        asking = Asking(
            wish=_wish(call.asked), dossier=known.dossier, rules=rules_of(self.library), at=call.at
        )
        require(not asking.wrong, f"it cannot be asked so: look at {', '.join(asking.wrong)}")
        asked = self.ask(known.id, *asking.proposals(), member=call.member.id)
        if isinstance(asked, AskedAlready):
            raise NotAllowed(Hindrance.ASKED_ALREADY)
        return Json(self.reception.person(call, self.browse.person(known.id)), 201)


def _wish(asked: NewRequest) -> Wish:
    return Wish(
        person=asked.person,
        channels=asked.channels,
        names="yes" if asked.names else None,
        recognition="yes" if asked.recognition else None,
        collection=asked.collection,
        until=asked.until.isoformat() if asked.until else "",
        alternative=asked.alternative or "",
    )
