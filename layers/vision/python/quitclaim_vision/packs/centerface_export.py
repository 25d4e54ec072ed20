"""
CenterFace as its authors exported it, cleaned so that a runtime may optimise it; the same numbers.

The export fixes its input at ten pictures of 32 x 32 and lists every weight as an input too. What
could be fed from outside cannot be folded or fused: that alone costs about half of the time. The
order of its sums, which costs a little more, is the business of centerface_sums.py.
"""

import itertools

import onnx

from quitclaim_vision.packs.centerface_sums import rearrange
from quitclaim_vision.packs.network import Network


def cleaned(content: bytes) -> bytes:
    """Return the same bytes for the same bytes, so that the result can be pinned."""
    model = onnx.load_from_string(content)
    graph = model.graph
    rearrange(Network(graph))
    weights = {weight.name for weight in graph.initializer}
    used = set(itertools.chain.from_iterable(node.input for node in graph.node))
    # Counters of the training are weights that nothing reads, and so are those now in parts.
    read = [weight for weight in graph.initializer if weight.name in used]
    given = [one for one in graph.input if one.name not in weights]
    # Shapes inside were written down for 32 x 32; the runtime infers them anew.
    for field, kept in ((graph.initializer, read), (graph.input, given), (graph.value_info, [])):
        del field[:]
        field.extend(kept)
    for one in graph.input:
        _free(one, ("height", "width"))
    for one in graph.output:
        _free(one, ("rows", "columns"))
    written: bytes = model.SerializeToString(deterministic=True)
    return written


def _free(value: onnx.ValueInfoProto, sides: tuple[str, str]) -> None:
    """Any number of pictures, of any size."""
    count, _, height, width = value.type.tensor_type.shape.dim
    count.dim_param, height.dim_param, width.dim_param = "pictures", *sides
