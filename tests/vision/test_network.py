"""A convolution taken apart, or two put together, sum what they summed before."""

from collections.abc import Callable, Sequence

import numpy as np
import onnx
import pytest
from onnx import TensorProto, helper, numpy_helper

from quitclaim_vision.detector import Numbers, session_of
from quitclaim_vision.packs.network import Network, Node

CHANNELS = 6
GIVEN = np.random.default_rng(11).random((1, CHANNELS, 9, 7), np.float32)
Rewriting = Callable[[Network], Sequence[Node]]


def by_outputs(network: Network) -> Sequence[Node]:
    whole = network.maker("a")
    return [
        network.part(whole, "given", to="a.first", outputs=slice(0, 4)),
        network.part(whole, "given", to="a.rest", outputs=slice(4, None)),
        helper.make_node("Concat", ["a.first", "a.rest"], ["a"], axis=1),
    ]


def by_inputs(network: Network) -> Sequence[Node]:
    whole = network.maker("a")
    return [
        helper.make_node("Split", ["given"], ["some", "others"], axis=1, split=[4, 2]),
        network.part(whole, "some", to="a.some", inputs=slice(0, 4)),
        network.part(whole, "others", to="a.others", inputs=slice(4, None)),
        helper.make_node("Add", ["a.some", "a.others"], ["a"]),
    ]


def together(network: Network) -> Sequence[Node]:
    return [
        network.joined([network.maker("a"), network.maker("b")], to="both"),
        helper.make_node("Split", ["both"], ["a", "b"], axis=1, split=[CHANNELS, CHANNELS]),
    ]


@pytest.mark.parametrize(
    ("old", "rewriting"), [("a", by_outputs), ("a", by_inputs), ("ab", together)]
)
def test_what_is_rewritten_says_the_same(old: str, rewriting: Rewriting) -> None:
    model = a_model()
    before, network = answers(model), Network(model.graph)

    network.replace([network.maker(name) for name in old], rewriting(network))

    onnx.checker.check_model(model, full_check=True)
    for was, now in zip(before, answers(model), strict=True):
        assert now == pytest.approx(was, abs=1e-5)


def test_a_part_of_what_looks_at_each_channel_by_itself_does_so_too() -> None:
    network = Network(a_model(groups=CHANNELS).graph)

    part = network.part(network.maker("a"), "some", to="a.some", outputs=slice(2, 5))

    assert [one.i for one in part.attribute if one.name == "group"] == [3]


def a_model(*, groups: int = 1) -> onnx.ModelProto:
    """Two convolutions that read the same."""
    chance, nodes, weights = np.random.default_rng(5), [], []
    for name in "ab":
        filters = chance.random((CHANNELS, CHANNELS // groups, 3, 3), np.float32)
        biases = chance.random(CHANNELS, np.float32)
        weights += [numpy_helper.from_array(filters, f"{name}.w")]
        weights += [numpy_helper.from_array(biases, f"{name}.b")]
        read = ["given", f"{name}.w", f"{name}.b"]
        nodes.append(helper.make_node("Conv", read, [name], pads=[1] * 4, group=groups))
    given, *ends = (
        helper.make_tensor_value_info(name, TensorProto.FLOAT, GIVEN.shape)
        for name in ("given", "a", "b")
    )
    graph = helper.make_graph(nodes, "two", [given], ends, weights)
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 9)], ir_version=4)


def answers(model: onnx.ModelProto) -> list[Numbers]:
    return list(session_of(model.SerializeToString()).run(None, {"given": GIVEN}))
