from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import islice
from typing import Final

from quitclaim.domain.errors import Conflict
from quitclaim.domain.proof.hashing import leaf_hash
from quitclaim.domain.proof.leaves import Leaf, Waiting, leaf_text
from quitclaim.domain.proof.order import due
from quitclaim.ports.chance import Chance
from quitclaim.ports.changes import Purpose
from quitclaim.ports.keys import Keys, Owner
from quitclaim.ports.ledger import Ledger, portions
from quitclaim.ports.paging import every
from quitclaim.ports.staff_keys import StaffKeys

# As many as fit easily into a run; what waits besides is the next one's.
AT_ONCE: Final = 4096


@dataclass(frozen=True, slots=True)
class SealLog:
    ledger: Ledger
    keys: Keys
    chance: Chance
    staff_keys: StaffKeys

    def __call__(self) -> int:
        """
        Give what waits its place in the log, for ever; returns how many facts it sealed.

        Each portion is one transaction with the head: a crash loses nothing and seals nothing
        twice, and of two sealers one goes on where the other stops.
        """
        waiting = self._due()
        edge, sealed = self.ledger.head().edge, 0
        for portion in portions(tuple(self._leaves(waiting))):
            ahead = edge
            for leaf in portion:
                ahead = ahead.grown(leaf_hash(leaf.text))
            try:
                self.ledger.append(portion, behind=edge, ahead=ahead)
            except Conflict:
                # Another sealer is at it, or somebody was just erased: the rest waits for a minute.
                break
            edge, sealed = ahead, sealed + len(portion)
        return sealed

    def _due(self) -> Sequence[Waiting]:
        seen = {one.fact.id for one in self._read()}
        again = {one.fact.id: one for one in self._read()} if seen else {}
        return [again[fact.id] for fact in due(seen, [one.fact for one in again.values()])]

    def _read(self) -> Iterator[Waiting]:
        return islice(every(lambda after: self.ledger.waiting(after=after)), AT_ONCE)

    def _leaves(self, waiting: Sequence[Waiting]) -> Iterator[Leaf]:
        people = {person for one in waiting for person in one.people}
        # Read once for all; `append` holds on it that none of their keys has gone since.
        living = self.keys.holders(people, purpose=Purpose.DATA) if people else frozenset()
        for one in waiting:
            yield self._leaf(one, living=living)

    def _leaf(self, waiting: Waiting, *, living: AbstractSet[Owner]) -> Leaf:
        fact, key = waiting.fact, self.chance.key()
        staff_key = self.staff_keys.of_year(fact.at.year)
        text = leaf_text(fact, key=key, staff_key=staff_key)
        # Nobody keeps what would open a leaf about the forgotten (R36).
        return Leaf(waiting=waiting, text=text, key=key if waiting.people <= living else None)
