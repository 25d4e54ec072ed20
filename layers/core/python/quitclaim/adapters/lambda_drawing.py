"""The darkroom behind its function, leaving of a picture what one person may see of it."""

from typing import Any, Final

from quitclaim.adapters.lambda_redaction import LambdaRedaction
from quitclaim.domain.ids import AssetId, PersonId, RenditionId
from quitclaim.domain.organisation.finish import Finish
from quitclaim.domain.pictures.own_views import OwnView
from quitclaim.ports.darkroom import Order
from quitclaim.ports.own_pictures import place_of

# As large as a screen shows it.
_LONGEST: Final = 1600


class LambdaDrawing:
    """`exports`: where it is left, for a few days."""

    def __init__(
        self, client: Any, s3_client: Any, *, function: str, originals: str, exports: str
    ) -> None:
        self._redaction = LambdaRedaction(
            client, s3_client, function=function, originals=originals, pictures=exports
        )

    def draw(self, asset: AssetId, view: OwnView, *, person: PersonId) -> None:
        order = Order(hidden=view.hidden, finish=Finish(longest=_LONGEST), cut=view.cut)
        self._redaction.redact(asset, order, under=RenditionId(place_of(person, asset, view=view)))
