"""What somebody asks for, as a message: it can be told, carried out, and carried out again."""

from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING

from quitclaim.ports.work import Task

if TYPE_CHECKING:
    from tests.simulation.stage import Stage


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """
    `kind`: what is counted; `run` may be called several times, as a queue does.

    `task`: given up, it lies among the dead letters until somebody tries again (R52).
    """

    kind: str
    text: str
    run: Callable[[], object]
    task: Task | None = None


Act = Callable[["Stage", Random], Command | None]


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of event, and how often it is tried beside the others."""

    act: Act
    weight: float
