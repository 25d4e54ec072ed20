"""The assessment, for programs: drafted, read, approved, and whether it counts (R15, R43, R45)."""

from dataclasses import dataclass

from functions.library.routes.assessment_forms import Approving, WhichVersion, Written
from functions.library.routes.assessment_told import (
    AssessmentShown,
    DraftShown,
    StandingShown,
    TextShown,
)
from functions.library.routes.assessments_desk import AssessmentsDesk
from quitclaim.domain.organisation.roles import Action
from quitclaim_web.doors.answers import Answer, Json
from quitclaim_web.doors.asked import Nothing
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.route import AnyRoute, Route

_PATH = "/api/recognition/assessment"


@dataclass(frozen=True, slots=True)
class AssessmentsApi:
    desk: AssessmentsDesk

    def routes(self) -> tuple[AnyRoute, ...]:
        return (*self._read(), *self._written())

    def _read(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="GET",
                path=_PATH,
                name="view_assessment",
                action=Action.APPROVE_ASSESSMENT,
                tells=StandingShown,
                about="What was approved, every version of it, and what runs otherwise now.",
                does=self.told,
            ),
            Route(
                method="GET",
                path=f"{_PATH}/{{version}}",
                name="read_assessment",
                action=Action.APPROVE_ASSESSMENT,
                asks=WhichVersion,
                tells=TextShown,
                about="The document of one version, exactly as it was approved.",
                does=self.read,
            ),
        )

    def _written(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="POST",
                path=f"{_PATH}/draft",
                name="draft_assessment",
                action=Action.APPROVE_ASSESSMENT,
                asks=Written,
                tells=DraftShown,
                about="The document as it would be approved, and its hash; nothing is kept.",
                does=self.drafted,
            ),
            Route(
                method="POST",
                path=_PATH,
                name="approve_assessment",
                action=Action.APPROVE_ASSESSMENT,
                asks=Approving,
                tells=AssessmentShown,
                status=201,
                about="Approves exactly the document of this hash, in force from now on.",
                does=self.approved,
            ),
        )

    def told(self, call: Call[Nothing]) -> Answer:
        return Json(self.desk.standing(call))

    def read(self, call: Call[WhichVersion]) -> Answer:
        version = call.asked.version
        return Json(TextShown(version=version, text=self.desk.read.text(version).decode()))

    def drafted(self, call: Call[Written]) -> Answer:
        return Json(self.desk.draft(call, call.asked))

    def approved(self, call: Call[Approving]) -> Answer:
        asked = call.asked
        done = self.desk.approved(call, asked, document=asked.document, version=asked.version)
        return Json(AssessmentShown.of(done), status=201)
