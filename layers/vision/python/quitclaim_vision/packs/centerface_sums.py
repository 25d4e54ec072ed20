"""
CenterFace's sums in an order that suits the caches and registers of a processor.

Not one weight changes, nor what is added up: answers differ by what is rounded on the way. Names of
tensors are those of the shipped file, which is pinned.
"""

from typing import Final

from onnx import helper

from quitclaim_vision.packs.network import Network

# In its middle a block is six times as wide as at its ends: 29 MB of it at 640 x 480, where a part
# stays in the cache. How many channels make a part was tried out: few while the picture is large.
_MIDDLES: Final = {"373": 16, "381": 48, "390": 48, "398": 192, "407": 192, "416": 192}
# The last look around each cell reads 24 channels: a register of 16 floats, and half of another.
_LAST: Final = "533"
_REGISTERS: Final = (16, 8)
# What each answer is read from, and how many numbers it has.
_ANSWERS: Final = {"536": 1, "538": 2, "539": 2, "540": 10}


def rearrange(network: Network) -> None:
    for middle, channels in _MIDDLES.items():
        _in_parts(network, middle, channels=channels)
    _by_registers(network)
    _answers_at_once(network)


def _in_parts(network: Network, middle: str, *, channels: int) -> None:
    """Some channels of the middle from one end of the block to the other, then the next."""
    block = network.chain(network.maker(middle).input[0], length=5)
    widening, _, looking, _, narrowing = block
    following = network.readers(narrowing.output[0])
    adding = following if [node.op_type for node in following] == ["Add"] else []
    # What went in, where that is added to what comes out.
    total = [name for node in adding for name in node.input if name not in narrowing.output]
    made = []
    for start in range(0, network.width(widening), channels):
        name, some = f"{middle}.{start}", slice(start, start + channels)
        made += [
            network.part(widening, widening.input[0], to=f"{name}.wide", outputs=some),
            helper.make_node("Relu", [f"{name}.wide"], [f"{name}.middle"]),
            network.part(looking, f"{name}.middle", to=f"{name}.seen", outputs=some),
            helper.make_node("Relu", [f"{name}.seen"], [f"{name}.kept"]),
            network.part(narrowing, f"{name}.kept", to=f"{name}.sum", inputs=some),
        ]
        if total:
            made.append(helper.make_node("Add", [*total, f"{name}.sum"], [f"{name}.total"]))
        total = [made[-1].output[0]]
    made[-1].output[0] = [*block, *adding][-1].output[0]
    network.replace([*block, *adding], made)


def _by_registers(network: Network) -> None:
    """Half a register would be filled up with zeros, and they be multiplied too."""
    last = network.maker(_LAST)
    made = [
        helper.make_node("Split", [last.input[0]], ["full", "half"], axis=1, split=_REGISTERS),
        network.part(last, "full", to="full.sum", inputs=slice(0, _REGISTERS[0])),
        network.part(last, "half", to="half.sum", inputs=slice(_REGISTERS[0], None)),
        helper.make_node("Add", ["full.sum", "half.sum"], [_LAST]),
    ]
    network.replace([last], made)


def _answers_at_once(network: Network) -> None:
    """One convolution for the four answers, which all read the same."""
    answers = [network.maker(name) for name in _ANSWERS]
    lengths = list(_ANSWERS.values())
    made = [
        network.joined(answers, to="answers"),
        helper.make_node("Split", ["answers"], list(_ANSWERS), axis=1, split=lengths),
    ]
    network.replace(answers, made)
