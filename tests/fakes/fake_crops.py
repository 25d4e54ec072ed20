import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from quitclaim.domain.errors import StoreUnavailable
from quitclaim.domain.ids import AssetId, FaceId
from quitclaim.domain.pictures.assets import Asset
from quitclaim.domain.pictures.refusals import WhyRefused
from quitclaim.domain.recognition.crops import require_capture, to_crop
from quitclaim.domain.recognition.permit import Permit
from quitclaim.domain.recognition.quality import Quality
from quitclaim.ports.crops import MOST_IN_CAPTURE, CaptureKey, FaceCrop
from tests.fakes.calls import port_call
from tests.fakes.world import World

_SIDE: Final = 2
_SHARP: Final = Quality(size_px=200, sharpness=100.0)


@dataclass(frozen=True, slots=True)
class FakeCrops:
    """
    A crop is as good as its face's id: the same face has the same one.

    `cropped`: every face that was ever cut out, in order (I13, I15). `unseen`: faces that no
    detector finds again. A capture holds the words for whoever is in it, parted by spaces.
    """

    world: World
    cropped: list[tuple[AssetId, FaceId]] = field(default_factory=list)
    unseen: set[FaceId] = field(default_factory=set)
    captures: dict[CaptureKey, bytes | WhyRefused] = field(default_factory=dict)

    @port_call("crops.of")
    def crops_of(self, asset: Asset, *, permit: Permit) -> Mapping[FaceId, FaceCrop]:
        wanted = [face.id for face in to_crop(asset, permit=permit) if face.id not in self.unseen]
        self.cropped.extend((asset.id, face) for face in wanted)
        return {face: _crop_of(f"{asset.id}|{face}") for face in wanted}

    @port_call("crops.in")
    def crops_in(self, capture: CaptureKey, *, permit: Permit) -> tuple[FaceCrop, ...] | WhyRefused:
        require_capture(permit)
        held = self.captures.get(capture)
        if held is None:
            raise StoreUnavailable(capture)
        if isinstance(held, WhyRefused):
            return held
        return tuple(map(_crop_of, held.decode().split()[:MOST_IN_CAPTURE]))


def _crop_of(who: str) -> FaceCrop:
    pixels = hashlib.sha256(who.encode()).digest()[: 3 * _SIDE**2]
    return FaceCrop(quality=_SHARP, side=_SIDE, pixels=pixels)
