"""People, for programs (R45)."""

from dataclasses import dataclass
from typing import Any

from pydantic import Field

from functions.library.routes.people_forms import LONGEST_NAME, WhichPeople, WhichPerson
from functions.library.routes.people_told import PeopleListed, PersonShown
from functions.library.routes.reception import Reception
from quitclaim.domain.errors import NotAllowed
from quitclaim.domain.organisation.members import Denial, Visible
from quitclaim.domain.organisation.roles import Action
from quitclaim.usecases.browse_people import BrowsePeople
from quitclaim_web.doors.answers import Answer, Json
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.route import AnyRoute, Route


class Named(WhichPeople):
    name: str = Field(min_length=1, max_length=LONGEST_NAME, description="A part of it.")


@dataclass(frozen=True, slots=True)
class PeopleApi:
    browse: BrowsePeople
    reception: Reception

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="GET",
                path="/api/people",
                name="list_people",
                action=Action.VIEW_PEOPLE,
                asks=WhichPeople,
                tells=PeopleListed,
                about="Everybody by name, and what each has said in short.",
                does=self.listed,
            ),
            Route(
                method="POST",
                path="/api/people/search",
                name="search_people",
                action=Action.VIEW_PEOPLE,
                asks=Named,
                tells=PeopleListed,
                about="Those whose name contains it; posted, since addresses are logged.",
                does=self.found,
            ),
            Route(
                method="GET",
                path="/api/people/{person}",
                name="view_person",
                action=Action.VIEW_PEOPLE,
                asks=WhichPerson,
                tells=PersonShown,
                about="One person with her consents and requests.",
                does=self.told,
            ),
        )

    def listed(self, call: Call[WhichPeople]) -> Answer:
        return self._listed(call, name="")

    def found(self, call: Call[Named]) -> Answer:
        # Whoever is not shown names finds nobody by one either.
        if not call.member.sees(Visible.NAMES):
            raise NotAllowed(Denial.ROLE)
        return self._listed(call, name=call.asked.name)

    def told(self, call: Call[WhichPerson]) -> Answer:
        return Json(self.reception.person(call, self.browse.person(call.asked.person)))

    def _listed(self, call: Call[Any], *, name: str) -> Answer:
        found = self.browse(name=name, page=call.asked.page)
        look = self.reception.of(call, *found.people)
        people = tuple(map(look.listed, found.people))
        told = PeopleListed(
            people=people, count=found.count, pages=found.pages, is_cut=found.is_cut
        )
        return Json(told)
