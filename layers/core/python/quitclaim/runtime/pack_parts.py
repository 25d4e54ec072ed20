"""The files of a model pack and how they are used, as its manifest says it (R23)."""

import re
from dataclasses import dataclass
from typing import Final, Literal

from quitclaim.domain.checks import require
from quitclaim.domain.ids import require_hashes

_FILE_NAME: Final = re.compile(r"[a-z0-9][a-z0-9._-]{0,99}\.onnx")
_LANDMARKS: Final = 5
_FEWEST_FITTED: Final = 2
# Of a larger one, 48 would not fit what the darkroom may answer.
_SMALLEST, _LARGEST = 32, 180
_SHORTEST, _LONGEST = 16, 4096

Place = tuple[float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelFile:
    """The only bytes that load under that name, which leads into no other folder."""

    name: str
    sha256: str
    size: int

    def __post_init__(self) -> None:
        require(_FILE_NAME.fullmatch(self.name), "a model's file is called name.onnx, no more")
        require_hashes(sha256=self.sha256)
        require(self.size > 0, "the size of a model's file: give its bytes")


@dataclass(frozen=True, slots=True, kw_only=True)
class DetectorPart:
    """`kind`: how its answers are read. `threshold`: the score from which one is a face."""

    kind: Literal["centerface", "yunet"]
    threshold: float
    file: ModelFile

    def __post_init__(self) -> None:
        require(0 < self.threshold < 1, "a detector's threshold lies between 0 and 1")


@dataclass(frozen=True, slots=True, kw_only=True)
class Alignment:
    """
    Where eye, eye, nose, mouth corner and mouth corner come to lie in a crop, in its pixels.

    `fitted`: which of them the crop is turned and scaled by, counted from 0.
    """

    side: int
    points: tuple[Place, Place, Place, Place, Place]
    fitted: tuple[int, ...]

    def __post_init__(self) -> None:
        fits = _SMALLEST <= self.side <= _LARGEST
        require(fits, f"the side of a crop: give {_SMALLEST} to {_LARGEST} pixels")
        lies_within = all(0 < number < self.side for point in self.points for number in point)
        require(lies_within, "a point of alignment lies outside of the crop")
        known = set(self.fitted)
        are_different = len(known) == len(self.fitted) >= _FEWEST_FITTED
        require(
            are_different and known <= {*range(_LANDMARKS)},
            "a crop is fitted by two to five different points, counted from 0",
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class EmbedderPart:
    """
    RGB from 0 to 255 go in, `dimension` numbers come out; the distance is Euclidean.

    `is_normalised`: they are brought to length one first, for a model that is meant for cosines.
    """

    file: ModelFile
    dimension: int
    is_normalised: bool

    def __post_init__(self) -> None:
        fits = _SHORTEST <= self.dimension <= _LONGEST
        require(fits, f"an embedding's dimension: give {_SHORTEST} to {_LONGEST}")
