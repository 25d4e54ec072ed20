"""A whole photo by ours and by a peer: whom each finds in it, and how long all numbers take."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from statistics import median
from typing import Final

from tests.bench.pairs import ratio, spans_ms
from tests.bench.photographs import Photo, hits
from tests.bench.sides import Side

_FAIR: Final = 1000
_GROUPS: Final = 6


def photos(folder: Path, *, is_quick: bool) -> list[Photo]:
    return [Photo.of_three(seed, folder) for seed in range(1 if is_quick else _GROUPS)]


def faces_found(given: list[Photo], *, us: Side, theirs: Side) -> Mapping[str, int]:
    """Fails unless ours finds as many as the peer does, in the whole picture and in the copy."""
    found = {
        "faces_found_ours": hits(given, partial(us.ask, "boxes")),
        "faces_found_theirs": hits(given, partial(theirs.ask, "boxes")),
        "faces_found_theirs_in_the_copy": hits(given, partial(_in_the_copy, theirs)),
    }
    if found["faces_found_ours"] < max(found.values()):
        raise AssertionError(f"ours finds fewer faces: {found}")
    return found


@dataclass(frozen=True, slots=True)
class Spans:
    """Milliseconds for the whole picture, for a copy of it, and of ours beside each."""

    whole: list[float]
    ours_then: list[float]
    copy: list[float]
    ours: list[float]

    @classmethod
    def of(cls, photo: Photo, *, us: Side, theirs: Side, pairs: int) -> "Spans":
        own = partial(us.ask, "numbers", photo.path)
        whole = spans_ms(partial(theirs.ask, "numbers", photo.path), own, pairs=pairs)
        copy = spans_ms(partial(theirs.ask, "numbers", photo.path, _FAIR), own, pairs=pairs)
        return cls(*whole, *copy)

    @property
    def ratio_whole(self) -> float:
        return ratio(self.whole, self.ours_then)

    @property
    def ratio_copy(self) -> float:
        return ratio(self.copy, self.ours)

    @property
    def medians(self) -> Mapping[str, int]:
        return {
            "whole_picture_ms_median": round(median(self.whole)),
            "copy_of_1000_pixels_ms_median": round(median(self.copy)),
            "ours_ms_median": round(median([*self.ours, *self.ours_then])),
        }


def _in_the_copy(side: Side, path: str) -> list[tuple[float, float, float, float]]:
    boxes: list[tuple[float, float, float, float]] = side.ask("boxes", path, _FAIR)
    return boxes
