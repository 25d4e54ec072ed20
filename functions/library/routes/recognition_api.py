"""Recognition for all of the organisation, for programs: allowed, stopped, resumed (R16, R22)."""

from dataclasses import dataclass
from typing import Any

from functions.library.routes.recognition_desk import RecognitionDesk
from functions.library.routes.recognition_forms import Allowed
from functions.library.routes.recognition_told import DroppedShown, RecognitionShown
from quitclaim.domain.organisation.roles import Action
from quitclaim_web.doors.answers import Answer, Json
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.route import AnyRoute, Route

_PATH = "/api/recognition"


@dataclass(frozen=True, slots=True)
class RecognitionApi:
    desk: RecognitionDesk

    def routes(self) -> tuple[AnyRoute, ...]:
        return (*self._switched(), *self._allowed())

    def _switched(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="GET",
                path=_PATH,
                name="view_recognition",
                action=Action.STOP_RECOGNITION,
                tells=RecognitionShown,
                about="Whether anybody is recognised here, and by what.",
                does=lambda call: Json(self._shown(call)),
            ),
            Route(
                method="POST",
                path=f"{_PATH}/stop",
                name="stop_recognition",
                action=Action.STOP_RECOGNITION,
                tells=RecognitionShown,
                about="Stops every run at once, in the middle of whatever it does.",
                does=lambda call: self._switch(call, stopped=True),
            ),
            Route(
                method="POST",
                path=f"{_PATH}/resume",
                name="resume_recognition",
                action=Action.ALLOW_RECOGNITION,
                tells=RecognitionShown,
                about="Takes the stop back; everything else that a permit needs stays needed.",
                does=lambda call: self._switch(call, stopped=False),
            ),
        )

    def _allowed(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="PUT",
                path=_PATH,
                name="allow_recognition",
                action=Action.ALLOW_RECOGNITION,
                asks=Allowed,
                tells=RecognitionShown,
                about="On or off, and for whom; off means that the templates are dropped.",
                does=self.allowed,
            ),
            Route(
                method="POST",
                path=f"{_PATH}/preview",
                name="preview_recognition",
                action=Action.ALLOW_RECOGNITION,
                asks=Allowed,
                tells=DroppedShown,
                about="Whose templates a setting would drop; nothing is changed.",
                does=self.previewed,
            ),
        )

    def allowed(self, call: Call[Allowed]) -> Answer:
        dropped = self.desk.said(call, call.asked.allowance)
        return Json(self.desk.shown(dropped=dropped))

    def previewed(self, call: Call[Allowed]) -> Answer:
        return Json(self.desk.previewed(call, call.asked.allowance))

    def _switch(self, call: Call[Any], *, stopped: bool) -> Answer:
        self.desk.stop(stopped=stopped, member=call.member.id)
        return Json(self._shown(call))

    def _shown(self, call: Call[Any]) -> RecognitionShown:  # noqa: ARG002  the same for everybody
        return self.desk.shown()
