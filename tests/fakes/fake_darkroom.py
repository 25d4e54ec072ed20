from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from quitclaim.domain.ids import AssetId, RenditionId
from quitclaim.domain.organisation.finish import Extent, Frame
from quitclaim.domain.pictures.cuts import ALL, Box, Cut
from quitclaim.domain.pictures.refusals import WhyRefused
from quitclaim.domain.pictures.regions import Region
from quitclaim.domain.pictures.uploads import Upload
from quitclaim.ports.blobs import Shelf
from quitclaim.ports.darkroom import Negative, Order
from tests.fakes.calls import port_call
from tests.fakes.world import World

_AS_IT_CAME: Final = Extent(width=6000, height=3000)


@dataclass(frozen=True, slots=True)
class FakeDarkroom:
    """The picture it leaves says what was hidden in it; `world.prints` how it was to be made."""

    world: World

    @port_call("darkroom.detect")
    def detect(self, upload: Upload, *, thumbnail: str) -> Negative | WhyRefused:
        content = self.world.inbox[upload].content
        told = self.world.negatives.get(content, WhyRefused.NO_PICTURE)
        if not isinstance(told, WhyRefused):
            self.world.blobs[Shelf.PICTURES, thumbnail] = [b"small " + content]
        return told

    @port_call("darkroom.redact")
    def redact(self, asset: AssetId, order: Order, *, under: RenditionId) -> Extent:
        finish, cut = order.finish, order.cut
        content = redacted_bytes(asset, order.hidden, cut=cut, frame=finish.frame)
        self.world.blobs[Shelf.PICTURES, under] = [content]
        self.world.prints[under] = finish, order.imprint
        shown = cut.box(cut.of or _AS_IT_CAME, frame=finish.frame)
        return _shrunk(shown, longest=finish.longest)


def redacted_bytes(
    asset: AssetId, regions: Iterable[Region], *, cut: Cut = ALL, frame: Frame = Frame.NONE
) -> bytes:
    hidden = sorted((region.x, region.y, region.w, region.h) for region in regions)
    crop, middle = cut.crop, cut.middle
    part = f", of it {(crop.x, crop.y, crop.w, crop.h)}" if crop else ""
    place = f" around {(middle.x, middle.y)}" if middle else ""
    shape = "" if frame is Frame.NONE else f", {frame}{place}"
    return f"{asset} without {hidden}{part}{shape}".encode()


def _shrunk(shown: Box, *, longest: int | None) -> Extent:
    scale = min(1.0, longest / max(shown.width, shown.height)) if longest else 1.0
    width, height = (max(1, round(side * scale)) for side in (shown.width, shown.height))
    return Extent(width=width, height=height)
