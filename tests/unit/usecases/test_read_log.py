"""What a member is shown of the log is what was signed, or nothing at all (R41, I6)."""

import pytest

from quitclaim.domain.errors import BrokenLog, NotFound
from quitclaim.usecases.read_log import LogPage, ReadLog
from tests.fakes.fakes import Fakes
from tests.unit.usecases.sealing import flipped, grown, leaves_shown, shown
from tests.unit.usecases.stage import made, staged, watched


def read(fakes: Fakes, *, before: int | None = None, most: int = 3) -> LogPage:
    page = made(ReadLog, fakes)(before=before, most=most)
    assert page is not None
    return page


def numbers(page: LogPage) -> list[int]:
    return [one.index for one in page.leaves]


def test_before_anything_is_sealed_there_is_nothing_to_read_and_nothing_to_prove() -> None:
    fakes = staged()

    assert made(ReadLog, fakes)(most=3) is None
    assert made(ReadLog, fakes)(before=7, most=3) is None
    with pytest.raises(NotFound):
        made(ReadLog, fakes).proof(0)


def test_the_latest_leaves_come_first_and_older_ones_page_by_page() -> None:
    fakes = grown(3, 7)

    first = read(fakes)
    second = read(fakes, before=first.older)
    third = read(fakes, before=second.older)

    assert [numbers(page) for page in (first, second, third)] == [[6, 5, 4], [3, 2, 1], [0]]
    assert (first.older, second.older, third.older) == (4, 1, None)
    assert {page.latest.index for page in (first, second, third)} == {6}
    assert first.tree == shown(fakes) and first.note == fakes.world.checkpoint
    held = leaves_shown(fakes, 7)
    assert [one.leaf for one in first.leaves] == held[:3:-1]


@pytest.mark.parametrize("size", [1, 255, 256, 257, 300])
def test_each_proof_checks_with_the_key_alone(size: int) -> None:
    fakes = grown(size)

    for index in {0, size // 2, size - 1}:
        proof = made(ReadLog, fakes).proof(index)
        proof.require_valid(by=fakes.signer.key(), verifies=fakes.signer.verifies)


def test_whoever_copies_it_has_the_key_of_the_log_beside_it() -> None:
    fakes = grown(1)

    assert read(fakes).key == fakes.signer.key()


@pytest.mark.parametrize("before", [-1, 0, 4])
def test_a_page_that_is_not_there_is_not_found(before: int) -> None:
    with pytest.raises(NotFound):
        read(grown(3), before=before)


@pytest.mark.parametrize("index", [-1, 3, 1 << 60])
def test_a_leaf_that_is_not_there_is_not_found(index: int) -> None:
    with pytest.raises(NotFound):
        made(ReadLog, grown(3)).proof(index)


@pytest.mark.parametrize("path", ["tile/0/000.p/3", "tile/entries/000.p/3"])
@pytest.mark.parametrize("is_gone", [True, False])
def test_of_a_log_that_does_not_hold_together_nothing_is_shown(path: str, is_gone: bool) -> None:  # noqa: FBT001
    fakes = grown(3)
    if is_gone:
        del fakes.world.tiles[path]
    else:
        flipped(fakes, path)

    with pytest.raises(BrokenLog):
        read(fakes)
    with pytest.raises(BrokenLog):
        made(ReadLog, fakes).proof(1)


def test_one_letter_of_a_leaf_is_noticed() -> None:
    fakes = grown(3)
    path = "tile/entries/000.p/3"
    fakes.world.tiles[path] = fakes.world.tiles[path].replace(b'"action"', b'"Action"', 1)

    with pytest.raises(BrokenLog, match="leaf 0 is not in the tree"):
        read(fakes)


def test_a_checkpoint_that_the_key_did_not_sign_shows_nothing() -> None:
    fakes = grown(3)
    note = fakes.world.checkpoint
    assert note is not None
    fakes.world.checkpoint = note.replace("\n3\n", "\n2\n")

    with pytest.raises(BrokenLog, match="signature"):
        read(fakes)


def test_a_page_reads_each_file_once() -> None:
    fakes = grown(300)

    with watched(fakes) as calls:
        read(fakes, most=50)

    # Two files of leaves lie under 50 latest of 300, and two tiles of hashes with one above.
    assert calls.count("tiles.read") == 5
