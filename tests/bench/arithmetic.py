"""How fast a core multiplies and adds with nothing else to do, and how often a network does it."""

from math import prod
from statistics import median
from time import perf_counter

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from quitclaim_vision.detector import session_of
from tests.bench.pairs import on_cores

_SIDE = 768
_TIMES = 31


def in_a_product_per_s() -> float:
    """In a large matrix product: a median, as what it is held against."""
    square = np.ones((_SIDE, _SIDE), np.float32)
    node = helper.make_node("MatMul", ["given", "weights"], ["product"])
    given, product = (
        helper.make_tensor_value_info(name, TensorProto.FLOAT, square.shape)
        for name in ("given", "product")
    )
    weights = [numpy_helper.from_array(square, "weights")]
    graph = helper.make_graph([node], "product", [given], [product], weights)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 9)], ir_version=4)
    session = session_of(model.SerializeToString())
    spans = []
    with on_cores(1):
        for _ in range(_TIMES):
            began = perf_counter()
            session.run(None, {"given": square})
            spans.append(perf_counter() - began)
    return _SIDE**3 / median(spans)


def multiply_adds(content: bytes, *, height: int, width: int) -> int:
    """How often all convolutions of a network multiply and add for one picture of this size."""
    model = onnx.load_from_string(content)
    (given,) = model.graph.input
    for side, extent in zip(given.type.tensor_type.shape.dim, (1, 3, height, width), strict=True):
        side.dim_value = extent
    inferred = onnx.shape_inference.infer_shapes(model, strict_mode=True).graph
    known = (*inferred.input, *inferred.output, *inferred.value_info)
    shapes = {
        one.name: [side.dim_value for side in one.type.tensor_type.shape.dim] for one in known
    } | {one.name: list(one.dims) for one in inferred.initializer}
    # Every number of the larger side is summed from so many, or spread over so many.
    larger = {"Conv": "output", "ConvTranspose": "input"}
    return sum(
        prod(shapes[getattr(node, larger[node.op_type])[0]]) * prod(shapes[node.input[1]][1:])
        for node in inferred.node
        if node.op_type in larger
    )
