"""Whoever cuts out faces, for one suite: the fake, and the darkroom's verb behind its adapter."""

import json
from base64 import b64encode
from collections.abc import Sequence
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any, Protocol

import numpy as np
from PIL import Image

from functions.darkroom.requests import CaptureAsked, CropAsked, asked_in
from quitclaim.adapters.lambda_crops import LambdaCrops
from quitclaim.domain.pictures.assets import Asset
from quitclaim.domain.pictures.regions import WHOLE, Region
from quitclaim.ports.crops import CaptureKey, Cropping
from quitclaim.runtime.aws import client
from quitclaim.runtime.packs import default_manifest
from quitclaim_vision.cropping import answer, cropped
from quitclaim_vision.detector import Numbers
from quitclaim_vision.face_crops import Cropper
from quitclaim_vision.upright import Box, Pixels
from tests.builders import a_region
from tests.fakes.fake_crops import FakeCrops
from tests.fakes.world import World

ALIGNMENT = default_manifest().alignment
CAPTURE = CaptureKey("capture")
SIDE = 1_000


class Place(Protocol):
    """`shows`: who can be seen in the asset; the faces of a capture are as many as there are."""

    @property
    def crops(self) -> Cropping: ...

    def shows(self, asset: Asset, *, but: Sequence[str] = ()) -> None: ...
    def captures(self, people: int) -> None: ...


@dataclass
class Faked:
    crops: FakeCrops = field(default_factory=lambda: FakeCrops(World()))

    def shows(self, asset: Asset, *, but: Sequence[str] = ()) -> None:
        self.crops.unseen.update(face.id for face in asset.faces if face.id in but)

    def captures(self, people: int) -> None:
        words = (f"somebody{nth}" for nth in range(people))
        self.crops.captures[CAPTURE] = " ".join(words).encode()


@dataclass(frozen=True)
class Seen:
    box: Box
    landmarks: Numbers


@dataclass
class Behind:
    """The verb of the darkroom behind the adapter, and a detector that sees what it is told."""

    regions: list[Region] = field(default_factory=list)

    @property
    def crops(self) -> LambdaCrops:
        shelves = {"originals": "originals", "captures": "captures"}
        return LambdaCrops(self, client("s3"), function="darkroom", **shelves)

    def shows(self, asset: Asset, *, but: Sequence[str] = ()) -> None:
        self.regions = [face.region for face in asset.faces if face.id not in but]

    def captures(self, people: int) -> None:
        self.regions = [a_region(x=1_000 * nth) for nth in range(people)]

    def invoke(self, **request: Any) -> dict[str, Any]:
        asked = asked_in(json.loads(request["Payload"]))
        assert isinstance(asked, CropAsked | CaptureAsked)
        cropper = Cropper(
            near=lambda upright, _: self._seen(upright),
            large=self._seen,
            sharpness=lambda *_: 1.0,
            alignment=ALIGNMENT,
        )
        made = cropped(cropper, self._picture(), asked=asked.order)
        said, along = answer(made, side=ALIGNMENT.side)
        told = json.dumps(said | {"pixels": b64encode(along).decode()})
        return {"Payload": BytesIO(told.encode())}

    def _picture(self) -> bytes:
        noise = np.random.default_rng(1).integers(0, 256, (SIDE, SIDE, 3), dtype=np.uint8)
        made = BytesIO()
        Image.fromarray(noise).save(made, "PNG")
        return made.getvalue()

    def _seen(self, _upright: Pixels) -> list[Seen]:
        points = np.array(ALIGNMENT.points, np.float32) / ALIGNMENT.side
        times = SIDE / WHOLE
        boxes = [
            (one.x * times, one.y * times, one.w * times, one.h * times) for one in self.regions
        ]
        return [Seen(box, points * box[2:] + np.array(box[:2], np.float32)) for box in boxes]
