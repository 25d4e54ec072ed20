"""How good recognition is here, for programs: figures, and the log of wrong matches (R24)."""

from dataclasses import dataclass

from functions.library.routes.experience_desk import ExperienceDesk
from functions.library.routes.experience_told import ExperienceShown, WrongListed
from functions.library.routes.runs_forms import OneRun
from quitclaim.domain.organisation.roles import Action
from quitclaim_web.doors.answers import Json
from quitclaim_web.doors.route import AnyRoute, Route


@dataclass(frozen=True, slots=True)
class ExperienceApi:
    desk: ExperienceDesk

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="GET",
                path="/api/recognition/experience",
                name="view_experience",
                action=Action.READ_LOG,
                tells=ExperienceShown,
                about="What people confirmed, rejected and found missed, by group, with intervals.",
                does=lambda _call: Json(self.desk.shown()),
            ),
            Route(
                method="GET",
                path="/api/runs/{run}/wrong-matches",
                name="list_wrong_matches",
                action=Action.READ_LOG,
                asks=OneRun,
                tells=WrongListed,
                about="The guesses of a run that somebody rejected: how near, and near enough.",
                does=lambda call: Json(self.desk.wrong(call)),
            ),
        )
