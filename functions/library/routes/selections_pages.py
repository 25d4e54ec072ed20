"""The list of selections, and where pictures that were chosen go (R61)."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any, Final

from functions.library.routes.chosen import Chosen
from functions.library.routes.selections_desk import Selecting
from functions.library.routes.selections_forms import Filled, NewSelection, WhichSelections
from functions.library.routes.selections_told import listed
from quitclaim.domain.ids import AssetId
from quitclaim.domain.organisation.roles import Action
from quitclaim.domain.publishing.selections import MOST
from quitclaim.ports.paging import every
from quitclaim_web.doors.answers import Answer, Html, SeeOther
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.pages import Pages
from quitclaim_web.doors.route import AnyRoute, Route

_REFUSED: Final = 422
# Those begun last: into older ones nothing is put any more.
_OFFERED: Final = 24


@dataclass(frozen=True, slots=True)
class SelectionsPages:
    desk: Selecting
    pages: Pages

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="GET",
                path="/selections",
                name="see_selections",
                action=Action.VIEW_ASSET,
                asks=WhichSelections,
                about="The selections, the latest first, and the form for another.",
                does=lambda call: self._list(call, done=call.asked.done),
            ),
            Route(
                method="POST",
                path="/selections",
                name="begin_selection",
                action=Action.PUBLISH,
                asks=NewSelection,
                about="A selection with nothing in it yet.",
                does=self.begun,
            ),
            Route(
                method="POST",
                path="/selections/chosen",
                name="choose_selection",
                action=Action.PUBLISH,
                asks=Chosen,
                about="The form that asks which selection the chosen pictures go into.",
                does=lambda call: self._choice(call, call.asked.asset),
            ),
            Route(
                method="POST",
                path="/selections/filling",
                name="fill_selection",
                action=Action.PUBLISH,
                asks=Filled,
                about="The chosen pictures, in a selection that is there or in a new one.",
                does=self.filled,
            ),
        )

    def begun(self, call: Call[NewSelection]) -> Answer:
        if not call.asked.is_named:
            return self._list(call, name=call.asked.name, wrong=("name",))
        made = self.desk.make(call.asked.name, member=call.member.id)
        return SeeOther(f"/selections/{made.id}")

    def filled(self, call: Call[Filled]) -> Answer:
        asked = call.asked
        if wrong := self._wrong(asked):
            return self._choice(call, asked.asset, name=asked.name, wrong=wrong)
        found = self.desk.fill(call)
        return SeeOther(f"/selections/{found.id}?done=selected")

    def _wrong(self, asked: Filled) -> tuple[str, ...]:
        if not asked.asset:
            return ("none",)
        if asked.selection is None:
            return () if asked.is_named else ("name",)
        found = self.desk.known(asked.selection)
        return () if len({*found.assets, *asked.asset}) <= MOST else ("full",)

    def _list(
        self,
        call: Call[Any],
        *,
        name: str = "",
        wrong: Sequence[str] = (),
        done: str | None = None,
    ) -> Answer:
        page = self.desk.selections.listed(after=call.after)
        text = self.pages.show(
            "selections",
            call.visit,
            selections=[listed(one) for one in page.items],
            following=call.following(page.following),
            may_make=call.member.may(Action.PUBLISH),
            name=name,
            wrong=wrong,
            done=done,
        )
        return Html(text, _REFUSED if wrong else 200)

    def _choice(
        self,
        call: Call[Any],
        assets: Sequence[AssetId],
        *,
        name: str = "",
        wrong: Sequence[str] = (),
    ) -> Answer:
        wrong = wrong or (() if assets else ("none",))
        known = every(lambda after: self.desk.selections.listed(after=after))
        text = self.pages.show(
            "selection_choose",
            call.visit,
            assets=assets,
            selections=[listed(one) for one in islice(known, _OFFERED)],
            name=name,
            wrong=wrong,
        )
        return Html(text, _REFUSED if wrong else 200)
