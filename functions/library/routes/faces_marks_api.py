"""What a face is, for programs: marked, left out, exempt, drawn (R19, R45)."""

from collections.abc import Iterator
from dataclasses import dataclass

from functions.library.routes.faces import FaceActs
from functions.library.routes.faces_forms import (
    Box,
    OfFace,
    WhatItIs,
    WhetherExempt,
    WhetherLeftOut,
)
from functions.library.routes.faces_looks import FaceLooks
from functions.library.routes.faces_told import MarkingShown
from quitclaim.domain.organisation.roles import Action
from quitclaim.domain.pictures.regions import Region
from quitclaim_web.doors.answers import Answer
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.route import AnyRoute, Route

_FACES = "/api/assets/{asset}/faces"
_CREATED = 201


@dataclass(frozen=True, slots=True)
class FacesMarksApi:
    acts: FaceActs
    looks: FaceLooks

    def routes(self) -> tuple[AnyRoute, ...]:
        return (*self._of_what_it_is(), *self._of_boxes())

    def _of_what_it_is(self) -> Iterator[AnyRoute]:
        yield Route(
            method="PUT",
            path=f"{_FACES}/{{face}}/mark",
            name="mark_face",
            action=Action.MARK_FACE,
            asks=WhatItIs,
            tells=MarkingShown,
            about="No face, a bystander, or to be made unrecognisable; null takes it back.",
            does=self.marked,
        )
        yield Route(
            method="PUT",
            path=f"{_FACES}/{{face}}/exclusion",
            name="exclude_face",
            action=Action.EXCLUDE_FACE,
            asks=WhetherLeftOut,
            tells=MarkingShown,
            about="Whether a face is ever cropped or compared.",
            does=self.left_out,
        )
        yield Route(
            method="PUT",
            path=f"{_FACES}/{{face}}/exemption",
            name="exempt_face",
            action=Action.EXEMPT,
            asks=WhetherExempt,
            tells=MarkingShown,
            about="A face that needs no consent on some channels, with its basis; null ends it.",
            does=self.exempted,
        )

    def _of_boxes(self) -> Iterator[AnyRoute]:
        yield Route(
            method="POST",
            path=_FACES,
            name="draw_face",
            action=Action.DRAW_FACE,
            asks=Box,
            tells=MarkingShown,
            status=_CREATED,
            about="A box where nobody was found; it ends a review.",
            does=self.drawn,
        )
        yield Route(
            method="POST",
            path=f"{_FACES}/{{face}}/removal",
            name="undraw_face",
            action=Action.DRAW_FACE,
            asks=OfFace,
            tells=MarkingShown,
            about="A drawn box goes, while nothing else was said of it; that ends a review.",
            does=self.undrawn,
        )

    def marked(self, call: Call[WhatItIs]) -> Answer:
        return self.looks.after(call, self.acts.mark_as(call, call.asked.mark))

    def left_out(self, call: Call[WhetherLeftOut]) -> Answer:
        after = self.acts.leave_out(call, is_excluded=call.asked.excluded)
        return self.looks.after(call, after)

    def exempted(self, call: Call[WhetherExempt]) -> Answer:
        return self.looks.after(call, self.acts.exempt(call, call.asked.exemption))

    def drawn(self, call: Call[Box]) -> Answer:
        asked = call.asked
        region = Region(x=asked.x, y=asked.y, w=asked.w, h=asked.h)
        return self.looks.after(call, self.acts.draw(call, region), status=_CREATED)

    def undrawn(self, call: Call[OfFace]) -> Answer:
        return self.looks.after(call, self.acts.undraw(call))
