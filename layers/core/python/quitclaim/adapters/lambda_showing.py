"""The darkroom behind its function, leaving of a picture only whoever asks for herself in it."""

from typing import Any, Final

from quitclaim.adapters.lambda_redaction import LambdaRedaction
from quitclaim.domain.ids import RenditionId
from quitclaim.domain.organisation.finish import Finish
from quitclaim.domain.pictures.assets import Asset
from quitclaim.domain.pictures.cuts import Cut
from quitclaim.domain.pictures.regions import Region, around
from quitclaim.domain.recognition.finds import Find
from quitclaim.ports.darkroom import Order
from quitclaim.ports.finds import seen_at

# A telephone's width, twice: what there is beyond nobody sees there.
_LONGEST: Final = 720


class LambdaShowing:
    """`exports`: where it is left, a day at most."""

    def __init__(
        self, client: Any, s3_client: Any, *, function: str, originals: str, exports: str
    ) -> None:
        self._redaction = LambdaRedaction(
            client, s3_client, function=function, originals=originals, pictures=exports
        )

    def show(self, asset: Asset, face: Region, *, find: Find) -> bool:
        if asset.extent is None:
            return False
        others = tuple(one.region for one in asset.faces if one.region != face)
        cut = Cut(crop=around(face), of=asset.extent)
        order = Order(hidden=others, finish=Finish(longest=_LONGEST), cut=cut)
        self._redaction.redact(asset.id, order, under=RenditionId(seen_at(find, asset.id)))
        return True
