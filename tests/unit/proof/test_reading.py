"""Reading a log that one believes nothing of."""

import pytest

from quitclaim.adapters.ed25519 import PublicKey
from quitclaim.domain.errors import BrokenLog, ImpossibleValue
from quitclaim.domain.proof.reading import ShownLog, shown_log
from quitclaim.domain.proof.trees import Edge
from tests.unit.proof.logs import KEY, Files, edge_of, note_of, some_leaves

SIZE = 600
LEAVES = some_leaves(SIZE)
WHOLE = Files(LEAVES)


def log_of(files: dict[str, bytes] = WHOLE, *, note: str | None = note_of(LEAVES)) -> ShownLog:
    key = KEY.key()
    return shown_log(note, by=key, verifies=PublicKey(key).verifies, read=files.get)


def test_a_whole_log_is_whole() -> None:
    log = log_of()

    log.require_whole()

    assert log.tree == edge_of(LEAVES).tree
    assert list(log.leaves()) == LEAVES
    assert set(log.paths) == WHOLE.keys()


@pytest.mark.parametrize("start", [0, 1, 255, 256, 257, 599, 600])
def test_leaves_are_read_from_any_number_on(start: int) -> None:
    assert list(log_of().leaves(start)) == LEAVES[start:]


@pytest.mark.parametrize("start", [-1, 601])
def test_there_are_no_leaves_beyond(start: int) -> None:
    with pytest.raises(ImpossibleValue, match="there are 600"):
        list(log_of().leaves(start))


@pytest.mark.parametrize("path", sorted(WHOLE))
def test_whatever_is_changed_or_gone_is_told(path: str) -> None:
    changed = {**WHOLE, path: WHOLE[path][:-1] + bytes([WHOLE[path][-1] ^ 1])}
    gone = {name: content for name, content in WHOLE.items() if name != path}

    for files in (changed, gone):
        with pytest.raises(BrokenLog):
            log_of(files).require_whole()


def test_a_log_rewritten_with_all_its_tiles_is_not_what_was_signed() -> None:
    rewritten = Files([b"another", *LEAVES[1:]])

    with pytest.raises(BrokenLog, match="come to the root"):
        log_of(rewritten).require_whole()


def test_an_empty_log_is_whole() -> None:
    log = log_of({}, note=note_of([]))

    log.require_whole()
    log.require_going_on_from(Edge().tree)

    assert list(log.leaves()) == []
    assert list(log.paths) == []


def test_without_a_checkpoint_there_is_no_log() -> None:
    with pytest.raises(BrokenLog, match="no checkpoint"):
        log_of(note=None)


@pytest.mark.parametrize("old", [0, 1, 256, 511, 600])
def test_it_goes_on_from_everything_that_was_shown(old: int) -> None:
    log_of().require_going_on_from(edge_of(LEAVES[:old]).tree)


def test_it_does_not_go_on_from_what_it_never_was() -> None:
    with pytest.raises(BrokenLog, match="not those that were signed before"):
        log_of().require_going_on_from(edge_of([b"another"]).tree)
    with pytest.raises(BrokenLog, match="only 600 here"):
        log_of().require_going_on_from(edge_of([*LEAVES, b"more"]).tree)


@pytest.mark.parametrize("index", [0, 255, 256, 599])
def test_a_proof_of_any_leaf_holds(index: int) -> None:
    proof = log_of().proof_of(index)

    proof.require_valid(by=KEY.key(), verifies=KEY.verifies)
    assert proof.leaf == LEAVES[index]


def test_there_is_no_proof_of_a_leaf_beyond() -> None:
    with pytest.raises(ImpossibleValue, match="below its size"):
        log_of().proof_of(SIZE)
