"""
A model pack as its manifest says it: files by their hashes, numbers, and no model (R23).

The default's lies beside this module; an organisation's own is a file of the same form
(docs/models/README.md). Whoever decides needs the numbers only and loads nothing of it.
"""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from quitclaim.domain.checks import require
from quitclaim.domain.errors import ImpossibleValue
from quitclaim.domain.ids import ModelHash
from quitclaim.domain.recognition.deployed import Weakness
from quitclaim.domain.recognition.packs import Pack
from quitclaim.domain.recognition.quality import Floor
from quitclaim.domain.recognition.thresholds import Calibration, Point
from quitclaim.runtime.described import described
from quitclaim.runtime.pack_parts import Alignment, DetectorPart, EmbedderPart

_DEFAULT: Final = Path(__file__).with_name("dlib-resnet.toml")
_NAME: Final = re.compile(r"[a-z0-9][a-z0-9-]{0,31}")
OWN: Final = "pack.toml"


class ManifestError(Exception):
    """It describes no pack; the message says where."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Quality:
    size_px: int
    sharpness: float


@dataclass(frozen=True, slots=True, kw_only=True)
class _Measured:
    """`source`: who measured it, on whom: a rate without one is nobody's."""

    distance: float
    rate: float
    source: str

    def __post_init__(self) -> None:
        require(self.source, "who measured a rate, and on whom: name the source")


@dataclass(frozen=True, slots=True, kw_only=True)
class PackManifest:
    """`miss_rate`, `weaknesses`: as declared, of false non-matches; for whom it works less well."""

    name: str
    detector: DetectorPart
    embedder: EmbedderPart
    alignment: Alignment
    target_rate: float
    miss_rate: float
    weaknesses: frozenset[Weakness]
    margin: float
    floor: _Quality
    calibration: tuple[_Measured, ...]

    def __post_init__(self) -> None:
        require(_NAME.fullmatch(self.name), "a pack is called by up to 32 of a-z, 0-9 and dashes")
        require(0 <= self.miss_rate < 1, "a pack's miss rate lies between 0 and 1")

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
        manifest = described(PackManifest, read)
        _ = manifest.pack
    except (OSError, ValueError, ImpossibleValue) as error:
        raise ManifestError(f"{path} describes no model pack: {error}") from error
    return manifest
