"""The log as members read it: nothing is shown of it that its signature does not cover (R41)."""

from dataclasses import dataclass
from functools import cache

from quitclaim.domain.errors import BrokenLog, NotFound
from quitclaim.domain.proof.hashing import leaf_hash
from quitclaim.domain.proof.leaf_proofs import LeafProof
from quitclaim.domain.proof.notes import VerifierKey
from quitclaim.domain.proof.proofs import is_included
from quitclaim.domain.proof.reading import ShownLog, shown_log
from quitclaim.domain.proof.trees import Tree
from quitclaim.ports.signer import Signer
from quitclaim.ports.tiles import Tiles


@dataclass(frozen=True, slots=True, kw_only=True)
class LogPage:
    """`leaves`: the latest first, each with its proof; `latest`: of the whole log."""

    key: VerifierKey
    tree: Tree
    note: str
    latest: LeafProof
    leaves: tuple[LeafProof, ...]

    @property
    def older(self) -> int | None:
        """Before which leaf the next page begins; None where there is none before."""
        return self.leaves[-1].index or None


@dataclass(frozen=True, slots=True)
class ReadLog:
    tiles: Tiles
    signer: Signer

    def __call__(self, *, before: int | None = None, most: int) -> LogPage | None:
        """The latest leaves, or those before a number; None while nothing is sealed."""
        log = self._shown()
        size = 0 if log is None else log.tree.size
        end = size if before is None else before
        if log is None or not size:
            return None
        if not 0 < end <= size:
            raise NotFound(before)
        numbers = range(end - 1, max(-1, end - 1 - most), -1)
        return LogPage(
            key=self.signer.key(),
            tree=log.tree,
            note=log.note,
            latest=_proven(log, size - 1),
            leaves=tuple(_proven(log, number) for number in numbers),
        )

    def proof(self, index: int) -> LeafProof:
        log = self._shown()
        if log is None or not 0 <= index < log.tree.size:
            raise NotFound(index)
        return _proven(log, index)

    def _shown(self) -> ShownLog | None:
        note, verifies = self.tiles.checkpoint(), self.signer.verifies
        if note is None:
            return None
        # What lies there stays as it is, and many leaves share a tile.
        read = cache(self.tiles.read)
        return shown_log(note, by=self.signer.key(), verifies=verifies, read=read)


def _proven(log: ShownLog, index: int) -> LeafProof:
    """As whoever is given it will check it: what does not hold is never handed out."""
    proof = log.proof_of(index)
    if not is_included(leaf_hash(proof.leaf), index, proof=proof.path, tree=log.tree):
        raise BrokenLog(f"leaf {index} is not in the tree that was signed")
    return proof
