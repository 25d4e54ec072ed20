"""The search for programs: of all pictures, and of those that are out (R32, R45)."""

from dataclasses import dataclass

from functions.library.routes.grid_seen import Grid
from functions.library.routes.search_forms import SeekingByWord, SeekingUsable
from functions.library.routes.search_told import FoundShown, UsableFound
from functions.library.routes.search_usable import UsableSeen
from quitclaim.domain.errors import NotFound
from quitclaim.domain.organisation.members import Visible
from quitclaim.domain.organisation.roles import Action
from quitclaim.usecases.search_library import SearchLibrary
from quitclaim_web.doors.answers import Answer, Json
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.route import AnyRoute, Route


@dataclass(frozen=True, slots=True)
class SearchApi:
    search: SearchLibrary
    grid: Grid
    usable: UsableSeen

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="POST",
                path="/api/search",
                name="search_assets",
                action=Action.VIEW_ASSET,
                asks=SeekingByWord,
                tells=FoundShown,
                about="Assets by keyword, collection, month, person, faces, or usable right now.",
                does=self.found,
            ),
            Route(
                method="POST",
                path="/api/search/usable",
                name="search_usable",
                action=Action.VIEW_RENDITION,
                asks=SeekingUsable,
                tells=UsableFound,
                about="What is out on channels whose renditions you see, and nothing else.",
                does=self.found_usable,
            ),
        )

    def found(self, call: Call[SeekingByWord]) -> Answer:
        sought = call.asked.sought
        # Who is on a picture is told to those who are shown faces (R42).
        if sought.person and not call.member.sees(Visible.FACES):
            raise NotFound(sought.person)
        found = self.search(sought, by=call.by, after=call.after)
        assets = self.grid.listed(call, found.page.items, listing=found.listing)
        following = call.following(found.page.following)
        return Json(FoundShown(assets=tuple(assets), following=following))

    def found_usable(self, call: Call[SeekingUsable]) -> Answer:
        found, following = self.usable(call, call.asked.sought)
        shown = tuple(one for _, one in found)
        return Json(UsableFound(renditions=shown, following=following))
