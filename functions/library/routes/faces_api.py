"""Who is on a picture, for programs: linked, confirmed, unlinked, undone (R18, R45)."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from functions.library.routes.faces import FaceActs
from functions.library.routes.faces_forms import (
    ItIsNot,
    ItIsSo,
    OfFace,
    WhichAsset,
    WhoItIs,
)
from functions.library.routes.faces_looks import FaceLooks
from functions.library.routes.faces_told import MarkingShown
from quitclaim.domain.organisation.roles import Action
from quitclaim.domain.pictures.assets import Asset
from quitclaim_web.doors.answers import Answer
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.route import AnyRoute, Route

_FACE = "/api/assets/{asset}/faces/{face}"


@dataclass(frozen=True, slots=True)
class FacesApi:
    acts: FaceActs
    looks: FaceLooks

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="GET",
                path="/api/assets/{asset}/faces",
                name="view_faces",
                action=Action.VIEW_ASSET,
                asks=WhichAsset,
                tells=MarkingShown,
                about="Who is on a picture, and what was said of each face.",
                does=self.looks.told,
            ),
            *self._of_links(),
            Route(
                method="POST",
                path=f"{_FACE}/undoing",
                name="undo_correction",
                action=Action.LINK_FACE,
                asks=OfFace,
                tells=MarkingShown,
                about="The last that somebody said of this face is taken back.",
                does=lambda call: self._after(call, self.acts.undo(call)),
            ),
        )

    def _of_links(self) -> Iterator[AnyRoute]:
        yield Route(
            method="PUT",
            path=f"{_FACE}/link",
            name="link_face",
            action=Action.LINK_FACE,
            asks=WhoItIs,
            tells=MarkingShown,
            about="Whose face it is; nobody's again with null.",
            does=lambda call: self._after(call, self.acts.link(call, call.asked.person)),
        )
        yield Route(
            method="POST",
            path=f"{_FACE}/confirmation",
            name="confirm_match",
            action=Action.CONFIRM_MATCH,
            asks=ItIsSo,
            tells=MarkingShown,
            about="A suggestion is right; the first to say so knows the person.",
            does=self._confirmed,
        )
        yield Route(
            method="POST",
            path=f"{_FACE}/rejection",
            name="reject_match",
            action=Action.CONFIRM_MATCH,
            asks=ItIsNot,
            tells=MarkingShown,
            about="It is not she, and no run proposes her for this face again.",
            does=lambda call: self._after(call, self.acts.reject(call, call.asked.person)),
        )

    def _confirmed(self, call: Call[ItIsSo]) -> Answer:
        return self._after(call, self.acts.confirm(call, knows_person=call.asked.knows_person))

    def _after(self, call: Call[Any], asset: Asset) -> Answer:
        return self.looks.after(call, asset)
