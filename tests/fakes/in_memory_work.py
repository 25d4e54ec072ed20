from dataclasses import dataclass, field
from datetime import timedelta

from quitclaim.domain.ids import PackId, RenditionId, ZipId
from quitclaim.ports.work import Task
from quitclaim.ports.zips import packed_at
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
        return _address(rendition, kept_for=kept_for, only_head=only_head, saved_as=saved_as)

    @port_call("handing.zip")
    def zip(
        self,
        zip_: ZipId,
        under: PackId,
        *,
        kept_for: timedelta,
        saved_as: str,
        only_head: bool = False,
    ) -> str:
        place = packed_at(zip_, under)
        return _address(place, kept_for=kept_for, only_head=only_head, saved_as=saved_as)


def _address(place: str, *, kept_for: timedelta, only_head: bool, saved_as: str | None) -> str:
    verb = "head" if only_head else "get"
    saved = f"&as={saved_as}" if saved_as else ""
    return f"https://pictures.test/{place}?{verb}&for={int(kept_for.total_seconds())}{saved}"
