"""Whose yes is missing, counted by the pictures that wait; one step from asking her (R31)."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from functions.library.routes.people_seen import Acquaintance
from functions.library.routes.reception import Reception
from functions.library.routes.worklists_told import MissingListed, MissingShown, WantingShown
from quitclaim.domain.organisation.members import Visible
from quitclaim.domain.organisation.roles import Action
from quitclaim.usecases.browse_missing import BrowseMissing, Wanting
from quitclaim_web.doors.answers import Answer, Html, Json
from quitclaim_web.doors.asked import Paged
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.pages import Pages
from quitclaim_web.doors.route import AnyRoute, Route


@dataclass(frozen=True, slots=True)
class MissingPages:
    missing: BrowseMissing
    reception: Reception
    pages: Pages

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="GET",
                path="/missing",
                name="see_missing",
                action=Action.ASK,
                asks=Paged,
                about="Whose yes is missing, and how many pictures wait for it.",
                does=self.shown,
            ),
            Route(
                method="GET",
                path="/api/missing",
                name="list_missing",
                action=Action.ASK,
                asks=Paged,
                tells=MissingListed,
                about="Whose yes is missing, by channel, with the waiting assets counted.",
                does=self.told,
            ),
        )

    def shown(self, call: Call[Paged]) -> Answer:
        told = self._told(call)
        people = [(one, _asking(one)) for one in told.people or ()]
        return Html(
            self.pages.show(
                "missing",
                call.visit,
                people=people,
                sees_faces=told.people is not None,
                sees_names=call.member.sees(Visible.NAMES),
                following=told.following,
            )
        )

    def told(self, call: Call[Paged]) -> Answer:
        return Json(self._told(call))

    def _told(self, call: Call[Any]) -> MissingListed:
        # Who is on a picture is told to those who are shown faces (R42).
        if not call.member.sees(Visible.FACES):
            return MissingListed(people=None, following=None)
        page = self.missing(after=call.after)
        look = self.reception.around(call, (one.person for one in page.items))
        return MissingListed(
            people=tuple(_shown(look, one) for one in page.items),
            following=call.following(page.following),
        )


def _shown(look: Acquaintance, wanting: Wanting) -> WantingShown:
    return WantingShown(
        person=wanting.person,
        name=look.name(wanting.person),
        missing=tuple(
            MissingShown(
                channel=one.channel, gaps=tuple(sorted(one.gaps)), pictures=len(one.assets)
            )
            for one in wanting.missing
        ),
        is_more=wanting.is_cut,
    )


def _asking(wanting: WantingShown) -> str:
    """The form that asks her, with exactly these channels ticked."""
    ticked = [("channels", one.channel) for one in wanting.missing]
    return f"/people/{wanting.person}/ask?{urlencode(ticked)}"
