"""Fakes that a stage sees through: each change on its way, and each id before it is given."""

from collections.abc import Callable
from dataclasses import dataclass, field

from quitclaim.ports.changes import Change
from tests.fakes.in_memory_commits import InMemoryCommits
from tests.fakes.seeded_chance import SeededChance


@dataclass(frozen=True, slots=True)
class WitnessedCommits(InMemoryCommits):
    """`judge` sees each change before it is written, `witness` when it stands."""

    judge: Callable[[Change], None]
    witness: Callable[[Change], None]

    def _write(self, change: Change) -> None:
        self.judge(change)
        InMemoryCommits._write(self, change)  # noqa: SLF001  super() and slots do not go together
        self.witness(change)


@dataclass(frozen=True, slots=True)
class PromisedChance(SeededChance):
    """The next id is one of the cast's, so that a story knows whom it tells of."""

    promised: list[str] = field(default_factory=list)

    def uuid(self) -> str:
        return self.promised.pop() if self.promised else SeededChance.uuid(self)
