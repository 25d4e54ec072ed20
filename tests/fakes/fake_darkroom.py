from collections.abc import Iterable
from dataclasses import dataclass

from quitclaim.domain.ids import AssetId
from quitclaim.domain.pictures.refusals import WhyRefused
from quitclaim.domain.pictures.regions import Region
from quitclaim.domain.pictures.uploads import Upload
from quitclaim.ports.blobs import Shelf
from quitclaim.ports.darkroom import Negative
from tests.fakes.calls import port_call
from tests.fakes.world import World


@dataclass(frozen=True, slots=True)
class FakeDarkroom:
    """The picture it gives says what was hidden in it."""

    world: World

    @port_call("darkroom.detect")
    def detect(self, upload: Upload, *, thumbnail: str) -> Negative | WhyRefused:
        content = self.world.inbox[upload].content
        told = self.world.negatives.get(content, WhyRefused.NO_PICTURE)
        if not isinstance(told, WhyRefused):
            self.world.blobs[Shelf.PICTURES, thumbnail] = [b"small " + content]
        return told

    @port_call("darkroom.redact")
    def redact(self, asset: AssetId, regions: Iterable[Region]) -> bytes:
        return redacted_bytes(asset, regions)


def redacted_bytes(asset: AssetId, regions: Iterable[Region]) -> bytes:
    hidden = sorted((region.x, region.y, region.w, region.h) for region in regions)
    return f"{asset} without {hidden}".encode()
