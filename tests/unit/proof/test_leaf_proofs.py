"""A proof is one file: leaf, path and checkpoint, and nothing in it can be changed unseen."""

import base64

import pytest

from quitclaim.domain.errors import BrokenLog
from quitclaim.domain.proof.leaf_proofs import LeafProof, leaf_proof
from quitclaim.domain.proof.proofs import inclusion_proof
from quitclaim.domain.proof.tiles import TileNodes
from tests.unit.proof.logs import KEY, Files, note_of, some_leaves

LEAVES = some_leaves(6)
INDEX = 4


def proof_of(index: int = INDEX) -> LeafProof:
    path = inclusion_proof(
        index, size=len(LEAVES), nodes=TileNodes(len(LEAVES), Files(LEAVES).tile)
    )
    return LeafProof(leaf=LEAVES[index], index=index, path=path, note=note_of(LEAVES))


def check(text: str) -> LeafProof:
    proof = leaf_proof(text)
    proof.require_valid(by=KEY.key(), verifies=KEY.verifies)
    return proof


def test_a_proof_has_the_form_of_the_specification() -> None:
    title, extra, index, *path = str(proof_of()).partition("\n\n")[0].split("\n")

    assert title == "c2sp.org/tlog-proof@v1"
    assert base64.b64decode(extra.removeprefix("extra ")) == LEAVES[INDEX]
    assert index == "index 4"
    assert len(path) == 2


@pytest.mark.parametrize("index", range(len(LEAVES)))
def test_a_proof_checks_with_the_key_alone(index: int) -> None:
    assert check(str(proof_of(index))) == proof_of(index)


def test_every_flipped_byte_of_a_proof_is_seen() -> None:
    plain = str(proof_of()).encode()

    for at in range(len(plain)):
        changed = bytes((*plain[:at], plain[at] ^ 1, *plain[at + 1 :]))
        with pytest.raises(BrokenLog):
            check(changed.decode(errors="replace"))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("c2sp.org/tlog-proof@v1\n", ""),
        ("index 4\n", ""),
        ("index 4", "index 04"),
        ("index 4", "index 6"),
        ("extra ", ""),
        ("\n\n", "\n"),
        ("\n\n", "\nAAAA\n\n"),
    ],
)
def test_what_is_no_proof_is_refused(old: str, new: str) -> None:
    text = str(proof_of()).replace(old, new, 1)

    with pytest.raises(BrokenLog):
        check(text)
