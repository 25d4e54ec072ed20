"""The pages of runs: begun, refused with the list, looked after; incidents answered (R15, R22)."""

from dataclasses import dataclass
from typing import Any, Final

from functions.library.routes.runs_desk import RunsDesk
from functions.library.routes.runs_forms import IncidentAnswered, IncidentForm, OneRun, RunsOf
from functions.library.routes.seen import Looking
from quitclaim.domain.checks import Word
from quitclaim.domain.errors import NotAllowed
from quitclaim.domain.ids import CollectionId
from quitclaim.domain.organisation.assessments import Outdated
from quitclaim.domain.organisation.roles import Action
from quitclaim.domain.organisation.skips import Aside
from quitclaim.domain.recognition.counting import Remedy
from quitclaim.domain.recognition.gates import Gate
from quitclaim.ports.addresses import Addresses
from quitclaim.usecases.browse_library import BrowseLibrary
from quitclaim_web.doors.answers import Answer, Html, SeeOther
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.pages import Pages
from quitclaim_web.doors.route import AnyRoute, Route

_REFUSED: Final = 422
_ALL: Final = "/collections/{collection}/runs"
_WORDS: Final[dict[str, Word]] = {
    word.value: word for words in (Gate, Outdated, Aside) for word in words
}


@dataclass(frozen=True, slots=True, kw_only=True)
class RunsPages:
    desk: RunsDesk
    browse: BrowseLibrary
    addresses: Addresses
    pages: Pages

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="GET",
                path=_ALL,
                name="see_runs",
                action=Action.VIEW_PEOPLE,
                asks=RunsOf,
                about="The runs over a collection, and the button that begins another.",
                does=self._page,
            ),
            Route(
                method="POST",
                path=_ALL,
                name="recognise_now",
                action=Action.RUN_RECOGNITION,
                asks=RunsOf,
                about="A run over what the collection holds, or everything that is missing.",
                does=self.begun,
            ),
            Route(
                method="POST",
                path="/collections/{collection}/recognition/incident",
                name="end_incident",
                action=Action.ALLOW_RECOGNITION,
                asks=IncidentForm,
                about="What was done about it; recognition in the collection may go on.",
                does=self.answered,
            ),
            Route(
                method="GET",
                path="/runs/{run}",
                name="see_run",
                action=Action.VIEW_PEOPLE,
                asks=OneRun,
                about="How far a run is, what it did, and what it left alone.",
                does=self.shown,
            ),
        )

    def begun(self, call: Call[RunsOf]) -> Answer:
        try:
            return SeeOther(f"/runs/{self.desk.begun(call, call.asked.collection).run}")
        except NotAllowed as error:
            return self._page(call, status=_REFUSED, refused=error.reasons)

    def answered(self, call: Call[IncidentForm]) -> Answer:
        collection, remedy = call.asked.collection, call.asked.remedy
        if remedy is None:
            return self._page(call, status=_REFUSED, is_wrong=True)
        said = IncidentAnswered(collection=collection, remedy=remedy)
        self.desk.answered(call, said)
        return SeeOther(f"/collections/{collection}/runs")

    def shown(self, call: Call[OneRun]) -> Answer:
        run, left = self.desk.one(call), self.desk.left_alone(call)
        page = self.pages.show(
            "run",
            call.visit,
            run=run,
            collection=self._collection(call, run.collection),
            left=[(one.asset, [_WORDS[it] for it in one.reasons]) for one in left.assets],
            following=left.following,
            may=call.member.acts,
        )
        return Html(page)

    def _page(self, call: Call[Any], *, status: int = 200, **values: Any) -> Answer:
        collection = call.asked.collection
        page = self.pages.show(
            "runs",
            call.visit,
            collection=self._collection(call, collection),
            told=self.desk.listed(call, collection),
            is_suspended=self.desk.is_suspended(collection),
            remedies=tuple(Remedy),
            may=call.member.acts,
            **({"refused": (), "is_wrong": False} | values),
        )
        return Html(page, status)

    def _collection(self, call: Call[Any], collection: CollectionId) -> Any:
        listed = self.browse.collection(collection)
        return Looking(self.addresses, call.member).collection(listed)
