"""One face of a picture: whose it is, what it is, and everything that may be said of it."""

from dataclasses import dataclass
from typing import Any, Final

from functions.library.routes.asset_views import AssetViews
from functions.library.routes.faces import FaceActs, require_sees_faces
from functions.library.routes.faces_page_forms import LookedAt, NameIt
from functions.library.routes.finding import Finding
from functions.library.routes.leading_back import (
    led_back,
    place_after,
    refusal_told,
    with_list,
)
from quitclaim.domain.bases import OPEN_TO
from quitclaim.domain.errors import NotFound
from quitclaim.domain.organisation.members import Visible
from quitclaim.domain.organisation.roles import Action
from quitclaim.domain.pictures.assets import Asset
from quitclaim_web.doors.answers import Answer, Html
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.pages import Pages
from quitclaim_web.doors.route import AnyRoute, Route

_REFUSED: Final = 422


@dataclass(frozen=True, slots=True)
class FacePage:
    views: AssetViews
    acts: FaceActs
    find: Finding
    pages: Pages

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="GET",
                path="/assets/{asset}/faces/{face}",
                name="see_face",
                action=Action.VIEW_ASSET,
                asks=LookedAt,
                about="One face, and everything that may be said of it.",
                does=self.shown,
            ),
            Route(
                method="POST",
                path="/assets/{asset}/faces/{face}/person",
                name="name_face",
                action=Action.LINK_FACE,
                asks=NameIt,
                about="Whose face it is: found by name, chosen, taken back, undone.",
                does=self.named,
            ),
        )

    def shown(self, call: Call[LookedAt]) -> Answer:
        return self._page(call, refused=call.asked.refused)

    def named(self, call: Call[NameIt]) -> Answer:
        asked = call.asked
        if asked.act == "find":
            return self._page(call, sought=asked.sought)
        if asked.act == "choose" and asked.person is None:
            return self._page(call, sought=asked.sought, is_wrong=True)
        page = f"/assets/{asked.asset}/faces/{asked.face}"
        return led_back(
            lambda: self._act(call), to=place_after(call), else_to=with_list(page, call)
        )

    def _act(self, call: Call[NameIt]) -> Asset:
        if call.asked.act == "undo":
            return self.acts.undo(call)
        return self.acts.link(call, call.asked.person if call.asked.act == "choose" else None)

    def _page(
        self, call: Call[Any], *, sought: str = "", refused: str = "", is_wrong: bool = False
    ) -> Answer:
        require_sees_faces(call)
        view = self.views.of(call, call.asked.asset)
        line = next((one for one in view.lines if one.face.face == call.asked.face), None)
        if line is None:
            raise NotFound(call.asked.face)
        rules = view.rules
        page = self.pages.show(
            "face",
            call.visit,
            **view.values,
            line=line,
            channels=sorted(rules.channels),
            bases=sorted(OPEN_TO[rules.latitude.organisation]),
            matches=self.find(call, sought, where=view.found.asset.memberships),
            sees_names=call.member.sees(Visible.NAMES),
            **refusal_told(refused),
            is_wrong=is_wrong,
            back=call.asked.back,
        )
        return Html(page, _REFUSED if is_wrong else 200)
