"""A small model of the form that every embedder has, made here: fast, and it tells sides apart."""

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from onnx import TensorProto, helper, numpy_helper

from quitclaim.domain.ids import ModelHash
from quitclaim.runtime import packs

SIDE = 150
NUMBERS = 16
_STEP = 25


@dataclass(frozen=True, slots=True)
class SmallPack:
    """`manifest`: as an organisation's own would be; the model lies beside it."""

    manifest: Path
    model: ModelHash
    kernel: npt.NDArray[np.float32]

    @property
    def folder(self) -> Path:
        return self.manifest.parent

    def of(self, crop: bytes) -> npt.NDArray[np.float32]:
        """What the endpoint has to say of a crop, worked out without any runtime of models."""
        pixels = np.frombuffer(crop, np.uint8).reshape(SIDE, SIDE, 3).astype(np.float64)
        plain, mirrored = (self._plain(one) for one in (pixels, pixels[:, ::-1]))
        return np.asarray((plain + mirrored) / 2, np.float32)

    def _plain(self, pixels: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
        cells = pixels.reshape(SIDE // _STEP, _STEP, SIDE // _STEP, _STEP, 3)
        summed = np.einsum("aibjc,ncij->nab", cells, self.kernel.astype(np.float64))
        # The first row of cells, so that left and right differ.
        return np.asarray(summed[:, 0, 0] - 2 * summed[:, 0, -1], np.float64)


def small_pack(folder: Path) -> SmallPack:
    chance = np.random.default_rng(1)
    kernel = (chance.standard_normal((NUMBERS, 3, _STEP, _STEP)) / 1e4).astype(np.float32)
    content = _network(kernel)
    (folder / "small.onnx").write_bytes(content)
    manifest = folder / "pack.toml"
    manifest.write_text(_manifest(content), encoding="utf-8")
    return SmallPack(manifest, ModelHash(sha256(content).hexdigest()), kernel)


def _network(kernel: npt.NDArray[np.float32]) -> bytes:
    last = SIDE // _STEP - 1
    weights: dict[str, npt.NDArray[Any]] = {
        "kernel": kernel,
        "top": np.array([0], np.int64),
        "last": np.array([last], np.int64),
        "two": np.array(2, np.float32),
        "shape": np.array([-1, NUMBERS], np.int64),
    }
    nodes = [
        helper.make_node("Conv", ["crops", "kernel"], ["cells"], strides=[_STEP, _STEP]),
        helper.make_node("Gather", ["cells", "top"], ["row"], axis=2),
        helper.make_node("Gather", ["row", "top"], ["left"], axis=3),
        helper.make_node("Gather", ["row", "last"], ["right"], axis=3),
        helper.make_node("Mul", ["right", "two"], ["doubled"]),
        helper.make_node("Sub", ["left", "doubled"], ["difference"]),
        helper.make_node("Reshape", ["difference", "shape"], ["embeddings"]),
    ]
    given = helper.make_tensor_value_info("crops", TensorProto.FLOAT, ["n", 3, SIDE, SIDE])
    made = helper.make_tensor_value_info("embeddings", TensorProto.FLOAT, ["n", NUMBERS])
    held = [numpy_helper.from_array(value, name) for name, value in weights.items()]
    graph = helper.make_graph(nodes, "small", [given], [made], held)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9)
    return bytes(model.SerializeToString())


def _manifest(content: bytes) -> str:
    """The default's, with another embedder."""
    embedder = (
        f"[embedder]\ndimension = {NUMBERS}\nis_normalised = false\n\n[embedder.file]\n"
        f'name = "small.onnx"\nsha256 = "{sha256(content).hexdigest()}"\nsize = {len(content)}\n\n'
    )
    told = Path(packs.__file__).with_name("dlib-resnet.toml").read_text(encoding="utf-8")
    before, _, rest = told.partition("[embedder]")
    return f"{before}{embedder}[alignment]{rest.partition('[alignment]')[2]}"


def a_crop(seed: int) -> bytes:
    return np.random.default_rng(seed).integers(0, 256, SIDE * SIDE * 3, np.uint8).tobytes()
