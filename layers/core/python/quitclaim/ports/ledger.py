"""What waits to be sealed, and what was: the one place that says which leaf has which number."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Final, Protocol

from quitclaim.domain.ids import FactId, PersonId
from quitclaim.domain.organisation.facts import EventType, Fact
from quitclaim.domain.proof.leaves import Leaf, Payload, Waiting
from quitclaim.domain.proof.trees import Edge, Head, Tree
from quitclaim.ports.paging import Cursor, Page

# DynamoDB takes 100 items a transaction: the head, two rows a leaf, a key a person, and a row that
# says which leaf an erasure has.
_ITEMS: Final = 100
_OF_THE_HEAD: Final = 1
_OF_A_LEAF: Final = 2


class Ledger(Protocol):
    """Every read is strongly consistent. Leaves are only ever added, at the end."""

    def waiting(self, *, after: Cursor | None = None) -> Page[Waiting]:
        """Facts committed with their change and not sealed yet, oldest first; none is lost."""

    def head(self) -> Head: ...

    def append(self, leaves: Sequence[Leaf], *, behind: Edge, ahead: Edge) -> None:
        """
        Seal a portion: each fact waits no more and has its number, and the head moves to `ahead`.

        All of it or nothing. Raises Conflict where the head is no more `behind`, where a fact
        waits no more, and where the data key of somebody whom a payload names is gone.
        """

    def texts(self, start: int, stop: int) -> Sequence[bytes]:
        """The leaves [start, stop). Raises BrokenLog where one of them is missing."""

    def promise(self, tree: Tree, *, behind: Tree | None) -> None:
        """
        Allow this tree to be signed, before it is.

        Raises Conflict where another was promised since `behind` was read.
        """

    def payload(self, index: int) -> Payload | None:
        """What opens a leaf; None once that is erased, or where there is no such leaf."""

    def number_of(self, fact: FactId) -> int | None:
        """Which leaf a completed erasure has; None while it waits, and of every other fact."""

    def forget(self, leaves: Iterable[int]) -> None:
        """
        Delete the payloads of these; the leaves stay, and nothing says whom they are about.

        Whoever has no key any more is named by no later one: `append` refuses.
        """


def portions(leaves: Sequence[Leaf]) -> Iterator[Sequence[Leaf]]:
    """Cut into what `append` takes at once."""
    portion, people = list[Leaf](), set[PersonId]()
    for leaf in leaves:
        named = people | named_in([leaf])
        sought = sum(is_sought(one.waiting.fact) for one in (*portion, leaf))
        items = _OF_THE_HEAD + _OF_A_LEAF * (len(portion) + 1) + len(named) + sought
        if portion and items > _ITEMS:
            yield portion
            portion, named = [], set(named_in([leaf]))
        portion.append(leaf)
        people = named
    if portion:
        yield portion


def named_in(leaves: Collection[Leaf]) -> frozenset[PersonId]:
    """Those whom their payloads name: their data keys must be there when these are sealed."""
    kept = (leaf.waiting for leaf in leaves if leaf.key is not None)
    return frozenset(person for waiting in kept for person in waiting.people)


def is_sought(fact: Fact) -> bool:
    """Somebody is handed the proof of its leaf later, and comes with nothing but the fact."""
    proven = (EventType.ERASURE_COMPLETED, EventType.ERASURE_LAPSED)
    return any(one.type in proven for one in fact.announced)
