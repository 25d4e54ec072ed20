"""An ONNX graph whose convolutions are taken apart and put together; what they sum is the same."""

from collections.abc import Sequence
from typing import Final

import numpy as np
import numpy.typing as npt
import onnx
from onnx import helper, numpy_helper

Node = onnx.NodeProto
Numbers = npt.NDArray[np.float32]

ALL: Final = slice(0, None)


class Network:
    """Weights that nothing reads any more stay in the graph."""

    def __init__(self, graph: onnx.GraphProto) -> None:
        self._graph = graph
        self._weights = {one.name: numpy_helper.to_array(one) for one in graph.initializer}

    def maker(self, tensor: str) -> Node:
        found: Node
        (found,) = (node for node in self._graph.node if tensor in node.output)
        return found

    def chain(self, tensor: str, *, length: int) -> list[Node]:
        """From the maker of a tensor on, each node's only reader."""
        nodes = [self.maker(tensor)]
        while len(nodes) < length:
            nodes += self.readers(nodes[-1].output[0])
        return nodes

    def readers(self, tensor: str) -> list[Node]:
        return [node for node in self._graph.node if tensor in node.input]

    def width(self, convolution: Node) -> int:
        """How many channels come out of it."""
        filters, _ = self._kernels(convolution)
        return len(filters)

    def part(
        self, whole: Node, of: str, *, to: str, outputs: slice = ALL, inputs: slice = ALL
    ) -> Node:
        """
        Some outputs of a convolution, or what some of its inputs add to them.

        Its biases go with the first of the inputs, so that the parts add up to the whole.
        """
        filters, biases = self._kernels(whole)
        kernels = [filters[outputs, inputs], biases[outputs]]
        return self._convolution(whole, of, to=to, kernels=kernels[: 1 if inputs.start else 2])

    def joined(self, some: Sequence[Node], *, to: str) -> Node:
        """Convolutions that read one tensor as a single one, with their outputs in this order."""
        kernels = [np.concatenate(one) for one in zip(*map(self._kernels, some), strict=True)]
        return self._convolution(some[0], some[0].input[0], to=to, kernels=kernels)

    def replace(self, old: Sequence[Node], new: Sequence[Node]) -> None:
        """Where the first of the old ones was, all that the new ones read has been made."""
        gone = {node.output[0] for node in old}
        nodes = list(self._graph.node)
        at = next(number for number, node in enumerate(nodes) if node.output[0] in gone)
        kept = [node for node in nodes if node.output[0] not in gone]
        del self._graph.node[:]
        self._graph.node.extend([*kept[:at], *new, *kept[at:]])

    def _kernels(self, convolution: Node) -> tuple[Numbers, Numbers]:
        """(outputs, inputs, rows, columns), and what is added to each output."""
        _, filters, biases = convolution.input
        return self._weights[filters], self._weights[biases]

    def _convolution(self, like: Node, of: str, *, to: str, kernels: Sequence[Numbers]) -> Node:
        names = [f"{to}.{kind}" for kind in ("weight", "bias")[: len(kernels)]]
        for name, kernel in zip(names, kernels, strict=True):
            self._weights[name] = kernel
            self._graph.initializer.append(numpy_helper.from_array(kernel, name))
        node = helper.make_node("Conv", [of, *names], [to])
        node.attribute.extend(like.attribute)
        for attribute in node.attribute:
            # One that looks at each channel by itself has as many groups as channels.
            if attribute.name == "group" and attribute.i > 1:
                attribute.i = len(kernels[0])
        return node
