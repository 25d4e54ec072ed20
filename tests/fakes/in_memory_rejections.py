from dataclasses import dataclass

from quitclaim.domain.pictures.refusals import SENTENCES
from quitclaim.ports.clock import Clock
from quitclaim.ports.paging import Cursor, Page
from quitclaim.ports.refused import Rejected
from tests.fakes.calls import port_call
from tests.fakes.world import World

_REASONS = {sentence: why for why, sentence in SENTENCES.items()}


@dataclass(frozen=True, slots=True)
class InMemoryRejections:
    world: World
    clock: Clock

    @port_call("rejections.latest")
    def latest(self, *, after: Cursor | None = None) -> Page[Rejected]:
        names = (key.removeprefix("rejected/").removesuffix(".txt") for key in self.world.refusals)
        page = self.world.pages.page(names, of="rejections", after=after)
        return Page(tuple(map(self._read, page.items)), page.following)

    def _read(self, name: str) -> Rejected:
        said = self.world.refusals[f"rejected/{name}.txt"]
        return Rejected(name=name, why=_REASONS.get(said), at=self.clock.now())
