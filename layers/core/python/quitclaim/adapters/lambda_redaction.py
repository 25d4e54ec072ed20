"""The darkroom behind its function, making renditions, of which it leaves us not one byte."""

from dataclasses import asdict
from typing import Any, Final

from quitclaim.adapters.lambda_verbs import Answer, LambdaVerbs, answers
from quitclaim.domain.errors import StoreUnavailable
from quitclaim.domain.ids import AssetId, RenditionId
from quitclaim.domain.organisation.finish import Extent
from quitclaim.domain.pictures.refusals import WhyRefused
from quitclaim.ports.darkroom import Order


class _Printed(Answer):
    width: int
    height: int
    hidden: int
    quality: int

    def read(self) -> tuple[int, Extent]:
        return self.hidden, Extent(width=self.width, height=self.height)


_ANSWERS: Final = answers(_Printed)


class LambdaRedaction:
    def __init__(
        self, client: Any, s3_client: Any, *, function: str, originals: str, pictures: str
    ) -> None:
        self._verbs = LambdaVerbs(client, s3_client, function=function)
        self._originals = originals
        self._pictures = pictures

    def redact(self, asset: AssetId, order: Order, *, under: RenditionId) -> Extent:
        asked = {
            "verb": "redact",
            "picture": self._verbs.to_read(Bucket=self._originals, Key=asset),
            "rendition": self._verbs.to_write(Bucket=self._pictures, Key=under),
            "regions": [asdict(region) for region in order.hidden],
            "finish": asdict(order.finish),
            "cut": asdict(order.cut),
            "imprint": asdict(order.imprint),
        }
        done = self._verbs.answered(asked, lambda told: _ANSWERS.validate_json(told).read())
        # It was opened when it came in: a refusal now is a fault of ours, and the message returns.
        if isinstance(done, WhyRefused):
            raise StoreUnavailable(f"the darkroom refuses an original: {done}")
        count, extent = done
        if count != len(order.hidden):
            raise StoreUnavailable("the darkroom hid other regions than it was asked to")
        if not _fits(extent, order):
            raise StoreUnavailable("the darkroom shows more than it was asked to")
        return extent


def _fits(extent: Extent, order: Order) -> bool:
    cut = order.cut
    if cut.of is None:
        return True
    shown = cut.box(cut.of, frame=order.finish.frame)
    return extent.width <= shown.width and extent.height <= shown.height
