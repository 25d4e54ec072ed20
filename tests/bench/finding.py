"""Recall and speed from one run: everybody in composed groups, with the settings that ship."""

from collections.abc import Iterator, Mapping
from statistics import median
from time import perf_counter

from quitclaim_vision.tiling import find_faces
from tests.bench.pairs import on_cores
from tests.measurements import Figure
from tests.vision.fetched import detector
from tests.vision.groups import Group
from tests.vision.portraits import is_found

NAME = "faces in composed groups"
_SIZES = {"2mp": (1632, 1224), "12mp": (4000, 3000), "24mp": (6000, 4000)}
_PEOPLE = (1, 3, 10, 30, 60)
_LARGEST = (60, 200, 800)
_BANDS = ((20, 28), (28, 40), (40, 60), (60, 120), (120, 801))
_PROMISED = 40
_RECALL = 0.99


def run(*, is_quick: bool) -> Mapping[str, Figure]:
    """Guarded by the promise: of 100 faces of 40 pixels and more, at most one is missed."""
    found: list[float] = []
    missed: list[float] = []
    nobodies = 0
    spans: dict[str, list[float]] = {name: [] for name in _SIZES}
    with on_cores(1):
        for name, group in _groups(each=1 if is_quick else 3):
            scene, truth = group.composed()
            began = perf_counter()
            faces = find_faces(scene, detector())
            spans[name].append((perf_counter() - began) * 1000)
            for box in truth:
                (found if is_found(box, faces) else missed).append(min(box[2:]))
            nobodies += sum(not any(is_found(box, [face]) for box in truth) for face in faces)
    promised = sum(size >= _PROMISED for size in found)
    recall = promised / (promised + sum(size >= _PROMISED for size in missed))
    if recall < _RECALL:
        raise AssertionError(f"recall {recall}: missed {sorted(missed)}")
    return {
        "faces": len(found) + len(missed),
        "recall_from_40_px": round(recall, 4),
        **{f"found_{low}_to_{high}_px": _share(found, missed, low, high) for low, high in _BANDS},
        "nobodies": nobodies,
        **{f"{name}_ms_median": round(median(took)) for name, took in spans.items()},
        **{f"{name}_ms_worst": round(max(took)) for name, took in spans.items()},
    }


def _groups(*, each: int) -> Iterator[tuple[str, Group]]:
    for number in range(each * len(_PEOPLE) * len(_SIZES)):
        name = list(_SIZES)[number % len(_SIZES)]
        width, height = _SIZES[name]
        yield (
            name,
            Group(
                seed=1000 + number,
                people=_PEOPLE[number // len(_SIZES) % len(_PEOPLE)],
                smallest=20,
                largest=_LARGEST[number // len(_SIZES) // len(_PEOPLE) % len(_LARGEST)],
                width=width,
                height=height,
            ),
        )


def _share(found: list[float], missed: list[float], low: int, high: int) -> str:
    here = sum(low <= size < high for size in found)
    return f"{here} of {here + sum(low <= size < high for size in missed)}"
