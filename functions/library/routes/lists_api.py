"""Lists of people to be asked, for programs (R45)."""

from dataclasses import dataclass
from datetime import date

from pydantic import Field

from functions.library.routes.lists import Lists
from functions.library.routes.lists_forms import Everybody
from functions.library.routes.lists_told import ListTold, rows_told
from quitclaim.domain.checks import require
from quitclaim.domain.consents.lists import MOST_BYTES, PeopleList
from quitclaim.domain.consents.notices import Language
from quitclaim.domain.ids import Channel
from quitclaim.domain.organisation.roles import Action
from quitclaim.domain.people.person import Category, Custody
from quitclaim_web.doors.answers import Answer, Json
from quitclaim_web.doors.asked import Asked, CollectionKey
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.route import AnyRoute, Route


class Listing(Asked):
    """People, and what holds for all of them."""

    people: str = Field(
        max_length=MOST_BYTES,
        description="CSV with a heading; columns are called as the page of lists says.",
    )
    language: Language = Field(description="For whoever has none in the list.")
    category: Category
    country: str | None = Field(default=None, pattern="^[A-Z]{2}$")
    custody: Custody = Field(default=Custody.CLAIMED, description="Of all guardians in it.")


class NewList(Listing):
    channels: frozenset[Channel] = frozenset()
    names: bool = False
    recognition: bool = False
    collection: CollectionKey | None = None
    until: date | None = None
    alternative: str | None = Field(default=None, max_length=2000)

    @property
    def everybody(self) -> Everybody:
        return Everybody(
            channels=self.channels,
            names="yes" if self.names else None,
            recognition="yes" if self.recognition else None,
            collection=self.collection,
            until=self.until.isoformat() if self.until else "",
            alternative=self.alternative or "",
            category=self.category,
            country=self.country or "",
            language=self.language,
            custody=self.custody,
        )


class NextOfList(NewList):
    after: int = Field(default=0, ge=0, description="The row after which to go on.")


@dataclass(frozen=True, slots=True)
class ListsApi:
    lists: Lists

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="POST",
                path="/api/people/lists/preview",
                name="preview_list",
                action=Action.ASK,
                asks=NewList,
                tells=ListTold,
                about="What would become of each row; nobody is asked.",
                does=self.previewed,
            ),
            Route(
                method="POST",
                path="/api/people/lists",
                name="ask_list",
                action=Action.ASK,
                asks=NextOfList,
                tells=ListTold,
                about="Asks the next of a list; repeat it until nothing follows.",
                does=self.asked,
            ),
        )

    def previewed(self, call: Call[NewList]) -> Answer:
        people = self._read(call)
        rows = self.lists.previewed(call, people, asked=call.asked.everybody).rows
        return Json(ListTold(rows=rows_told(rows), following=None, unused=people.unused))

    def asked(self, call: Call[NextOfList]) -> Answer:
        people, asked = self._read(call), call.asked
        batch = self.lists.asked(call, people, asked=asked.everybody, after=asked.after)
        rows = rows_told(batch.rows)
        return Json(ListTold(rows=rows, following=batch.following, unused=people.unused))

    def _read(self, call: Call[NewList] | Call[NextOfList]) -> PeopleList:
        self.lists.require_leave(call)
        wrong = call.asked.everybody.wrong_under(self.lists.rules(), at=call.at)
        require(not wrong, f"it cannot be asked so: look at {', '.join(wrong)}")
        return self.lists.read(call, call.asked.people)
