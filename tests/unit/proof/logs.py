"""Small logs, kept in a dict as a bucket would keep them."""

from collections.abc import Sequence
from functools import reduce
from typing import Final

from quitclaim.adapters.ed25519 import PrivateKey
from quitclaim.domain.proof.bundles import bundles_from
from quitclaim.domain.proof.checkpoints import checkpoint
from quitclaim.domain.proof.hashing import leaf_hash
from quitclaim.domain.proof.notes import signed
from quitclaim.domain.proof.tiles import Tile, growth
from quitclaim.domain.proof.trees import Edge

KEY: Final = PrivateKey("quitclaim.example/log", b"k" * 32)


def some_leaves(count: int) -> list[bytes]:
    return [f"leaf {number}".encode() for number in range(count)]


def edge_of(leaves: Sequence[bytes]) -> Edge:
    return reduce(Edge.grown, map(leaf_hash, leaves), Edge())


def note_of(leaves: Sequence[bytes]) -> str:
    text = checkpoint(edge_of(leaves).tree, origin=KEY.name)
    return signed(text, signature=KEY.sign(text.encode()), by=KEY.key())


class Files(dict[str, bytes]):
    """A log that grows from one size to the next, as it would over several runs."""

    def __init__(self, leaves: Sequence[bytes], *sizes: int) -> None:
        super().__init__()
        before = 0
        for size in (*sizes, len(leaves)):
            self._grow(leaves[:size], before)
            before = size

    def tile(self, tile: Tile) -> bytes:
        return self[tile.path]

    def _grow(self, leaves: Sequence[bytes], before: int) -> None:
        begins = before - before % 256
        self.update(bundles_from(begins, leaves[begins:]))
        fresh = list(map(leaf_hash, leaves[before:]))
        self.update((tile.path, it) for tile, it in growth(before, fresh, read=self.tile))
