"""The page of recognition: whether it runs, for whom, and the switch that stops it (R16, R22)."""

from dataclasses import dataclass
from typing import Any, Final

from functions.library.routes.assessments_desk import AssessmentsDesk
from functions.library.routes.experience_desk import ExperienceDesk
from functions.library.routes.recognition_desk import RecognitionDesk
from functions.library.routes.recognition_forms import AllowForm
from quitclaim.domain.errors import NotAllowed
from quitclaim.domain.organisation.roles import Action
from quitclaim.usecases.allow_recognition import Allowance
from quitclaim.usecases.set_rules import NOTHING_SET
from quitclaim_web.doors.answers import Answer, Html, SeeOther
from quitclaim_web.doors.asked import Nothing
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.pages import Pages
from quitclaim_web.doors.route import AnyRoute, Route

_REFUSED: Final = 422


@dataclass(frozen=True, slots=True)
class RecognitionPages:
    desk: RecognitionDesk
    assessments: AssessmentsDesk
    experience: ExperienceDesk
    pages: Pages

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="GET",
                path="/recognition",
                name="see_recognition",
                action=Action.ALLOW_RECOGNITION,
                about="Whether anybody is recognised here, for whom, and by what.",
                does=self._page,
            ),
            Route(
                method="POST",
                path="/recognition",
                name="choose_recognition",
                action=Action.ALLOW_RECOGNITION,
                asks=AllowForm,
                about="Whose templates a setting would drop; and the setting itself.",
                does=self.chosen,
            ),
            *self._switch(),
        )

    def _switch(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="POST",
                path="/recognition/stop",
                name="press_stop",
                action=Action.STOP_RECOGNITION,
                about="Stops every run at once, in the middle of whatever it does.",
                does=lambda call: self._switched(call, stopped=True),
            ),
            Route(
                method="POST",
                path="/recognition/resume",
                name="take_stop_back",
                action=Action.ALLOW_RECOGNITION,
                about="Takes the stop back; everything else that a permit needs stays needed.",
                does=lambda call: self._switched(call, stopped=False),
            ),
        )

    def chosen(self, call: Call[AllowForm]) -> Answer:
        asked = call.asked
        try:
            if asked.act == "preview":
                found = self.desk.previewed(call, asked.allowance)
                return self._page(call, said=asked, preview=found)
            return self._page(call, dropped=self.desk.said(call, asked.allowance))
        except NotAllowed as error:
            return self._page(call, status=_REFUSED, said=asked, refused=error.reasons[0])

    def _switched(self, call: Call[Nothing], *, stopped: bool) -> Answer:
        self.desk.stop(stopped=stopped, member=call.member.id)
        return SeeOther("/")

    def _page(self, call: Call[Any], *, status: int = 200, **values: Any) -> Answer:
        rules = self.assessments.rules()
        shown = {"preview": None, "dropped": None, "refused": None} | values
        page = self.pages.show(
            "recognition",
            call.visit,
            is_new=rules is NOTHING_SET,
            rules=rules,
            standing=self.assessments.standing(call),
            doubts=self.experience.doubts(),
            **({"said": AllowForm.of(Allowance.of(rules))} | shown),
        )
        return Html(page, status)
