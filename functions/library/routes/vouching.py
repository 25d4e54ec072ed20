"""That whoever a caption names is marked on its picture: before it goes out anywhere (R34)."""

from dataclasses import dataclass
from typing import Any, Literal

from pydantic import Field

from functions.library.routes.faces_forms import OfAsset
from functions.library.routes.leading_back import led_back
from quitclaim.domain.ids import AssetId
from quitclaim.domain.organisation.roles import Action
from quitclaim.domain.pictures.assets import Asset
from quitclaim.usecases.mark_asset import Looked
from quitclaim.usecases.vouch_for_caption import VouchForCaption
from quitclaim_web.doors.answers import Answer, Json
from quitclaim_web.doors.asked import Shown
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.route import AnyRoute, Route

_LONGEST = 5000


class OfCaption(OfAsset):
    caption: str = Field(
        max_length=_LONGEST, description="As it was read; with any other it is a conflict."
    )


class VouchForm(OfCaption):
    vouched: Literal["yes", "no"]


class VouchSaid(OfCaption):
    vouched: bool = Field(description="Whoever it names is marked on the picture.")


class VouchShown(Shown):
    asset: AssetId
    version: int
    vouched: bool


@dataclass(frozen=True, slots=True)
class Vouching:
    vouch: VouchForCaption

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="POST",
                path="/assets/{asset}/vouch",
                name="say_vouched",
                action=Action.REVIEW,
                asks=VouchForm,
                about="Whoever the caption names is marked on the picture, or not after all.",
                does=self.said,
            ),
            Route(
                method="PUT",
                path="/api/assets/{asset}/vouch",
                name="vouch_for_caption",
                action=Action.REVIEW,
                asks=VouchSaid,
                tells=VouchShown,
                about="Whoever the caption names is marked on the picture, or not after all.",
                does=self.told,
            ),
        )

    def said(self, call: Call[VouchForm]) -> Answer:
        is_vouched, page = call.asked.vouched == "yes", f"/assets/{call.asked.asset}"
        return led_back(
            lambda: self._said(call, is_vouched=is_vouched),
            to=page,
            else_to=page,
            done="vouched" if is_vouched else "vouch_ended",
        )

    def told(self, call: Call[VouchSaid]) -> Answer:
        after = self._said(call, is_vouched=call.asked.vouched)
        is_vouched = after.vouch is not None
        return Json(VouchShown(asset=after.id, version=after.version, vouched=is_vouched))

    def _said(self, call: Call[Any], *, is_vouched: bool) -> Asset:
        asked = call.asked
        by = Looked(member=call.member.id, action=Action.REVIEW, version=asked.version)
        if is_vouched:
            return self.vouch(asked.asset, asked.caption, by=by)
        return self.vouch.taken_back(asked.asset, by=by)
