from dataclasses import dataclass

from quitclaim.ports.log import Log
from quitclaim.ports.outbox import Outbox
from quitclaim.ports.paging import every


@dataclass(frozen=True, slots=True)
class SealLog:
    outbox: Outbox
    log: Log

    def __call__(self) -> int:
        """
        Move what waits into the log, oldest first; returns how many facts were waiting.

        In the log first, out of the outbox after: a crash in between seals nothing twice,
        because the log knows what it holds, and loses nothing.
        """
        facts = every(lambda after: self.outbox.waiting(after=after))
        waiting = sorted(facts, key=lambda fact: (fact.at, fact.id))
        self.log.append(waiting)
        self.outbox.settle(fact.id for fact in waiting)
        return len(waiting)
