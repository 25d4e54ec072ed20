"""A list of people for the records alone, for programs (R33, R45)."""

from dataclasses import dataclass

from pydantic import Field

from functions.library.routes.lists import Lists
from functions.library.routes.lists_api import Listing
from functions.library.routes.lists_forms import Everybody
from functions.library.routes.lists_told import ListTold, rows_told
from quitclaim.domain.consents.lists import PeopleList
from quitclaim.domain.organisation.roles import Action
from quitclaim_web.doors.answers import Answer, Json
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.route import AnyRoute, Route


class NextOfListing(Listing):
    after: int = Field(default=0, ge=0, description="The row after which to go on.")


@dataclass(frozen=True, slots=True)
class RegisteringApi:
    lists: Lists

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="POST",
                path="/api/people/lists/records/preview",
                name="preview_records",
                action=Action.ADD_PERSON,
                asks=Listing,
                tells=ListTold,
                about="Who of a list is on record; nothing is written.",
                does=self.previewed,
            ),
            Route(
                method="POST",
                path="/api/people/lists/records",
                name="record_list",
                action=Action.ADD_PERSON,
                asks=NextOfListing,
                tells=ListTold,
                about="Puts the next of a list on record; nobody is asked, and nobody doubled.",
                does=self.recorded,
            ),
        )

    def previewed(self, call: Call[Listing]) -> Answer:
        people = self._read(call)
        rows = rows_told(self.lists.looked_up(people))
        return Json(ListTold(rows=rows, following=None, unused=people.unused))

    def recorded(self, call: Call[NextOfListing]) -> Answer:
        people, asked = self._read(call), call.asked
        everybody = Everybody(
            category=asked.category,
            country=asked.country or "",
            language=asked.language,
            custody=asked.custody,
        )
        batch = self.lists.recorded(call, people, asked=everybody, after=asked.after)
        rows = rows_told(batch.rows)
        return Json(ListTold(rows=rows, following=batch.following, unused=people.unused))

    def _read(self, call: Call[Listing] | Call[NextOfListing]) -> PeopleList:
        self.lists.require_leave(call)
        return self.lists.read(call, call.asked.people)
