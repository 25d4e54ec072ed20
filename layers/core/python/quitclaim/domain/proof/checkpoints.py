"""What is signed: the log's name, its size and its root (C2SP tlog-checkpoint)."""

import re
from typing import Final

from quitclaim.domain.errors import BrokenLog, ImpossibleValue
from quitclaim.domain.proof.encoding import coded, hash_of
from quitclaim.domain.proof.notes import VerifierKey, Verifies, opened
from quitclaim.domain.proof.trees import Tree

# Extension lines may follow in other logs; we write none and take none.
_BODY: Final = re.compile(r"([^\n]+)\n(0|[1-9][0-9]{0,18})\n([^\n]+)\n")


def checkpoint(tree: Tree, *, origin: str) -> str:
    return f"{origin}\n{tree.size}\n{coded(tree.root)}\n"


def tree_signed_in(note: str, *, by: VerifierKey, verifies: Verifies) -> Tree:
    """The tree of a checkpoint; the log has the name of its key. Raises BrokenLog."""
    body = _BODY.fullmatch(opened(note, by=by, verifies=verifies))
    if body is None:
        raise BrokenLog("what was signed is no checkpoint")
    if body[1] != by.name:
        raise BrokenLog(f"this is the log {body[1]}, not {by.name}")
    try:
        return Tree(int(body[2]), hash_of(body[3]))
    except ImpossibleValue as error:
        raise BrokenLog("what was signed is no tree") from error
