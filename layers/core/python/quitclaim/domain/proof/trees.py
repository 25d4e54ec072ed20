"""A tree as far as one has to know it: its size, its root, and the edge at which it grows."""

from dataclasses import dataclass
from typing import Final

from quitclaim.domain.checks import require
from quitclaim.domain.proof.hashing import EMPTY_ROOT, HASH_BYTES, joined, node_hash

_NO_SIZE: Final = "a tree has no fewer than 0 leaves: give its size"


@dataclass(frozen=True, slots=True)
class Tree:
    """So many leaves, and the one root that only they have."""

    size: int
    root: bytes

    def __post_init__(self) -> None:
        require(self.size >= 0, _NO_SIZE)
        require(len(self.root) == HASH_BYTES, "a root is the 32 bytes of a SHA-256")
        require(
            self.size or self.root == EMPTY_ROOT, "the root over nothing is the hash of nothing"
        )


@dataclass(frozen=True, slots=True)
class Edge:
    """The roots of its perfect subtrees, largest first: with them alone a tree can grow."""

    size: int = 0
    hashes: tuple[bytes, ...] = ()

    def __post_init__(self) -> None:
        require(self.size >= 0, _NO_SIZE)
        require(
            len(self.hashes) == self.size.bit_count()
            and all(len(one) == HASH_BYTES for one in self.hashes),
            "an edge has one hash of 32 bytes for every bit that is set in its size",
        )

    def grown(self, leaf: bytes) -> "Edge":
        """With the hash of one more leaf."""
        hashes, left = list(self.hashes), self.size
        while left & 1:
            leaf = node_hash(hashes.pop(), leaf)
            left >>= 1
        return Edge(self.size + 1, (*hashes, leaf))

    @property
    def tree(self) -> Tree:
        return Tree(self.size, joined(self.hashes) if self.hashes else EMPTY_ROOT)


@dataclass(frozen=True, slots=True)
class Head:
    """
    How far the log is sealed. `promised`: the last tree that anybody was allowed to sign.

    It is promised before it is signed, so that no smaller and no other one is ever signed after it.
    """

    edge: Edge = Edge()
    promised: Tree | None = None

    def __post_init__(self) -> None:
        require(
            self.promised is None or self.promised.size <= self.edge.size,
            "no tree is promised whose leaves are not sealed",
        )
