from dataclasses import dataclass

from tests.fakes.world import Report, World


@dataclass(frozen=True, slots=True)
class InMemoryReports:
    """No hook: it raises nothing, and nothing waits for it."""

    world: World

    def unreadable(self, kind: str, id: str, problem: str) -> None:  # noqa: A002  the port's name
        self.world.reports.append(Report(kind, id, problem))
