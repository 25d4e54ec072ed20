from collections.abc import Iterable
from dataclasses import dataclass

from quitclaim.domain.ids import AssetId
from quitclaim.domain.pictures.regions import Region
from tests.fakes.calls import port_call
from tests.fakes.world import World


@dataclass(frozen=True, slots=True)
class FakeDarkroom:
    """The picture it gives says what was hidden in it."""

    world: World

    @port_call("darkroom.redact")
    def redact(self, asset: AssetId, regions: Iterable[Region]) -> bytes:
        return redacted_bytes(asset, regions)


def redacted_bytes(asset: AssetId, regions: Iterable[Region]) -> bytes:
    hidden = sorted((region.x, region.y, region.w, region.h) for region in regions)
    return f"{asset} without {hidden}".encode()
