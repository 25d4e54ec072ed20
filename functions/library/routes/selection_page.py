"""One selection: its pictures, its name, its end, and by which links it is shown (R61)."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from functions.library.routes.grid_seen import Grid
from functions.library.routes.selections_desk import Selecting
from functions.library.routes.selections_forms import (
    NewShare,
    OneSelection,
    Renamed,
    TakenOut,
    WhichSelection,
    external,
)
from functions.library.routes.selections_told import shown
from functions.library.routes.zips_desk import Zipping
from quitclaim.domain.ids import AssetId, SelectionId
from quitclaim.domain.organisation.roles import Action
from quitclaim.domain.publishing.share_links import LONGEST
from quitclaim.ports.paging import Cursor, Page
from quitclaim.usecases.browse_library import BrowseLibrary
from quitclaim_web.doors.answers import Answer, Html, SeeOther
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.pages import Pages
from quitclaim_web.doors.route import AnyRoute, Route

_REFUSED: Final = 422
_A_PAGE: Final = 48
# What the page offers depends on what she may do.
_ACTS: Final = (Action.PUBLISH, Action.RECALL, Action.ERASE_PERSON)


@dataclass(frozen=True, slots=True)
class SelectionPage:
    desk: Selecting
    browse: BrowseLibrary
    zips: Zipping
    grid: Grid
    pages: Pages

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="GET",
                path="/selections/{selection}",
                name="see_selection",
                action=Action.VIEW_ASSET,
                asks=WhichSelection,
                about="The pictures of one selection, page by page, and its share links.",
                does=lambda call: self.shown(call, call.asked.selection, done=call.asked.done),
            ),
            Route(
                method="POST",
                path="/selections/{selection}/name",
                name="name_selection",
                action=Action.PUBLISH,
                asks=Renamed,
                about="What people call the selection from now on.",
                does=self.named,
            ),
            Route(
                method="POST",
                path="/selections/{selection}/removal",
                name="take_from_selection",
                action=Action.PUBLISH,
                asks=TakenOut,
                about="The chosen pictures, out of the selection.",
                does=self.taken_out,
            ),
            Route(
                method="POST",
                path="/selections/{selection}/deletion",
                name="delete_selection",
                action=Action.PUBLISH,
                asks=OneSelection,
                about="No selection any more: its pictures stay, its links open nothing.",
                does=self.deleted,
            ),
        )

    def named(self, call: Call[Renamed]) -> Answer:
        asked = call.asked
        if not asked.is_named:
            return self.shown(call, asked.selection, wrong=("name",))
        self.desk.change.rename(asked.selection, asked.name, member=call.member.id)
        return SeeOther(f"/selections/{asked.selection}?done=renamed")

    def taken_out(self, call: Call[TakenOut]) -> Answer:
        asked = call.asked
        self.desk.change.remove(asked.selection, asked.asset, member=call.member.id)
        return SeeOther(f"/selections/{asked.selection}?done=taken_out")

    def deleted(self, call: Call[OneSelection]) -> Answer:
        self.desk.delete(call.asked.selection, member=call.member.id)
        return SeeOther("/selections?done=deleted")

    def shown(
        self,
        call: Call[Any],
        selection: SelectionId,
        *,
        said: NewShare | None = None,
        wrong: Sequence[str] = (),
        done: str | None = None,
    ) -> Html:
        found, rules = self.desk.known(selection), self.desk.rules
        page = _page(found.assets, call.after)
        text = self.pages.show(
            "selection",
            call.visit,
            selection=shown(found),
            pictures=self.grid(call, self.browse.shown(page).items),
            following=call.following(page.following),
            shares=self.desk.shares(call, selection),
            channels=external(rules),
            zips=self.zips.listed(call, selection),
            zip_channels=self.zips.channels(call),
            said=said or NewShare(selection=selection),
            latest=call.at + LONGEST,
            may={act.value for act in _ACTS if call.member.may(act)},
            wrong=wrong,
            done=done,
        )
        return Html(text, _REFUSED if wrong else 200)


def _page(assets: tuple[AssetId, ...], after: Cursor | None) -> Page[AssetId]:
    """Of a selection that changed meanwhile: from its beginning, rather than nothing."""
    last = None if after is None else AssetId(after)
    begins = assets.index(last) + 1 if last in assets else 0
    few = assets[begins : begins + _A_PAGE]
    return Page(few, Cursor(few[-1]) if assets[begins + _A_PAGE :] else None)
