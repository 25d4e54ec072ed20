"""How use cases are put together from the fakes."""

import inspect
from dataclasses import fields
from typing import Any, Final, TypeVar

from quitclaim.domain.recognition.packs import Pack
from quitclaim.domain.recognition.quality import Floor
from quitclaim.domain.recognition.thresholds import Calibration, Point
from tests.builders.ids import a_hash
from tests.fakes.fakes import Fakes
from tests.fakes.in_memory_commits import InMemoryCommits

RATE: Final = 0.001
PACK: Final = Pack(
    calibration=Calibration(model=a_hash("model"), points=(Point(1.0, 0.0001),)),
    target_rate=RATE,
    floor=Floor(size_px=1, sharpness=0),
    margin=0.1,
)
T = TypeVar("T")


class Wiring:
    """Each use case says itself which ports it wants."""

    def __init__(self, fakes: Fakes, commits: InMemoryCommits) -> None:
        known = {port.name: getattr(fakes, port.name) for port in fields(fakes)}
        self._ports = {**known, "commits": commits, "pack": PACK}

    def built(self, use_case: type[T], **parts: Any) -> T:
        """`parts`: what it wants besides, or in the place of a port."""
        given = {**self._ports, **parts}
        return use_case(**{port: given[port] for port in inspect.signature(use_case).parameters})
