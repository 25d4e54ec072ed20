"""The detector that a pack names, from the bytes that it names."""

from typing import assert_never

from quitclaim.runtime.packs import PackManifest
from quitclaim_vision.detector import CenterFace, Detector
from quitclaim_vision.packs.cache import folder
from quitclaim_vision.packs.pins import pin_of
from quitclaim_vision.yunet import YuNet


def detector_of(manifest: PackManifest) -> Detector:
    part = manifest.detector
    pin = pin_of(part.file)
    match part.kind:
        case "centerface":
            return CenterFace(folder() / pin.name, pin=pin)
        case "yunet":
            return YuNet(folder() / pin.name, pin=pin, sure_from=part.threshold)
        case _ as never:
            assert_never(never)
