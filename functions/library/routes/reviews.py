"""Of a picture as a whole: that everybody is marked, boxes by hand, who is there without one."""

from dataclasses import dataclass
from typing import Any, Final

from functions.library.routes.asset_views import AssetViews
from functions.library.routes.faces import FaceActs
from functions.library.routes.faces_page_forms import (
    DrawnBox,
    NamePresent,
    PresentOnes,
    ReviewIt,
)
from functions.library.routes.finding import Finding
from functions.library.routes.leading_back import INCOMPLETE, led_back, refusal_told
from functions.library.routes.places import region_said
from quitclaim.domain.organisation.members import Visible
from quitclaim.domain.organisation.roles import Action
from quitclaim_web.doors.answers import Answer, Html, SeeOther
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.pages import Pages
from quitclaim_web.doors.route import AnyRoute, Route

_REFUSED: Final = 422


@dataclass(frozen=True, slots=True)
class Reviews:
    views: AssetViews
    acts: FaceActs
    find: Finding
    pages: Pages

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="POST",
                path="/assets/{asset}/review",
                name="say_reviewed",
                action=Action.REVIEW,
                asks=ReviewIt,
                about="Everyone recognisable on exactly this picture is marked, or not after all.",
                does=self.reviewed,
            ),
            Route(
                method="POST",
                path="/assets/{asset}/boxes",
                name="draw_box",
                action=Action.DRAW_FACE,
                asks=DrawnBox,
                about="A box where nobody was found.",
                does=self.drawn,
            ),
            Route(
                method="GET",
                path="/assets/{asset}/people",
                name="see_present",
                action=Action.LINK_FACE,
                asks=PresentOnes,
                about="The form that says who is there without a box.",
                does=lambda call: self._page(call, refused=call.asked.refused),
            ),
            Route(
                method="POST",
                path="/assets/{asset}/people",
                name="name_present",
                action=Action.LINK_FACE,
                asks=NamePresent,
                about="Who is there without a box: found by name, chosen, taken out.",
                does=self.present,
            ),
        )

    def reviewed(self, call: Call[ReviewIt]) -> Answer:
        is_reviewed = call.asked.reviewed == "yes"
        return led_back(
            lambda: self.acts.review(call, is_reviewed=is_reviewed),
            to=_page_of(call),
            else_to=_page_of(call),
            done="reviewed" if is_reviewed else "reopened",
        )

    def drawn(self, call: Call[DrawnBox]) -> Answer:
        asked = call.asked
        region = region_said(asked.left, asked.top, asked.width, asked.height)
        if region is None:
            return SeeOther(f"{_page_of(call)}?refused={INCOMPLETE}")
        return led_back(
            lambda: self.acts.draw(call, region), to=_page_of(call), else_to=_page_of(call)
        )

    def present(self, call: Call[NamePresent]) -> Answer:
        asked = call.asked
        if asked.act == "find":
            return self._page(call, sought=asked.sought)
        person = asked.person
        if person is None:
            return self._page(call, sought=asked.sought, is_wrong=True)
        return led_back(
            lambda: self.acts.is_there(call, person, is_present=asked.act == "choose"),
            to=_page_of(call),
            else_to=f"{_page_of(call)}/people",
        )

    def _page(
        self, call: Call[Any], *, sought: str = "", refused: str = "", is_wrong: bool = False
    ) -> Answer:
        view = self.views.of(call, call.asked.asset)
        page = self.pages.show(
            "asset_people",
            call.visit,
            **view.values,
            matches=self.find(call, sought, where=view.found.asset.memberships),
            sees_names=call.member.sees(Visible.NAMES),
            **refusal_told(refused),
            is_wrong=is_wrong,
        )
        return Html(page, _REFUSED if is_wrong else 200)


def _page_of(call: Call[Any]) -> str:
    return f"/assets/{call.asked.asset}"
