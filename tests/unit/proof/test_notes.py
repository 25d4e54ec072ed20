"""What was signed is read back, and nothing else is taken for it."""

import pytest

from quitclaim.adapters.ed25519 import PrivateKey
from quitclaim.domain.errors import BrokenLog
from quitclaim.domain.proof.checkpoints import checkpoint, tree_signed_in
from quitclaim.domain.proof.notes import opened, signed
from quitclaim.domain.proof.trees import Edge, Tree
from tests.unit.proof.logs import KEY, edge_of, note_of, some_leaves

TREE = edge_of(some_leaves(5)).tree
NOTE = note_of(some_leaves(5))


def tree_of(note: str, *, by: PrivateKey = KEY) -> Tree:
    return tree_signed_in(note, by=by.key(), verifies=by.verifies)


def resigned(text: str) -> str:
    return signed(text, signature=KEY.sign(text.encode()), by=KEY.key())


def test_a_checkpoint_is_three_lines_and_a_signature() -> None:
    origin, size, root, nothing, signature, end = NOTE.split("\n")

    assert (origin, size, nothing, end) == ("quitclaim.example/log", "5", "", "")
    assert len(root) == 44
    assert signature.startswith("\u2014 quitclaim.example/log ")


def test_the_tree_that_was_signed_is_read_back() -> None:
    assert tree_of(NOTE) == TREE


def test_every_flipped_byte_of_a_checkpoint_is_seen() -> None:
    plain = NOTE.encode()

    for at in range(len(plain)):
        changed = bytes((*plain[:at], plain[at] ^ 1, *plain[at + 1 :]))
        with pytest.raises(BrokenLog):
            tree_of(changed.decode(errors="replace"))


@pytest.mark.parametrize("cut", [1, 10, len(NOTE) - 1])
def test_a_checkpoint_that_was_cut_is_none(cut: int) -> None:
    with pytest.raises(BrokenLog):
        tree_of(NOTE[:-cut])
    with pytest.raises(BrokenLog):
        tree_of(NOTE[cut:])


def test_a_witness_may_sign_beside_the_log() -> None:
    witness = PrivateKey("witness.example", b"w" * 32)
    text = opened(NOTE, by=KEY.key(), verifies=KEY.verifies)
    both = signed(text, signature=witness.sign(text.encode()), by=witness.key())
    both += NOTE.removeprefix(f"{text}\n")

    assert tree_of(both) == TREE
    assert opened(both, by=witness.key(), verifies=witness.verifies) == text


def test_what_somebody_else_signed_is_not_ours() -> None:
    other = PrivateKey(KEY.name, b"o" * 32)

    with pytest.raises(BrokenLog, match="did not sign this"):
        tree_of(NOTE, by=other)


def test_the_log_has_the_name_of_its_key() -> None:
    with pytest.raises(BrokenLog, match=r"this is the log other\.example"):
        tree_of(resigned(checkpoint(TREE, origin="other.example/log")))


@pytest.mark.parametrize(
    "text",
    [
        "quitclaim.example/log\n5\n",
        checkpoint(TREE, origin=KEY.name).replace("\n5\n", "\n05\n"),
        checkpoint(TREE, origin=KEY.name).replace("\n5\n", "\n0\n"),
        checkpoint(TREE, origin=KEY.name).replace("=\n", "\n"),
        checkpoint(TREE, origin=KEY.name) + "an extension\n",
        f"{KEY.name}\n5\nAAAA\n",
    ],
)
def test_what_is_signed_and_no_checkpoint_is_refused(text: str) -> None:
    with pytest.raises(BrokenLog, match="what was signed is no"):
        tree_of(resigned(text))


def test_an_empty_log_can_be_signed() -> None:
    text = checkpoint(Edge().tree, origin=KEY.name)

    assert tree_of(resigned(text)) == Edge().tree


@pytest.mark.parametrize(
    "line", ["\u2014 quitclaim.example/log", "- name AAAA", "\u2014 name A", ""]
)
def test_a_line_that_is_no_signature_spoils_the_note(line: str) -> None:
    text = opened(NOTE, by=KEY.key(), verifies=KEY.verifies)

    with pytest.raises(BrokenLog):
        tree_of(f"{text}\n{line}\n{NOTE.removeprefix(text + chr(10))}")
