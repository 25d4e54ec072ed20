"""
Networks of a few kilobytes with the inputs and outputs of files that cannot be had here.

The real YuNet and SFace lie where no package index leads to: what is shown with these is that their
answers are read as their authors mean them, and not how well they find or tell apart.
"""

from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from quitclaim.runtime.pack_parts import ModelFile
from quitclaim_vision.detector import Numbers

Side = int | str


def yunet(answers: Mapping[str, Numbers], *, side: Side) -> bytes:
    """Says the same of every picture; `side`: of its input, a name where it takes any."""
    weights = [numpy_helper.from_array(one, f"{name}.held") for name, one in answers.items()]
    nodes = [helper.make_node("Identity", [f"{name}.held"], [name]) for name in answers]
    made = [_value(name, one.shape) for name, one in answers.items()]
    return _written(nodes, [_value("input", (1, 3, side, side))], made, weights)


def sface(*, dimension: int = 128, side: int = 112) -> bytes:
    """The means of the picture's three colours, each many times over."""
    spread = np.random.default_rng(4).random((3, dimension), np.float32)
    nodes = [
        helper.make_node("GlobalAveragePool", ["data"], ["pooled"]),
        helper.make_node("Flatten", ["pooled"], ["flat"]),
        helper.make_node("MatMul", ["flat", "spread"], ["fc1"]),
    ]
    given, made = _value("data", (1, 3, side, side)), _value("fc1", (1, dimension))
    return _written(nodes, [given], [made], [numpy_helper.from_array(spread, "spread")])


def nothing(*, down: int, across: int) -> dict[str, Numbers]:
    """YuNet's answers to a picture of that size with nobody in it."""
    answers = {}
    for stride in (8, 16, 32):
        cells = (down // stride) * (across // stride)
        for kind, numbers in (("cls", 1), ("obj", 1), ("bbox", 4), ("kps", 10)):
            answers[f"{kind}_{stride}"] = np.zeros((1, cells, numbers), np.float32)
    return answers


def somebody(*, down: int = 64, across: int = 96) -> dict[str, Numbers]:
    """In the third row and second column of the cells of 8 pixels, in a picture of that size."""
    answers, cell = nothing(down=down, across=across), 2 * (across // 8) + 1
    answers["cls_8"][0, cell], answers["obj_8"][0, cell] = 0.9, 1.0
    answers["bbox_8"][0, cell] = (0.5, 0.25, np.log(4), np.log(5))
    answers["kps_8"][0, cell] = np.arange(10) / 10
    return answers


def put(content: bytes, path: Path) -> ModelFile:
    path.write_bytes(content)
    return ModelFile(name=path.name, sha256=sha256(content).hexdigest(), size=len(content))


def _value(name: str, shape: tuple[Side, ...]) -> onnx.ValueInfoProto:
    return helper.make_tensor_value_info(name, TensorProto.FLOAT, shape)


def _written(
    nodes: list[onnx.NodeProto],
    given: list[onnx.ValueInfoProto],
    made: list[onnx.ValueInfoProto],
    weights: list[onnx.TensorProto],
) -> bytes:
    graph = helper.make_graph(nodes, "tiny", given, made, weights)
    opset = helper.make_opsetid("", 13)
    written: bytes = helper.make_model(
        graph, opset_imports=[opset], ir_version=8
    ).SerializeToString()
    return written
