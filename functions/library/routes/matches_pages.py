"""The grid in which people confirm what a run guessed, one key or one press each (R18)."""

from dataclasses import dataclass
from typing import Any, Final

from functions.library.routes.matches_desk import MatchesDesk
from functions.library.routes.matches_forms import MatchesForm
from functions.library.routes.runs_forms import OneRun
from quitclaim.domain.organisation.roles import Action
from quitclaim.usecases.judge_matches import Judgement
from quitclaim_web.doors.answers import Answer, Html
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.pages import Pages
from quitclaim_web.doors.route import AnyRoute, Route

_REFUSED: Final = 422
_PAGE: Final = "/runs/{run}/matches"


@dataclass(frozen=True, slots=True)
class MatchesPages:
    desk: MatchesDesk
    pages: Pages

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="GET",
                path=_PAGE,
                name="see_matches",
                action=Action.CONFIRM_MATCH,
                asks=OneRun,
                about="What a run guessed, beside earlier faces of whomever it guessed.",
                does=self._page,
            ),
            Route(
                method="POST",
                path=_PAGE,
                name="say_of_matches",
                action=Action.CONFIRM_MATCH,
                asks=MatchesForm,
                about="Yes, no, or the last word taken back, of one face or of many.",
                does=self.said,
            ),
        )

    def said(self, call: Call[MatchesForm]) -> Answer:
        """Answered with the page itself: it alone knows what was left out, and the way back."""
        asked = call.asked
        if not asked.judged:
            return self._page(call, status=_REFUSED, is_wrong=True)
        knows, of = asked.knows_person is not None, asked.judgement
        said = {
            one.asset: one for one in self.desk.said(call, asked.judged, of=of, knows_person=knows)
        }
        done = [
            f"{one.asset} {one.face} {said[one.asset].version}"
            for one in asked.judged
            if said[one.asset].why is None
        ]
        left = [one for one in said.values() if one.why is not None]
        status = 200 if done else _REFUSED
        return self._page(call, status=status, done=done, left=left, word=of, knows=knows)

    def _page(self, call: Call[Any], *, status: int = 200, **values: Any) -> Answer:
        account = self.desk.browse.desk.account(call.asked.run)
        page = self.pages.show(
            "matches",
            call.visit,
            run=account.id,
            collection=account.collection,
            told=self.desk.listed(call),
            **(_NOTHING | values),
        )
        return Html(page, status)


_NOTHING: Final[dict[str, Any]] = {
    "is_wrong": False,
    "done": [],
    "left": [],
    "word": Judgement.UNDO,
    "knows": False,
}
