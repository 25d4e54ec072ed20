"""What `quitclaim log` says to whoever has a folder and a key, and no cloud."""

import shutil
from pathlib import Path

import pytest

from cli.__main__ import main
from tests.proof.copies import Flip, Growing, files_in

SIZE = 260


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    growing = Growing.at(tmp_path_factory.mktemp("log"))
    growing.copy(3)
    return growing.copy(SIZE)


@pytest.fixture
def copy(made: Path, tmp_path: Path) -> Path:
    return shutil.copytree(made, tmp_path / "copy")


def failed(capsys: pytest.CaptureFixture[str], *asked: object) -> str:
    assert main(["log", *map(str, asked)]) == 1
    return capsys.readouterr().err


def test_a_whole_copy_holds(copy: Path, made: Path, capsys: pytest.CaptureFixture[str]) -> None:
    earlier = made.with_name("3")

    assert main(["log", "verify", str(copy), "--since", str(earlier)]) == 0

    said = capsys.readouterr().out
    assert f"{SIZE} leaves: every tile holds" in said
    assert "goes on from the 3 leaves" in said


@pytest.mark.parametrize(
    ("flip", "why"),
    [
        (Flip("tile/entries/000", 40, 0), "tile/0/000 does not hold"),
        (Flip("tile/0/000", 40, 0), "tile/0/000 does not hold"),
        (Flip("checkpoint", 24, 0), "does not hold"),
        (Flip("vkey", 30, 0), "verifier key"),
    ],
)
def test_a_changed_copy_is_told_with_what_is_wrong(
    copy: Path, flip: Flip, why: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (copy / flip.path).write_bytes(flip.done_to(files_in(copy))[flip.path])

    assert why in failed(capsys, "verify", copy)


def test_a_copy_goes_on_from_no_larger_one(
    copy: Path, made: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said = failed(capsys, "verify", made.with_name("3"), "--since", copy)

    assert f"{SIZE} leaves were signed before" in said


@pytest.mark.parametrize(
    ("options", "first", "count"),
    [((), SIZE - 50, 50), (("--count", "2"), SIZE - 2, 2), (("--first", "254"), 254, 6)],
)
def test_leaves_are_told_a_line_each(
    copy: Path,
    options: tuple[str, ...],
    first: int,
    count: int,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["log", "show", str(copy), *options]) == 0

    lines = capsys.readouterr().out.splitlines()
    assert [int(line.split()[0]) for line in lines] == list(range(first, first + count))
    assert "test, by staff" in lines[0] and "nothing changed" in lines[0]


def test_a_proof_checks_with_the_key_alone(
    copy: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, key = tmp_path / "one.tlog-proof", tmp_path / "key"
    shutil.copy(copy / "vkey", key)

    assert main(["log", "prove", "258", str(copy), "--out", str(file)]) == 0
    shutil.rmtree(copy)
    assert main(["log", "check", str(file), "--key", str(key)]) == 0

    assert "It holds" in capsys.readouterr().out
    file.write_text(file.read_text().replace("index 258", "index 257"))
    assert "leaf 257 is not in the tree" in failed(capsys, "check", file, "--key", key)


def test_a_proof_without_a_name_lies_where_one_stands(
    copy: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    assert main(["log", "prove", "0", str(copy)]) == 0

    assert (tmp_path / "leaf-0.tlog-proof").read_text().startswith("c2sp.org/tlog-proof@v1")


def test_whoever_asks_for_what_is_not_there_is_told(
    copy: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "below its size" in failed(capsys, "prove", SIZE, copy)
    assert f"there are {SIZE} leaves" in failed(capsys, "show", copy, "--first", SIZE + 1)
    assert "cannot be read: No such file" in failed(capsys, "verify", tmp_path / "nowhere")
    key = copy / "vkey"
    assert "is no folder" in failed(capsys, "verify", tmp_path / "nowhere", "--key", key)
    assert "there is no checkpoint" in failed(capsys, "verify", tmp_path, "--key", key)
    key.write_bytes(b"\xff\xfe")
    assert "is no text" in failed(capsys, "verify", copy)
