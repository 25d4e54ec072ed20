"""Faces that a run could match with nobody, each a task with three answers (R21)."""

from dataclasses import dataclass
from typing import Any, Final

from functions.library.routes.runs_desk import RunsDesk
from functions.library.routes.runs_forms import OneRun, SomebodyFound
from functions.library.routes.runs_told import UnmatchedListed
from functions.library.routes.seen import Looking
from quitclaim.domain.errors import NotAllowed, RecordEnded
from quitclaim.domain.ids import CollectionId
from quitclaim.domain.organisation.roles import Action
from quitclaim.ports.addresses import Addresses
from quitclaim.ports.paging import Page
from quitclaim.usecases.browse_library import BrowseLibrary
from quitclaim_web.doors.answers import Answer, Html, SeeOther
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.pages import Pages
from quitclaim_web.doors.route import AnyRoute, Route

_REFUSED: Final = 422
_MOVED: Final = 409
_PAGE: Final = "/runs/{run}/unmatched"


@dataclass(frozen=True, slots=True, kw_only=True)
class UnmatchedPages:
    desk: RunsDesk
    browse: BrowseLibrary
    addresses: Addresses
    pages: Pages

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="GET",
                path=_PAGE,
                name="see_unmatched",
                action=Action.VIEW_PEOPLE,
                asks=OneRun,
                about="Faces that a run could match with nobody, and what people found.",
                does=self._page,
            ),
            Route(
                method="POST",
                path=_PAGE,
                name="say_what_it_is",
                action=Action.CONFIRM_MATCH,
                asks=SomebodyFound,
                about="Somebody on the roster, a stranger, or no face.",
                does=self.said,
            ),
        )

    def said(self, call: Call[SomebodyFound]) -> Answer:
        said = call.asked.said
        if said is None:
            return self._page(call, status=_REFUSED, is_wrong=True)
        try:
            self.desk.found(call, said)
        except RecordEnded:
            return self._page(call, status=_MOVED, moved=True)
        except NotAllowed as error:
            return self._page(call, status=_REFUSED, refused=error.reasons[0])
        return SeeOther(f"/runs/{said.run}/unmatched")

    def _page(self, call: Call[Any], *, status: int = 200, **values: Any) -> Answer:
        run, told = self.desk.one(call), self.desk.unmatched(call)
        page = self.pages.show(
            "unmatched",
            call.visit,
            run=run,
            told=told,
            pictures=self._pictures(call, told),
            roster=self._roster(call, run.collection),
            may=call.member.acts,
            **({"is_wrong": False, "moved": False, "refused": None} | values),
        )
        return Html(page, status)

    def _pictures(self, call: Call[Any], told: UnmatchedListed) -> dict[str, Any]:
        look = Looking(self.addresses, call.member)
        there = tuple(sorted({one.asset for one in told.faces or ()}))
        return {one.asset.id: look.picture(one) for one in self.browse.shown(Page(there)).items}

    def _roster(self, call: Call[Any], collection: CollectionId) -> list[tuple[str, str | None]]:
        """Whom it may be, by name; whoever is not on it is a stranger to the run."""
        roster = self.browse.library.roster(collection)
        people = roster.people if roster else frozenset()
        look = self.desk.reception.around(call, people)
        return sorted(((one, look.name(one)) for one in people), key=lambda it: (it[1] or "", it))
