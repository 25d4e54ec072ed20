"""A log as somebody reads it who believes nothing of it: files, and the key that signed."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from quitclaim.domain.checks import require
from quitclaim.domain.errors import BrokenLog
from quitclaim.domain.proof.bundles import bundle_path, bundle_paths, leaves_in
from quitclaim.domain.proof.checkpoints import tree_signed_in
from quitclaim.domain.proof.hashing import leaf_hash
from quitclaim.domain.proof.leaf_proofs import LeafProof
from quitclaim.domain.proof.notes import VerifierKey, Verifies
from quitclaim.domain.proof.proofs import (
    consistency_proof,
    goes_on,
    inclusion_proof,
    root_over,
)
from quitclaim.domain.proof.tiles import WIDTH, Tile, TileNodes, growth, tiles_over, width_of
from quitclaim.domain.proof.trees import Tree

# By its path; None where there is no such file.
ReadFile = Callable[[str], bytes | None]


@dataclass(frozen=True, slots=True)
class ShownLog:
    """`tree` is the one that was signed: `shown_log` makes it, once the signature holds."""

    tree: Tree
    note: str
    read: ReadFile

    def __post_init__(self) -> None:
        require(self.note.strip(), "a log is shown by its checkpoint: give the signed note")

    def leaves(self, start: int = 0) -> Iterator[bytes]:
        """From number `start` on, each with nothing but its length checked."""
        require(0 <= start <= self.tree.size, f"there are {self.tree.size} leaves, from 0 on")
        first, skipped = divmod(start, WIDTH)
        for number in range(first, -(-self.tree.size // WIDTH)):
            width = width_of(number, count=self.tree.size)
            held = leaves_in(self._file(bundle_path(number, width=width)), width=width)
            yield from held[skipped:] if number == first else held

    def require_whole(self) -> None:
        """Raises BrokenLog unless every leaf and every tile is what was signed."""
        hashes = list(map(leaf_hash, self.leaves()))
        # A tree that grows from nothing has every tile there is.
        for tile, content in growth(0, hashes, read=self._tile):
            if self._tile(tile) != content:
                raise BrokenLog(f"{tile.path} does not hold what its leaves come to")
        if hashes and root_over(0, self.tree.size, nodes=self._nodes()) != self.tree.root:
            raise BrokenLog("the leaves do not come to the root that was signed")

    def proof_of(self, index: int) -> LeafProof:
        """Raises BrokenLog unless it holds; ImpossibleValue where there is no such leaf."""
        path = inclusion_proof(index, size=self.tree.size, nodes=self._nodes())
        return LeafProof(leaf=next(self.leaves(index)), index=index, path=path, note=self.note)

    def require_going_on_from(self, old: Tree) -> None:
        """Raises BrokenLog where an older tree, signed by the same key, is no part of this one."""
        if not old.size:
            return
        if old.size > self.tree.size:
            raise BrokenLog(f"{old.size} leaves were signed before, and only {self.tree.size} here")
        proof = consistency_proof(old.size, size=self.tree.size, nodes=self._nodes())
        if not goes_on(old, self.tree, proof=proof):
            raise BrokenLog(f"the first {old.size} leaves are not those that were signed before")

    @property
    def paths(self) -> Iterator[str]:
        """Where everything lies that a copy needs besides the checkpoint."""
        yield from bundle_paths(self.tree.size)
        yield from (tile.path for tile in tiles_over(self.tree.size))

    def _nodes(self) -> TileNodes:
        return TileNodes(self.tree.size, self._tile)

    def _tile(self, tile: Tile) -> bytes:
        return self._file(tile.path)

    def _file(self, path: str) -> bytes:
        content = self.read(path)
        if content is None:
            raise BrokenLog(f"{path} is missing")
        return content


def shown_log(note: str | None, *, by: VerifierKey, verifies: Verifies, read: ReadFile) -> ShownLog:
    """Raises BrokenLog where there is no checkpoint that this key signed."""
    if note is None:
        raise BrokenLog("there is no checkpoint: nothing was ever shown")
    return ShownLog(tree_signed_in(note, by=by, verifies=verifies), note, read)
