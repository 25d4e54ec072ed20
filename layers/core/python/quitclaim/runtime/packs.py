"""
A model pack as its manifest says it: files by their hashes, numbers, and no model (R23).

The default's lies beside this module; an organisation's own is a file of the same form
(docs/models/README.md). Whoever decides needs the numbers only and loads nothing of it.
"""

import json
import tomllib
from functools import cache
from pathlib import Path
from typing import Annotated, Final, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from quitclaim.domain.errors import ImpossibleValue
from quitclaim.domain.ids import ModelHash
from quitclaim.domain.recognition.deployed import Weakness
from quitclaim.domain.recognition.packs import Pack
from quitclaim.domain.recognition.quality import Floor
from quitclaim.domain.recognition.thresholds import Calibration, Point

_DEFAULT: Final = Path(__file__).with_name("dlib-resnet.toml")
_LANDMARKS: Final = 5
OWN: Final = "pack.toml"

Positive = Annotated[float, Field(gt=0, allow_inf_nan=False)]
Place = tuple[Positive, Positive]


class ManifestError(Exception):
    """It describes no pack; the message says where."""


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class ModelFile(_Part):
    """The only bytes that load under that name, which leads into no other folder."""

    name: str = Field(pattern=r"^[a-z0-9][a-z0-9._-]{0,99}\.onnx$")
    sha256: str = Field(pattern="^[0-9a-f]{64}$")
    size: int = Field(gt=0)


class DetectorPart(_Part):
    """`kind`: how its answers are read. `threshold`: the score from which one is a face."""

    kind: Literal["centerface", "yunet"]
    threshold: float = Field(gt=0, lt=1)
    file: ModelFile


class Alignment(_Part):
    """
    Where eye, eye, nose, mouth corner and mouth corner come to lie in a crop, in its pixels.

    `fitted`: which of them the crop is turned and scaled by, counted from 0.
    """

    # Of a larger one, 48 would not fit what the darkroom may answer.
    side: int = Field(ge=32, le=180)
    points: tuple[Place, Place, Place, Place, Place]
    fitted: tuple[int, ...]

    @model_validator(mode="after")
    def _lies_within(self) -> Self:
        if any(max(point) >= self.side for point in self.points):
            raise ValueError("a point of alignment lies outside of the crop")
        known = set(self.fitted)
        if len(known) < 2 or len(known) < len(self.fitted) or not known <= {*range(_LANDMARKS)}:  # noqa: PLR2004
            raise ValueError("a crop is fitted by two to five different points, counted from 0")
        return self


class EmbedderPart(_Part):
    """
    RGB from 0 to 255 go in, `dimension` numbers come out; the distance is Euclidean.

    `is_normalised`: they are brought to length one first, for a model that is meant for cosines.
    """

    file: ModelFile
    dimension: int = Field(ge=16, le=4096)
    is_normalised: bool


class _Quality(_Part):
    size_px: int
    sharpness: float


class _Measured(_Part):
    """`source`: who measured it, on whom: a rate without one is nobody's."""

    distance: float
    rate: float
    source: str = Field(min_length=1)


class PackManifest(_Part):
    """`miss_rate`, `weaknesses`: as declared, of false non-matches; for whom it works less well."""

    name: str = Field(pattern=r"^[a-z0-9][a-z0-9-]{0,31}$")
    detector: DetectorPart
    embedder: EmbedderPart
    alignment: Alignment
    target_rate: float
    miss_rate: float = Field(ge=0, lt=1)
    weaknesses: frozenset[Weakness]
    margin: float
    floor: _Quality
    calibration: list[_Measured]

    @property
    def pack(self) -> Pack:
        """What decisions are made with."""
        return Pack(
            calibration=Calibration(
                model=ModelHash(self.embedder.file.sha256),
                points=tuple(Point(one.distance, one.rate) for one in self.calibration),
            ),
            target_rate=self.target_rate,
            floor=Floor(size_px=self.floor.size_px, sharpness=self.floor.sharpness),
            margin=self.margin,
        )


@cache
def default_manifest() -> PackManifest:
    return manifest_in(_DEFAULT)


def manifest_of(folder: Path) -> PackManifest:
    """The organisation's own where one lies beside the models, or else the default."""
    own = folder / OWN
    return manifest_in(own) if own.exists() else default_manifest()


def manifest_in(path: Path) -> PackManifest:
    """Raises ManifestError, before anything it names is touched."""
    try:
        read = tomllib.loads(path.read_text(encoding="utf-8"))
        # As JSON, for neither has tuples: a list is read as one, and nothing else is bent.
        manifest = PackManifest.model_validate_json(json.dumps(read, default=str))
        _ = manifest.pack
    except (OSError, ValueError, ValidationError, ImpossibleValue) as error:
        raise ManifestError(f"{path} describes no model pack: {error}") from error
    return manifest
