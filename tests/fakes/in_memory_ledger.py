from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from quitclaim.domain.checks import require
from quitclaim.domain.errors import BrokenLog, Conflict
from quitclaim.domain.ids import FactId
from quitclaim.domain.proof.leaves import Leaf, Payload, Waiting
from quitclaim.domain.proof.trees import Edge, Head, Tree
from quitclaim.ports.changes import Purpose
from quitclaim.ports.ledger import is_sought, named_in
from quitclaim.ports.paging import Cursor, Page
from tests.fakes.calls import port_call
from tests.fakes.world import World


@dataclass(frozen=True, slots=True)
class InMemoryLedger:
    world: World

    @port_call("ledger.waiting")
    def waiting(self, *, after: Cursor | None = None) -> Page[Waiting]:
        world = self.world
        page = world.pages.page(world.outbox, of="outbox", after=after)
        facts = (world.outbox[row] for row in page.items)
        waiting = (Waiting(fact=it, about=world.about.get(it.id, frozenset())) for it in facts)
        return Page(tuple(waiting), page.following)

    @port_call("ledger.head")
    def head(self) -> Head:
        return self.world.head

    @port_call("ledger.append")
    def append(self, leaves: Sequence[Leaf], *, behind: Edge, ahead: Edge) -> None:
        world, facts = self.world, [leaf.waiting.fact.id for leaf in leaves]
        require(len(set(facts)) == len(facts), "a transaction touches each item once")
        rows = [world.facts.get(fact, "") for fact in facts]
        if world.head.edge != behind:
            raise Conflict("the head moved")
        if not all(row in world.outbox for row in rows):
            raise Conflict("one of them waits no more")
        if not all(world.has_key(person, Purpose.DATA) for person in named_in(leaves)):
            raise Conflict("somebody whom they name was erased")
        for row in rows:
            world.about.pop(world.outbox.pop(row).id, None)
        world.leaves += leaves
        world.head = Head(ahead, world.head.promised)

    @port_call("ledger.texts")
    def texts(self, start: int, stop: int) -> Sequence[bytes]:
        texts = [leaf.text for leaf in self.world.leaves[start:stop]]
        if len(texts) != stop - start:
            raise BrokenLog(f"leaf {start + len(texts)} is missing")
        return texts

    @port_call("ledger.promise")
    def promise(self, tree: Tree, *, behind: Tree | None) -> None:
        head = self.world.head
        if head.promised != behind:
            raise Conflict("another tree was promised")
        self.world.head = Head(head.edge, tree)

    @port_call("ledger.payload")
    def payload(self, index: int) -> Payload | None:
        leaves = self.world.leaves
        return leaves[index].payload if index < len(leaves) else None

    @port_call("ledger.number_of")
    def number_of(self, fact: FactId) -> int | None:
        leaves = enumerate(self.world.leaves)
        numbers = (n for n, one in leaves if one.waiting.fact.id == fact)
        return next((n for n in numbers if is_sought(self.world.leaves[n].waiting.fact)), None)

    @port_call("ledger.forget")
    def forget(self, leaves: Iterable[int]) -> None:
        for index in sorted(leaves):
            self.world.leaves[index] = replace(self.world.leaves[index], key=None)
