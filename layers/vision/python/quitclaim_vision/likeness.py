"""How alike the faces of two pictures are, for whoever measures a pack, and for no decision."""

import numpy as np

from quitclaim.runtime.packs import PackManifest
from quitclaim_vision.alignment import crop_of
from quitclaim_vision.decoding import opened
from quitclaim_vision.detector import Numbers
from quitclaim_vision.detectors import detector_of
from quitclaim_vision.embedding import Embedder
from quitclaim_vision.limits import Refused
from quitclaim_vision.packs.cache import folder
from quitclaim_vision.tiling import find_faces


class Looker:
    """The whole way of a picture, as the darkroom and the endpoint go it."""

    def __init__(self, pack: PackManifest) -> None:
        self._detector = detector_of(pack)
        self._embedder = Embedder(folder() / pack.embedder.file.name, expected=pack)
        self._alignment = pack.alignment

    def embedding_of(self, content: bytes) -> Numbers | None:
        """Of the largest face. None: it shows nobody, or is no picture."""
        try:
            upright = opened(content).upright
        except Refused:
            return None
        faces = sorted(find_faces(upright, self._detector), key=lambda face: -face.size)
        crops = (crop_of(upright, one.landmarks, alignment=self._alignment) for one in faces)
        crop = next((crop for crop in crops if crop is not None), None)
        return None if crop is None else self._embedder(crop[None])[0]


def distance_between(one: Numbers, other: Numbers) -> float:
    return float(np.linalg.norm(one - other))
