from dataclasses import dataclass
from datetime import datetime

from quitclaim.domain.ids import LetterId
from quitclaim.ports.knocks import Knock
from quitclaim.ports.mail import Message
from quitclaim.ports.paging import Cursor, Page
from tests.fakes.calls import port_call
from tests.fakes.records import until_row
from tests.fakes.world import World


@dataclass(frozen=True, slots=True)
class InMemoryLetters:
    world: World

    @port_call("letters.letter")
    def letter(self, letter: LetterId) -> Message | Knock | None:
        return self.world.letters.get(letter) or self.world.knocks.get(letter)

    @port_call("letters.waiting")
    def waiting(self, before: datetime, *, after: Cursor | None = None) -> Page[Message | Knock]:
        waiting: dict[LetterId, Message | Knock] = {**self.world.letters, **self.world.knocks}
        rows = (until_row(one.at, one.id) for one in waiting.values() if one.at < before)
        page = self.world.pages.page(rows, of="letters", after=after)
        ids = (LetterId(row.partition("|")[2]) for row in page.items)
        return Page(tuple(waiting[one] for one in ids), page.following)

    @port_call("letters.sent")
    def sent(self, letter: LetterId) -> None:
        self.world.letters.pop(letter, None)
        self.world.knocks.pop(letter, None)
