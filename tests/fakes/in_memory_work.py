from dataclasses import dataclass, field
from datetime import timedelta

from quitclaim.domain.ids import RenditionId
from quitclaim.ports.work import Task
from tests.fakes.calls import port_call
from tests.fakes.world import World


@dataclass(frozen=True, slots=True)
class InMemoryWork:
    """`sent`: in order, each with how much later it is to come."""

    world: World
    sent: list[tuple[Task, timedelta]] = field(default_factory=list)

    @port_call("work.send")
    def send(self, *tasks: Task, later: timedelta = timedelta(0)) -> None:
        self.sent.extend((task, later) for task in tasks)

    @property
    def tasks(self) -> list[Task]:
        return [task for task, _ in self.sent]


@dataclass(frozen=True, slots=True)
class FakeHanding:
    world: World

    @port_call("handing.rendition")
    def rendition(
        self,
        rendition: RenditionId,
        *,
        kept_for: timedelta,
        only_head: bool = False,
        saved_as: str | None = None,
    ) -> str:
        verb = "head" if only_head else "get"
        saved = f"&as={saved_as}" if saved_as else ""
        spell = f"{verb}&for={int(kept_for.total_seconds())}{saved}"
        return f"https://pictures.test/{rendition}?{spell}"
