"""A stranger with a copy and a key finds out whatever was changed (R41, I6)."""

import shutil
from pathlib import Path
from random import Random

import pytest

from tests.needs import require
from tests.proof import readlog
from tests.proof.copies import Flip, Growing, files_in, flips, holds

EARLIER, SIZE, PROOFS = 200, 300, (0, 255, 256, 299)


@pytest.fixture(scope="module")
def copies(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The log now, and as it was handed on before."""
    growing = Growing.at(tmp_path_factory.mktemp("copies"))
    earlier = growing.copy(EARLIER)
    return growing.copy(SIZE, *PROOFS), earlier


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    require("go")
    return readlog.built(tmp_path_factory.mktemp("go"))


def chosen(folder: Path, *, count: int) -> list[Flip]:
    return list(flips(files_in(folder), Random("flips"), count=count))


def test_our_verifier_accepts_the_copy(copies: tuple[Path, Path]) -> None:
    now, earlier = map(files_in, copies)

    assert holds(now, earlier=earlier)
    assert holds(earlier, earlier=earlier)


def test_our_verifier_finds_every_flip(copies: tuple[Path, Path]) -> None:
    now, earlier = map(files_in, copies)

    for flip in chosen(copies[0], count=400):
        assert not holds(flip.done_to(now), earlier=earlier), flip


def test_go_accepts_the_copy(program: Path, copies: tuple[Path, Path]) -> None:
    """Signature, every leaf against its tile, a proof of each, consistency, the proofs beside."""
    now, earlier = copies

    assert readlog.said(program, now, earlier) == [f"holds: {SIZE}"]
    assert readlog.said(program, earlier, earlier) == [f"holds: {EARLIER}"]


def test_go_finds_every_flip(program: Path, copies: tuple[Path, Path]) -> None:
    made = chosen(copies[0], count=400)

    accepted, *others = readlog.said(program, *copies, flips=made)

    assert accepted == f"holds: {SIZE}"
    unseen = [flip for flip, told in zip(made, others, strict=True) if told.startswith("holds")]
    assert unseen == []


@pytest.mark.parametrize("is_go", [False, True])
def test_another_log_of_the_same_size_does_not_go_on(
    copies: tuple[Path, Path], tmp_path: Path, request: pytest.FixtureRequest, *, is_go: bool
) -> None:
    """Signed by the very key: only what was handed on before shows that history was changed."""
    growing = Growing.at(tmp_path)
    growing.copy(EARLIER)
    forged = growing.copy(SIZE)
    assert holds(files_in(forged), earlier=files_in(tmp_path / str(EARLIER)))

    if is_go:
        (told,) = readlog.said(request.getfixturevalue("program"), forged, copies[1])
        assert told.startswith("broken")
    else:
        assert not holds(files_in(forged), earlier=files_in(copies[1]))


@pytest.mark.parametrize("path", ["tile/0/000", "tile/0/001.p/44", "tile/1/000.p/1", "checkpoint"])
def test_a_file_that_is_gone_is_missed(
    program: Path, copies: tuple[Path, Path], tmp_path: Path, path: str
) -> None:
    now, earlier = copies
    folder = shutil.copytree(now, tmp_path / "copy")
    (folder / path).unlink()

    assert not holds(files_in(folder), earlier=files_in(earlier))
    (told,) = readlog.said(program, folder, earlier)
    assert told.startswith("broken")
