from dataclasses import dataclass
from datetime import datetime

from quitclaim.domain.ids import LetterId
from quitclaim.ports.mail import Waiting
from quitclaim.ports.paging import Cursor, Page
from tests.fakes.calls import port_call
from tests.fakes.records import until_row
from tests.fakes.world import World


@dataclass(frozen=True, slots=True)
class InMemoryLetters:
    world: World

    @port_call("letters.letter")
    def letter(self, letter: LetterId) -> Waiting | None:
        return self._waiting().get(letter)

    @port_call("letters.waiting")
    def waiting(self, before: datetime, *, after: Cursor | None = None) -> Page[Waiting]:
        waiting = self._waiting()
        rows = (until_row(one.at, one.id) for one in waiting.values() if one.at < before)
        page = self.world.pages.page(rows, of="letters", after=after)
        ids = (LetterId(row.partition("|")[2]) for row in page.items)
        return Page(tuple(waiting[one] for one in ids), page.following)

    @port_call("letters.sent")
    def sent(self, letter: LetterId) -> None:
        self.world.letters.pop(letter, None)
        self.world.knocks.pop(letter, None)
        self.world.recall_notices.pop(letter, None)
        self.world.plea_notices.pop(letter, None)

    def _waiting(self) -> dict[LetterId, Waiting]:
        world = self.world
        to_staff: dict[LetterId, Waiting] = {**world.recall_notices, **world.plea_notices}
        return {**world.letters, **world.knocks, **to_staff}
