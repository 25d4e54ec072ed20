"""What anybody is answered about a picture's faces, and who is named there."""

from dataclasses import dataclass
from typing import Any

from functions.library.routes.faces_forms import WhichAsset
from functions.library.routes.faces_seen import marking_seen
from functions.library.routes.faces_told import MarkingShown
from functions.library.routes.reception import Reception
from quitclaim.domain.pictures.assets import Asset
from quitclaim.usecases.browse_library import BrowseLibrary
from quitclaim_web.doors.answers import Answer, Json
from quitclaim_web.doors.call import Call


@dataclass(frozen=True, slots=True)
class FaceLooks:
    browse: BrowseLibrary
    reception: Reception

    def told(self, call: Call[WhichAsset]) -> Answer:
        return self.after(call, self.browse.picture(call.asked.asset).asset)

    def after(self, call: Call[Any], asset: Asset, *, status: int = 200) -> Answer:
        """As it stands once a change is made; its version is what the next one names."""
        return Json(self.shown(call, asset), status)

    def shown(self, call: Call[Any], asset: Asset) -> MarkingShown:
        return marking_seen(self.reception.around(call, asset.named), asset)
