"""The page of how good recognition is here, and the wrong matches of a run (R24)."""

from dataclasses import dataclass

from functions.library.routes.experience_desk import ExperienceDesk
from functions.library.routes.runs_forms import OneRun
from quitclaim.domain.organisation.roles import Action
from quitclaim.ports.catalogue import Catalogue
from quitclaim_web.doors.answers import Answer, Html
from quitclaim_web.doors.asked import Nothing
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.pages import Pages
from quitclaim_web.doors.route import AnyRoute, Route


@dataclass(frozen=True, slots=True)
class ExperiencePages:
    desk: ExperienceDesk
    catalogue: Catalogue
    pages: Pages

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="GET",
                path="/recognition/experience",
                name="see_experience",
                action=Action.READ_LOG,
                about="What people confirmed, rejected and found missed, by group.",
                does=self._page,
            ),
            Route(
                method="GET",
                path="/runs/{run}/wrong",
                name="see_wrong_matches",
                action=Action.READ_LOG,
                asks=OneRun,
                about="The guesses of a run that somebody rejected.",
                does=self._wrong,
            ),
        )

    def _page(self, call: Call[Nothing]) -> Answer:
        told = self.desk.shown()
        places = {one.collection for one in told.collections}
        labels = self.catalogue.labels(sorted(places))
        names = {collection: label.name for collection, label in labels.items()}
        return Html(self.pages.show("experience", call.visit, told=told, names=names))

    def _wrong(self, call: Call[OneRun]) -> Answer:
        told = self.desk.wrong(call)
        page = self.pages.show("wrong_matches", call.visit, told=told, run=call.asked.run)
        return Html(page)
