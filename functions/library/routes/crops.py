"""Which part of a picture is shown, whether a form says it or a program (R61)."""

from dataclasses import dataclass

from functions.library.routes.faces import looked, require_sees_faces
from functions.library.routes.faces_forms import OfAsset, WhetherCropped
from functions.library.routes.faces_looks import FaceLooks
from functions.library.routes.faces_page_forms import CropIt
from functions.library.routes.faces_told import MarkingShown
from functions.library.routes.leading_back import UNCUT, led_back, place_after
from functions.library.routes.places import region_said
from quitclaim.domain.organisation.actions import Action
from quitclaim.domain.pictures.assets import Asset
from quitclaim.domain.pictures.crops import cropped
from quitclaim.domain.pictures.regions import Region
from quitclaim.usecases.mark_asset import MarkAsset
from quitclaim_web.doors.answers import Answer, SeeOther
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.route import AnyRoute, Route


@dataclass(frozen=True, slots=True)
class Crops:
    mark: MarkAsset
    looks: FaceLooks

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="POST",
                path="/assets/{asset}/crop",
                name="say_crop",
                action=Action.CROP,
                asks=CropIt,
                about="The part of a picture that is shown, or all of it again.",
                does=self.said,
            ),
            Route(
                method="PUT",
                path="/api/assets/{asset}/crop",
                name="crop_asset",
                action=Action.CROP,
                asks=WhetherCropped,
                tells=MarkingShown,
                about="The part of an asset that renditions show; null takes the crop away.",
                does=self.told,
            ),
        )

    def said(self, call: Call[CropIt]) -> Answer:
        asked, page = call.asked, place_after(call)
        if asked.act == "take_away":
            return led_back(lambda: self._crop(call, None), to=page, else_to=page, done="uncropped")
        crop = region_said(asked.from_left, asked.from_top, asked.wide, asked.high)
        if crop is None:
            return SeeOther(f"{page}?refused={UNCUT}")
        return led_back(lambda: self._crop(call, crop), to=page, else_to=page, done="cropped")

    def told(self, call: Call[WhetherCropped]) -> Answer:
        crop = call.asked.crop
        return self.looks.after(call, self._crop(call, crop.region if crop else None))

    def _crop(self, call: Call[OfAsset], crop: Region | None) -> Asset:
        """Whoever is not shown where faces are cannot say which of them are to be seen."""
        require_sees_faces(call)
        by = looked(call, Action.CROP)
        return self.mark(call.asked.asset, lambda found: cropped(found, crop), by=by)
