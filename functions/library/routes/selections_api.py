"""Selections, for programs (R45, R61)."""

from dataclasses import dataclass

from pydantic import Field

from functions.library.routes.selections_desk import Selecting
from functions.library.routes.selections_forms import OneSelection
from functions.library.routes.selections_told import (
    SelectionShown,
    SelectionsListed,
    listed,
    shown,
)
from quitclaim.domain.organisation.roles import Action
from quitclaim.domain.publishing.selections import LONGEST_NAME, MOST
from quitclaim_web.doors.answers import Answer, Done, Json
from quitclaim_web.doors.asked import Asked, AssetKey, Paged
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.route import AnyRoute, Route

_CREATED = 201


class SelectionAsked(Asked):
    name: str = Field(min_length=1, max_length=LONGEST_NAME)
    assets: tuple[AssetKey, ...] = Field(default=(), max_length=MOST)


class SelectionChanged(OneSelection):
    """What is left out stays as it is."""

    name: str | None = Field(default=None, min_length=1, max_length=LONGEST_NAME)
    added: tuple[AssetKey, ...] = Field(default=(), max_length=MOST)
    removed: tuple[AssetKey, ...] = Field(default=(), max_length=MOST)


@dataclass(frozen=True, slots=True)
class SelectionsApi:
    desk: Selecting

    def routes(self) -> tuple[AnyRoute, ...]:
        return (*self._shown(), *self._changed())

    def _shown(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="GET",
                path="/api/selections",
                name="list_selections",
                action=Action.VIEW_ASSET,
                asks=Paged,
                tells=SelectionsListed,
                about="The selections, the latest first.",
                does=self.listed,
            ),
            Route(
                method="GET",
                path="/api/selections/{selection}",
                name="view_selection",
                action=Action.VIEW_ASSET,
                asks=OneSelection,
                tells=SelectionShown,
                about="One selection, with its assets in the order in which they came.",
                does=lambda call: Json(shown(self.desk.known(call.asked.selection))),
            ),
        )

    def _changed(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="POST",
                path="/api/selections",
                name="new_selection",
                action=Action.PUBLISH,
                asks=SelectionAsked,
                tells=SelectionShown,
                status=_CREATED,
                about="A selection of these assets.",
                does=self.made,
            ),
            Route(
                method="PATCH",
                path="/api/selections/{selection}",
                name="change_selection",
                action=Action.PUBLISH,
                asks=SelectionChanged,
                tells=SelectionShown,
                about="Another name; assets more, and then assets less.",
                does=self.changed,
            ),
            Route(
                method="DELETE",
                path="/api/selections/{selection}",
                name="drop_selection",
                action=Action.PUBLISH,
                asks=OneSelection,
                status=204,
                about="No selection any more: its assets stay, its links open nothing.",
                does=self.deleted,
            ),
        )

    def listed(self, call: Call[Paged]) -> Answer:
        page = self.desk.selections.listed(after=call.after)
        known = tuple(map(listed, page.items))
        return Json(SelectionsListed(selections=known, following=call.following(page.following)))

    def made(self, call: Call[SelectionAsked]) -> Answer:
        asked = call.asked
        return Json(
            shown(self.desk.make(asked.name, asked.assets, member=call.member.id)), _CREATED
        )

    def changed(self, call: Call[SelectionChanged]) -> Answer:
        asked, member = call.asked, call.member.id
        changed = self.desk.known(asked.selection)
        if asked.name is not None:
            changed = self.desk.change.rename(asked.selection, asked.name, member=member)
        if asked.added:
            changed = self.desk.change.add(asked.selection, asked.added, member=member)
        if asked.removed:
            changed = self.desk.change.remove(asked.selection, asked.removed, member=member)
        return Json(shown(changed))

    def deleted(self, call: Call[OneSelection]) -> Answer:
        self.desk.delete(call.asked.selection, member=call.member.id)
        return Done()
