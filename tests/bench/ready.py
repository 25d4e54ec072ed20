"""
C13: from the first import to models that are ready, and to a first answer, ours against deepface.

Each in a fresh process on the same core, in turn, with files that the machine read before; what
Python itself takes to start is in neither. Ours is the darkroom and the endpoint in one, as in C4,
with every file checked by its hash. deepface loads tensorflow where it is installed, which most of
its networks were made for, and since lately does without: it is measured both ways. Its detector
is built anew for each picture: of that nothing is in `ready`, and all in the first answer.

Guarded by the first answer: each finds one face in a portrait, and the same person.
"""

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import partial
from math import dist
from statistics import median
from time import perf_counter
from typing import Final

from tests.bench.against import Against
from tests.bench.pairs import on_cores, ratio
from tests.bench.sides import Side, deepface, ours, portrait
from tests.measurements import Figure
from tests.vision.likeness import DISTANCE

NAME = "C13 ready: ours against deepface, the same weights"
_PORTRAIT: Final = "obama.jpg"
_SIDES: Final[Mapping[str, Callable[[], AbstractContextManager[Side]]]] = {
    "deepface": partial(deepface, "onnx"),
    "deepface_on_tensorflow": partial(deepface, "tensorflow"),
    "ours": ours,
}
AGAINST = (
    Against(
        name="C13 ready, deepface as it is installed",
        ratio="ratio_ready_deepface",
        aim=5,
        guard="both see the same person",
        ours="ours_ready_ms_median",
        peer="deepface_ready_ms_median",
    ),
    Against(
        name="C13 ready, deepface on tensorflow",
        ratio="ratio_ready_deepface_on_tensorflow",
        aim=5,
        guard="both see the same person",
        ours="ours_ready_ms_median",
        peer="deepface_on_tensorflow_ready_ms_median",
    ),
)


@dataclass(frozen=True, slots=True)
class _Begun:
    """`first_ms`: until the first picture was answered, what came before included."""

    ready_ms: float
    first_ms: float
    numbers: list[list[float]]
    versions: Mapping[str, str | bool]


def run(*, is_quick: bool) -> Mapping[str, Figure]:
    rounds = 2 if is_quick else 15
    with on_cores(1):
        # The first brings all of it into memory, and counts for nobody.
        begun = [{who: _begun(begin) for who, begin in _SIDES.items()} for _ in range(rounds + 1)]
    distance = max(_apart(one) for one in begun)
    if distance > DISTANCE:
        raise AssertionError(f"they see different people: {distance}")
    ready = {who: [one[who].ready_ms for one in begun[1:]] for who in _SIDES}
    first = {who: [one[who].first_ms for one in begun[1:]] for who in _SIDES}
    peers = [who for who in _SIDES if who != "ours"]
    return {
        "rounds": rounds,
        **{f"ratio_ready_{who}": ratio(ready[who], ready["ours"]) for who in peers},
        **{f"ratio_first_answer_{who}": ratio(first[who], first["ours"]) for who in peers},
        **{f"{who}_ready_ms_median": round(median(ms)) for who, ms in ready.items()},
        **{f"{who}_first_answer_ms_median": round(median(ms)) for who, ms in first.items()},
        "same_face_apart_by_at_most": round(distance, 2),
        **{name: it for one in begun[0].values() for name, it in one.versions.items()},
    }


def _begun(begin: Callable[[], AbstractContextManager[Side]]) -> _Begun:
    path = portrait(_PORTRAIT)
    with begin() as side:
        began = perf_counter()
        numbers = side.ask("numbers", path)
        span_ms = (perf_counter() - began) * 1000
    return _Begun(side.ready_ms, side.ready_ms + span_ms, numbers, side.versions)


def _apart(begun: Mapping[str, _Begun]) -> float:
    """Ours from each peer's: the crops are not the same, and so neither are the numbers."""
    faces = {who: len(one.numbers) for who, one in begun.items()}
    if set(faces.values()) != {1}:
        raise AssertionError(f"there is one face in it: {faces}")
    (own,) = begun["ours"].numbers
    return max(dist(own, *one.numbers) for one in begun.values())
