"""The one model that runs here: the bytes that were pinned, on one thread a slot."""

from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

import numpy as np
import onnxruntime

from quitclaim.domain.ids import ModelHash
from quitclaim.ports.embedder_form import Batch

CUDA: Final = "CUDAExecutionProvider"
CPU: Final = "CPUExecutionProvider"


class ModelError(Exception):
    """It does not run here; the message says what to do."""


def providers(offered: Sequence[str]) -> list[str]:
    """CUDA where this onnxruntime has it, and the CPU in any case."""
    return [one for one in (CUDA, CPU) if one in offered]


class Model:
    def __init__(self, path: Path, *, pinned: ModelHash) -> None:
        try:
            content = path.read_bytes()
        except FileNotFoundError as error:
            raise ModelError(f"{path} is not there: run `quitclaim models fetch`") from error
        # R23: what was read is what was approved, and nothing is read twice.
        if sha256(content).hexdigest() != pinned:
            raise ModelError(f"{path} is not the model that was pinned: fetch it anew")
        self.model = pinned
        self._session = _session_of(content)
        (given,) = self._session.get_inputs()
        self._name = given.name
        self.side = int(given.shape[-1])

    @property
    def provider(self) -> str:
        return str(self._session.get_providers()[0])

    def embeddings(self, batch: Batch) -> Sequence[bytes]:
        shape = (batch.count, batch.height, batch.width, 3)
        crops = np.frombuffer(batch.pixels, np.uint8).reshape(shape)
        # On a CPU each takes as long alone as in company, and alone it needs less memory.
        at_once = batch.count if self.provider == CUDA else 1
        parts = [crops[at : at + at_once] for at in range(0, batch.count, at_once)]
        return [row.tobytes() for part in parts for row in self._averaged(part)]

    def _averaged(self, crops: Any) -> Any:
        both = np.concatenate([crops, crops[:, :, ::-1]]).transpose(0, 3, 1, 2).astype(np.float32)
        (values,) = self._session.run(None, {self._name: both})
        return ((values[: len(crops)] + values[len(crops) :]) / 2).astype("<f4")


def _session_of(model: bytes) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    # Only errors: warnings name nodes of the graph, and help nobody.
    options.log_severity_level = 3
    chosen = providers(onnxruntime.get_available_providers())
    return onnxruntime.InferenceSession(model, options, providers=chosen)
