"""The link of a request whose letter does not arrive, for whoever asks to hand over (R63)."""

from dataclasses import dataclass, field
from datetime import datetime

from pydantic import Field

from functions.library.routes.person_acts import WhichRequest
from functions.library.routes.requests_api import OneRequest
from quitclaim.domain.errors import NotAllowed, RecordEnded
from quitclaim.domain.organisation.roles import Action
from quitclaim.usecases.browse_people import BrowsePeople
from quitclaim.usecases.hand_over_link import HandOverLink
from quitclaim_web.doors.answers import Answer, Html, Json, SeeOther
from quitclaim_web.doors.asked import Shown
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.pages import Pages
from quitclaim_web.doors.route import AnyRoute, Route


class LinkHandedOver(Shown):
    address: str = Field(description="Shown this once, for her alone: whoever has it may answer.")
    until: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ByHand:
    browse: BrowsePeople
    hand_over: HandOverLink
    pages: Pages = field(repr=False)
    site: str

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="POST",
                path="/people/{person}/requests/{request}/link",
                name="take_link",
                action=Action.ASK,
                asks=WhichRequest,
                about="The link of a letter that does not arrive, shown once.",
                does=self.shown,
            ),
            Route(
                method="POST",
                path="/api/people/{person}/requests/{request}/link",
                name="hand_over_link",
                action=Action.ASK,
                asks=OneRequest,
                tells=LinkHandedOver,
                status=201,
                about="The link of a letter that came back or was never sent, to hand over.",
                does=self.told,
            ),
        )

    def shown(self, call: Call[WhichRequest]) -> Answer:
        asked = call.asked
        try:
            link = self._taken(call)
        except (NotAllowed, RecordEnded):
            # Sent again, or answered, by somebody else in the meantime.
            return SeeOther(f"{asked.page}?refused=over")
        known = self.browse.person(asked.person)
        name = known.identity.name if known.identity else None
        return Html(
            self.pages.show("link_taken", call.visit, link=link, name=name, back=asked.page)
        )

    def told(self, call: Call[OneRequest]) -> Answer:
        return Json(self._taken(call), 201)

    def _taken(self, call: Call[WhichRequest] | Call[OneRequest]) -> LinkHandedOver:
        asked = call.asked
        link = self.hand_over(asked.person, asked.request, member=call.member.id)
        return LinkHandedOver(address=f"{self.site}/c/{link.token}", until=link.until)
