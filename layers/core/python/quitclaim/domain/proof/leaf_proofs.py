"""A proof of one leaf that checks offline, in a file of its own (C2SP tlog-proof)."""

import re
from dataclasses import dataclass
from typing import Final

from quitclaim.domain.checks import require
from quitclaim.domain.errors import BrokenLog, ImpossibleValue
from quitclaim.domain.proof.checkpoints import tree_signed_in
from quitclaim.domain.proof.encoding import coded, hash_of, plain_of
from quitclaim.domain.proof.hashing import HASH_BYTES, leaf_hash
from quitclaim.domain.proof.notes import VerifierKey, Verifies
from quitclaim.domain.proof.proofs import Proof, is_included

_TITLE: Final = "c2sp.org/tlog-proof@v1"
_EXTRA: Final = "extra "
_INDEX: Final = re.compile(r"index (0|[1-9][0-9]{0,18})")
_NO_PROOF: Final = "this is no proof of a leaf"


@dataclass(frozen=True, slots=True, kw_only=True)
class LeafProof:
    """`note`: the signed checkpoint; `leaf`: its bytes, which the file brings along (`extra`)."""

    leaf: bytes
    index: int
    path: Proof
    note: str

    def __post_init__(self) -> None:
        require(self.index >= 0, "leaves are numbered from 0")
        require(
            all(len(one) == HASH_BYTES for one in self.path),
            "a path consists of hashes of 32 bytes",
        )
        require(self.note.strip(), "a proof ends in a checkpoint: give the signed note")

    def __str__(self) -> str:
        head = [_TITLE, _EXTRA + coded(self.leaf), f"index {self.index}"]
        path = map(coded, self.path)
        return "\n".join((*head, *path)) + f"\n\n{self.note}"

    def require_valid(self, *, by: VerifierKey, verifies: Verifies) -> None:
        """Raises BrokenLog unless this leaf is in the tree that was signed."""
        tree = tree_signed_in(self.note, by=by, verifies=verifies)
        if not is_included(leaf_hash(self.leaf), self.index, proof=self.path, tree=tree):
            raise BrokenLog(f"leaf {self.index} is not in the tree that was signed")


def leaf_proof(text: str) -> LeafProof:
    """Raises BrokenLog where it is none."""
    head, separator, note = text.partition("\n\n")
    title, *lines = head.split("\n")
    if not separator or title != _TITLE or len(lines) < len((_EXTRA, _INDEX)):
        raise BrokenLog(_NO_PROOF)
    extra, index, *path = lines
    place = _INDEX.fullmatch(index)
    if not extra.startswith(_EXTRA) or place is None:
        raise BrokenLog(_NO_PROOF)
    try:
        return LeafProof(
            leaf=plain_of(extra.removeprefix(_EXTRA)),
            index=int(place[1]),
            path=tuple(map(hash_of, path)),
            note=note,
        )
    except ImpossibleValue as error:
        raise BrokenLog(_NO_PROOF) from error
