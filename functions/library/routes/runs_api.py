"""Runs for programs: begun, looked after, their faces explained, their log read (R15, R21, R22)."""

from dataclasses import dataclass
from http import HTTPStatus

from functions.library.routes.runs_desk import RunsDesk
from functions.library.routes.runs_forms import FaceFound, IncidentAnswered, OneRun, RunsOf
from functions.library.routes.runs_told import (
    LeftAloneListed,
    RunShown,
    RunsListed,
    UnmatchedListed,
)
from functions.library.routes.use_log_told import UsesListed
from quitclaim.domain.organisation.roles import Action
from quitclaim_web.doors.answers import Answer, Json
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.route import AnyRoute, Route

_ALL = "/api/collections/{collection}/runs"
_ONE = "/api/runs/{run}"


@dataclass(frozen=True, slots=True)
class RunsApi:
    desk: RunsDesk

    def routes(self) -> tuple[AnyRoute, ...]:
        return (*self._begun(), *self._shown(), *self._of_faces(), *self._said())

    def _begun(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="POST",
                path=_ALL,
                name="start_run",
                action=Action.RUN_RECOGNITION,
                asks=RunsOf,
                tells=RunShown,
                status=HTTPStatus.ACCEPTED,
                about="Recognise what the collection holds; 422 with everything that is missing.",
                does=self.begun,
            ),
            Route(
                method="GET",
                path=_ALL,
                name="list_runs",
                action=Action.VIEW_PEOPLE,
                asks=RunsOf,
                tells=RunsListed,
                about="The runs over a collection, the latest first, page by page.",
                does=lambda call: Json(self.desk.listed(call, call.asked.collection)),
            ),
        )

    def _shown(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="GET",
                path=_ONE,
                name="view_run",
                action=Action.VIEW_PEOPLE,
                asks=OneRun,
                tells=RunShown,
                about="How far a run is, and what it did, in numbers.",
                does=lambda call: Json(self.desk.one(call)),
            ),
            Route(
                method="GET",
                path=f"{_ONE}/left-alone",
                name="list_left_alone",
                action=Action.VIEW_PEOPLE,
                asks=OneRun,
                tells=LeftAloneListed,
                about="The assets that a run left alone, each with its reasons.",
                does=lambda call: Json(self.desk.left_alone(call)),
            ),
        )

    def _of_faces(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="GET",
                path=f"{_ONE}/unmatched",
                name="list_unmatched",
                action=Action.VIEW_PEOPLE,
                asks=OneRun,
                tells=UnmatchedListed,
                about="Faces that a run could match with nobody, and what people found.",
                does=lambda call: Json(self.desk.unmatched(call)),
            ),
            Route(
                method="GET",
                path=f"{_ONE}/uses",
                name="list_uses",
                action=Action.READ_LOG,
                asks=OneRun,
                tells=UsesListed,
                about="The log of a run: begun, ended, compared with what, verified by whom.",
                does=lambda call: Json(self.desk.uses(call)),
            ),
        )

    def _said(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="POST",
                path=f"{_ONE}/unmatched/{{asset}}/{{face}}",
                name="explain_face",
                action=Action.CONFIRM_MATCH,
                asks=FaceFound,
                tells=UnmatchedListed,
                about="Whose face it is, said once; a stranger stops the collection's recognition.",
                does=lambda call: Json(self.desk.found(call, call.asked)),
            ),
            Route(
                method="POST",
                path="/api/collections/{collection}/recognition/incident",
                name="answer_incident",
                action=Action.ALLOW_RECOGNITION,
                asks=IncidentAnswered,
                tells=RunsListed,
                about="What was done about it; recognition in the collection may go on.",
                does=lambda call: Json(self.desk.answered(call, call.asked)),
            ),
        )

    def begun(self, call: Call[RunsOf]) -> Answer:
        begun = self.desk.begun(call, call.asked.collection)
        return Json(begun, HTTPStatus.ACCEPTED, place=f"/api/runs/{begun.run}")
