"""The search of staff among all pictures, and of a viewer among those she may use (R32, R42)."""

from dataclasses import dataclass
from typing import Any

from functions.library.routes.search_forms import Seeking, SeekingAgain, SeekingSomebody
from functions.library.routes.search_found import Finds, Values
from functions.library.routes.search_usable import UsableSeen
from quitclaim.domain.errors import ImpossibleValue
from quitclaim.domain.organisation.roles import Action
from quitclaim.domain.publishing.sought import Sought
from quitclaim_web.doors.answers import Answer, Html, SeeOther
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.pages import Pages
from quitclaim_web.doors.route import AnyRoute, Route


@dataclass(frozen=True, slots=True)
class Search:
    finds: Finds
    usable: UsableSeen
    pages: Pages

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="GET",
                path="/search",
                name="see_search",
                action=Action.VIEW_RENDITION,
                asks=SeekingAgain,
                about="Pictures by collection, month, person, channel or faces.",
                does=self.shown,
            ),
            Route(
                method="POST",
                path="/search",
                name="search",
                action=Action.VIEW_RENDITION,
                asks=SeekingSomebody,
                about="The same by a word or a name, which no address ever holds.",
                does=self.sought,
            ),
        )

    def shown(self, call: Call[SeekingAgain]) -> Answer:
        asked = call.asked
        if not call.member.may(Action.VIEW_ASSET):
            return self._usable(call, Sought(month=asked.day, channel=asked.channel))
        values = self.finds(call, asked) if asked.said else {}
        return self._page(call, values | {"done": asked.done})

    def sought(self, call: Call[SeekingSomebody]) -> Answer:
        asked = call.asked
        if not call.member.may(Action.VIEW_ASSET):
            plain = Sought(keyword=asked.word, month=asked.day, channel=asked.channel)
            return self._usable(call, plain)
        matches = self.finds.people(call, asked)
        if asked.who.strip() and asked.person is None:
            if len(matches.people) != 1:
                return self._page(call, {"matches": matches})
            asked = asked.model_copy(update={"person": matches.people[0].person})
        try:
            sought = asked.sought
        except ImpossibleValue:
            return self._page(call, {"is_refused": True}, asked=asked)
        if not sought.keyword:
            return SeeOther(f"/search?{asked.query}" if asked.query else "/search")
        return self.found(call, asked)

    def found(self, call: Call[Any], asked: Seeking, *, done: str | None = None) -> Answer:
        """Where a word was sought the page is the answer: no address holds it."""
        return self._page(call, self.finds(call, asked) | {"done": done}, asked=asked)

    def _page(self, call: Call[Any], values: Values, *, asked: Seeking | None = None) -> Answer:
        return Html(
            self.pages.show(
                "search", call.visit, **self.finds.form(call, asked or call.asked) | values
            )
        )

    def _usable(self, call: Call[Any], sought: Sought) -> Answer:
        found, following = self.usable(call, sought)
        return Html(
            self.pages.show(
                "search_usable",
                call.visit,
                said=call.asked.said,
                query=call.asked.query,
                channels=self.usable.channels(call),
                renditions=found,
                following=following,
                is_first=call.after is None,
            )
        )
