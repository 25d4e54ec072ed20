"""Everybody the organisation knows, found by name (R11, R42)."""

from dataclasses import dataclass
from typing import Any

from functions.library.routes.people_forms import Sought, WhichPeople
from functions.library.routes.reception import Reception
from quitclaim.domain.organisation.members import Visible
from quitclaim.domain.organisation.roles import Action
from quitclaim.usecases.browse_people import BrowsePeople
from quitclaim_web.doors.answers import Answer, Html
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.pages import Pages
from quitclaim_web.doors.route import AnyRoute, Route


@dataclass(frozen=True, slots=True)
class People:
    browse: BrowsePeople
    reception: Reception
    pages: Pages

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="GET",
                path="/people",
                name="see_people",
                action=Action.VIEW_PEOPLE,
                asks=WhichPeople,
                about="Everybody by name, and what each has said in short.",
                does=lambda call: self._listed(call, page=call.asked.page),
            ),
            Route(
                method="POST",
                path="/people",
                name="find_people",
                action=Action.VIEW_PEOPLE,
                asks=Sought,
                about="Those whose name contains what was typed.",
                does=lambda call: self._listed(call, page=call.asked.page, name=call.asked.name),
            ),
        )

    def _listed(self, call: Call[Any], *, page: int, name: str = "") -> Answer:
        # Whoever is not shown names finds nobody by one either.
        if not call.member.sees(Visible.NAMES):
            return Html(self.pages.show("people_unnamed", call.visit))
        found = self.browse(name=name.strip(), page=page)
        shown = self.reception.of(call, *found.people)
        return Html(
            self.pages.show(
                "people",
                call.visit,
                people=[shown.listed(one) for one in found.people],
                found=found,
                page=page,
                name=name.strip(),
            )
        )
