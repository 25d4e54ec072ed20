"""A model pack: the model that runs, and all that is known of it (R21, R23)."""

from dataclasses import dataclass

from quitclaim.domain.checks import require
from quitclaim.domain.ids import ModelHash
from quitclaim.domain.recognition.quality import Floor
from quitclaim.domain.recognition.thresholds import Calibration


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """The model that runs, and what is known of it."""

    calibration: Calibration
    target_rate: float
    floor: Floor
    margin: float

    def __post_init__(self) -> None:
        require(0 < self.target_rate < 1, "a target false-match rate lies between 0 and 1")
        require(self.margin >= 0, "a margin between two people is a distance from 0")

    @property
    def model(self) -> ModelHash:
        return self.calibration.model
