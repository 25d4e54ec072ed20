"""
C13: from the first import to models that are ready, and to a first answer, ours against deepface.

Each in a fresh process on the same core, in turn, what they read already in the memory of the
machine; what Python itself takes to start is in neither. Ours is the darkroom and the endpoint in
one, as in C4, with every file checked by its hash. The peer's detector is built anew for each
picture: of it, nothing is in `ready`, and all of it in the first answer.

Guarded by the first answer: both find one face in a portrait, and the same person in it.
"""

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from math import dist
from statistics import median
from time import perf_counter

from tests.bench.pairs import on_cores, ratio
from tests.bench.sides import Side, deepface, ours, portrait
from tests.measurements import Figure
from tests.vision.likeness import DISTANCE

NAME = "C13 ready: ours against deepface, the same weights"
_PORTRAIT = "obama.jpg"


def run(*, is_quick: bool) -> Mapping[str, Figure]:
    pairs = 2 if is_quick else 15
    with on_cores(1):
        # The first of each brings it all into memory, and counts for nobody.
        both = [(_begun(deepface), _begun(ours)) for _ in range(pairs + 1)][1:]
    for pair in both:
        _require_same(*pair)
    them, us = zip(*both, strict=True)
    ready = [[one.ready_ms for one in side] for side in (them, us)]
    first = [[one.first_ms for one in side] for side in (them, us)]
    return {
        "pairs": pairs,
        "ratio_ready": ratio(*ready),
        "ratio_first_answer": ratio(*first),
        "theirs_ready_ms_median": round(median(ready[0])),
        "ours_ready_ms_median": round(median(ready[1])),
        "theirs_first_answer_ms_median": round(median(first[0])),
        "ours_first_answer_ms_median": round(median(first[1])),
        "same_person_distance": round(dist(*them[0].numbers, *us[0].numbers), 2),
        **us[0].versions,
        **them[0].versions,
    }


@dataclass(frozen=True, slots=True)
class _Begun:
    """`first_ms`: until the first picture was answered, what came before included."""

    ready_ms: float
    first_ms: float
    numbers: list[list[float]]
    versions: Mapping[str, str]


def _begun(begin: Callable[[], AbstractContextManager[Side]]) -> _Begun:
    path = portrait(_PORTRAIT)
    with begin() as side:
        began = perf_counter()
        numbers = side.ask("numbers", path)
        span_ms = (perf_counter() - began) * 1000
        return _Begun(side.ready_ms, side.ready_ms + span_ms, numbers, side.versions)


def _require_same(theirs: _Begun, ours_then: _Begun) -> None:
    if [len(one.numbers) for one in (theirs, ours_then)] != [1, 1]:
        raise AssertionError("there is one face in it")
    if dist(*theirs.numbers, *ours_then.numbers) > DISTANCE:
        raise AssertionError("they see two people")
