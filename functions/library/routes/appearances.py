"""In which pictures somebody is marked: a page of thumbnails, and the same for programs."""

from dataclasses import dataclass
from typing import Any

from functions.library.routes.grid_seen import Grid
from functions.library.routes.grid_told import PictureListed
from functions.library.routes.reception import Reception
from quitclaim.domain.errors import NotFound
from quitclaim.domain.organisation.members import Visible
from quitclaim.domain.organisation.roles import Action
from quitclaim.ports.paging import Page
from quitclaim.usecases.browse_appearances import BrowseAppearances
from quitclaim.usecases.browse_library import Shown as ShownPicture
from quitclaim.usecases.browse_people import BrowsePeople, Known
from quitclaim_web.doors.answers import Answer, Html, Json
from quitclaim_web.doors.asked import Paged, PersonKey, Shown
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.pages import Pages
from quitclaim_web.doors.route import AnyRoute, Route


class WhoseAppearances(Paged):
    person: PersonKey


class AppearancesShown(Shown):
    assets: tuple[PictureListed, ...]
    following: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Appearances:
    people: BrowsePeople
    browse: BrowseAppearances
    reception: Reception
    grid: Grid
    pages: Pages

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="GET",
                path="/people/{person}/pictures",
                name="see_appearances",
                action=Action.VIEW_ASSET,
                asks=WhoseAppearances,
                about="The pictures in which somebody is marked.",
                does=self.shown,
            ),
            Route(
                method="GET",
                path="/api/people/{person}/assets",
                name="list_appearances",
                action=Action.VIEW_ASSET,
                asks=WhoseAppearances,
                tells=AppearancesShown,
                about="The assets in which somebody is marked, page by page.",
                does=self.told,
            ),
        )

    def shown(self, call: Call[WhoseAppearances]) -> Answer:
        known, page = self._read(call)
        return Html(
            self.pages.show(
                "person_pictures",
                call.visit,
                person=self.reception.of(call, known).listed(known),
                pictures=self.grid(call, page.items),
                is_first=call.after is None,
                following=call.following(page.following),
            )
        )

    def told(self, call: Call[WhoseAppearances]) -> Answer:
        _, page = self._read(call)
        assets = tuple(self.grid(call, page.items))
        return Json(AppearancesShown(assets=assets, following=call.following(page.following)))

    def _read(self, call: Call[Any]) -> tuple[Known, Page[ShownPicture]]:
        # Who is on a picture is told to those who are shown faces (R42).
        if not call.member.sees(Visible.FACES):
            raise NotFound(call.asked.person)
        known = self.people.person(call.asked.person)
        return known, self.browse(known.id, after=call.after)
