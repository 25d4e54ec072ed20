"""The one model that runs here: the embedder of a pack, by the hash that its manifest names."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from quitclaim.domain.ids import ModelHash
from quitclaim.ports.embedder_form import Batch
from quitclaim.runtime.packs import PackManifest
from quitclaim_vision.detector import CPU, CUDA
from quitclaim_vision.embedding import Embedder, as_bytes
from quitclaim_vision.silenced import onnxruntime


def providers(offered: Sequence[str]) -> tuple[str, ...]:
    """CUDA where this onnxruntime has it, and the CPU in any case."""
    return tuple(one for one in (CUDA, CPU) if one in offered)


class Model:
    """Raises PackError where the bytes in the folder are not the pack's (R23)."""

    def __init__(self, pack: PackManifest, *, folder: Path) -> None:
        self.model = ModelHash(pack.embedder.file.sha256)
        self.side = pack.alignment.side
        self._embedder = Embedder(
            folder / pack.embedder.file.name,
            expected=pack,
            providers=providers(onnxruntime.get_available_providers()),
        )

    @property
    def provider(self) -> str:
        return self._embedder.provider

    def embeddings(self, batch: Batch) -> Sequence[bytes]:
        shape = (batch.count, batch.height, batch.width, 3)
        crops = np.frombuffer(batch.pixels, np.uint8).reshape(shape)
        return [as_bytes(row) for row in self._embedder(crops)]
