from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from quitclaim.domain.ids import AssetId, RenditionId
from quitclaim.domain.organisation.finish import USUAL, Extent, Finish
from quitclaim.domain.pictures.refusals import WhyRefused
from quitclaim.domain.pictures.regions import Region
from quitclaim.domain.pictures.uploads import Upload
from quitclaim.domain.publishing.imprint import BLANK, Imprint
from quitclaim.ports.blobs import Shelf
from quitclaim.ports.darkroom import Negative
from tests.fakes.calls import port_call
from tests.fakes.world import World

_AS_IT_CAME: Final = 6000


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
    def redact(
        self,
        asset: AssetId,
        regions: Iterable[Region],
        *,
        under: RenditionId,
        finish: Finish = USUAL,
        imprint: Imprint = BLANK,
    ) -> Extent:
        self.world.blobs[Shelf.PICTURES, under] = [redacted_bytes(asset, regions)]
        self.world.prints[under] = finish, imprint
        longest = finish.longest or _AS_IT_CAME
        return Extent(width=longest, height=longest // 2)


def redacted_bytes(asset: AssetId, regions: Iterable[Region]) -> bytes:
    hidden = sorted((region.x, region.y, region.w, region.h) for region in regions)
    return f"{asset} without {hidden}".encode()
