"""What the forms on the page of a face do; each leads back to the picture, or says why not."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from functions.library.routes.faces import FaceActs
from functions.library.routes.faces_forms import LAST_DAY, ExemptionSaid, OfFace
from functions.library.routes.faces_page_forms import ExemptIt, JudgeIt, LeaveItOut, MarkIt
from functions.library.routes.leading_back import INCOMPLETE, led_back, place_after, with_list
from functions.library.routes.people_forms import day_in
from quitclaim.domain.organisation.roles import Action
from quitclaim.domain.pictures.assets import Asset
from quitclaim_web.doors.answers import Answer, SeeOther
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.route import AnyRoute, Route

_FACE = "/assets/{asset}/faces/{face}"


@dataclass(frozen=True, slots=True)
class FacesForms:
    acts: FaceActs

    def routes(self) -> tuple[AnyRoute, ...]:
        return (*self._of_names_and_marks(), *self._of_exemptions_and_boxes())

    def _of_names_and_marks(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="POST",
                path=f"{_FACE}/match",
                name="judge_match",
                action=Action.CONFIRM_MATCH,
                asks=JudgeIt,
                about="A suggestion is right, or it is not.",
                does=self.judged,
            ),
            Route(
                method="POST",
                path=f"{_FACE}/mark",
                name="say_mark",
                action=Action.MARK_FACE,
                asks=MarkIt,
                about="No face, a bystander, or to be made unrecognisable.",
                does=self.marked,
            ),
            Route(
                method="POST",
                path=f"{_FACE}/exclusion",
                name="say_exclusion",
                action=Action.EXCLUDE_FACE,
                asks=LeaveItOut,
                about="Whether a face is ever cropped or compared.",
                does=self.left_out,
            ),
        )

    def _of_exemptions_and_boxes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="POST",
                path=f"{_FACE}/exemption",
                name="say_exemption",
                action=Action.EXEMPT,
                asks=ExemptIt,
                about="A face that needs no consent on some channels, with its basis.",
                does=self.exempted,
            ),
            Route(
                method="POST",
                path=f"{_FACE}/removal",
                name="take_box_away",
                action=Action.DRAW_FACE,
                asks=OfFace,
                about="A box that was drawn by hand goes.",
                does=self.undrawn,
            ),
        )

    def judged(self, call: Call[JudgeIt]) -> Answer:
        asked, knows = call.asked, call.asked.knows_person is not None
        if asked.act == "confirm":
            return _back(call, lambda: self.acts.confirm(call, knows_person=knows))
        return _back(call, lambda: self.acts.reject(call, asked.person))

    def marked(self, call: Call[MarkIt]) -> Answer:
        said = call.asked.mark
        return _back(call, lambda: self.acts.mark_as(call, None if said == "none" else said))

    def left_out(self, call: Call[LeaveItOut]) -> Answer:
        is_excluded = call.asked.excluded == "yes"
        return _back(call, lambda: self.acts.leave_out(call, is_excluded=is_excluded))

    def exempted(self, call: Call[ExemptIt]) -> Answer:
        asked = call.asked
        if asked.act == "end":
            return _back(call, lambda: self.acts.exempt(call, None))
        said = _exemption_in(asked, today=call.at.date())
        if said is None:
            return SeeOther(with_list(f"{_page(call)}?refused={INCOMPLETE}", call))
        return _back(call, lambda: self.acts.exempt(call, said))

    def undrawn(self, call: Call[OfFace]) -> Answer:
        return _back(call, lambda: self.acts.undraw(call))


def _back(call: Call[Any], act: Callable[[], Asset]) -> Answer:
    return led_back(act, to=place_after(call), else_to=with_list(_page(call), call))


def _page(call: Call[Any]) -> str:
    return f"/assets/{call.asked.asset}/faces/{call.asked.face}"


def _exemption_in(asked: ExemptIt, *, today: date) -> ExemptionSaid | None:
    """None where something is missing, or is no day that is still to come."""
    day = day_in(asked.until)
    is_wrong = asked.until.strip() and not (day and today <= day <= LAST_DAY)
    if is_wrong or asked.basis is None or not asked.channels or not asked.note.strip():
        return None
    return ExemptionSaid(
        channels=asked.channels, basis=asked.basis, note=asked.note.strip(), until=day
    )
