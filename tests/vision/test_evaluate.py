"""R24: `quitclaim evaluate pairs`, as somebody at a terminal sees it, on the pictures at hand."""

import json
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from cli.__main__ import main
from quitclaim_vision.packs.cache import folder
from tests.vision.fetched import detector, embedder, picture
from tests.vision.likeness import PEOPLE, pairs

FACELESS = "coffee.png"


@pytest.fixture
def images() -> Path:
    detector(), embedder()
    for names in (*PEOPLE.values(), (FACELESS,)):
        for name in names:
            picture(name)
    return folder() / "pictures"


def csv_of(tmp_path: Path, *lines: str) -> Path:
    path = tmp_path / "pairs.csv"
    path.write_text("\n".join(("file_x,file_y,decision", *lines)), encoding="utf-8")
    return path


def evaluated(
    path: Path, images: Path, capsys: pytest.CaptureFixture[str], *more: str
) -> dict[str, Any]:
    assert main(["evaluate", "pairs", str(path), "--images", str(images), "--json", *more]) == 0
    told: dict[str, Any] = json.loads(capsys.readouterr().out)
    return told


def test_the_pairs_at_hand_are_all_told_apart(
    images: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = [f"{one},{other},{'yes' if same else 'no'}" for one, other, same in pairs()]

    report = evaluated(csv_of(tmp_path, *lines), images, capsys)

    figures = report["figures"]
    assert (report["identities"], report["left_out"], report["undetected"]) == (4, 0, [])
    assert (figures["distance"], figures["accuracy"], figures["auc"]) == (0.6, 1.0, 1.0)
    assert (figures["false_match"]["errors"], figures["false_match"]["of"]) == (0, 21)
    assert figures["false_match"]["high"] > 0.1
    assert figures["mean_same"] < 0.45
    assert figures["mean_different"] > 0.7


def test_a_larger_gallery_is_judged_at_its_own_distance(
    images: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = csv_of(tmp_path, "obama.jpg,biden.jpg,no")

    report = evaluated(path, images, capsys, "--gallery", "200")

    assert (report["gallery_size"], report["figures"]["distance"]) == (200, 0.45)
    assert report["figures"]["auc"] is None


def test_a_file_that_shows_nobody_is_named_and_its_pairs_are_left_out(
    images: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = csv_of(tmp_path, f"obama.jpg,{FACELESS},yes", "obama.jpg,obama2.jpg,yes")

    assert main(["evaluate", "pairs", str(path), "--images", str(images)]) == 0

    told = capsys.readouterr().out.splitlines()
    assert told[2:4] == [
        "identities, at most: 1",
        "pairs of the same person: 1, of different people: 0",
    ]
    assert told[-2:] == [f"nobody was found in {FACELESS}", "pairs left out for it: 1"]


@pytest.mark.usefixtures("images")
def test_a_file_that_is_no_picture_shows_nobody(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.jpg").write_bytes(b"%PDF-1.7")

    report = evaluated(csv_of(tmp_path, "a.jpg,a.jpg,yes"), tmp_path, capsys)

    assert (report["undetected"], report["identities"]) == (["a.jpg"], 0)
    assert report["figures"]["accuracy"] is None


def test_curves_and_bars_are_drawn_where_they_are_asked_for(
    images: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = csv_of(tmp_path, "obama.jpg,obama2.jpg,yes", "obama.jpg,biden.jpg,no")
    plots = tmp_path / "plots"

    evaluated(path, images, capsys, "--plots", str(plots))

    for name in ("roc.png", "distances.png"):
        with Image.open(plots / name) as drawn:
            assert drawn.size == (720, 480)
            assert len(drawn.getcolors(720 * 480) or ()) > 3
    asked = ["evaluate", "pairs", str(path), "--images", str(images), "--plots", str(path)]
    assert main(asked) == 1
    assert "cannot be written" in capsys.readouterr().err


def test_somebody_who_labelled_wrongly_is_told(
    images: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = csv_of(tmp_path, "obama.jpg,obama2.jpg,yes", "obama2.jpg,obama.jpg,no")

    assert main(["evaluate", "pairs", str(path), "--images", str(images)]) == 0

    assert "pairs that contradict others: 1" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("gallery", "why"), [("0", "at least one template"), ("1000000", "strict enough")]
)
def test_a_gallery_that_nothing_was_measured_for_is_refused(
    tmp_path: Path, gallery: str, why: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.jpg").touch()
    path = csv_of(tmp_path, "a.jpg,a.jpg,yes")

    asked = ["evaluate", "pairs", str(path), "--images", str(tmp_path), "--gallery", gallery]
    assert main(asked) == 1
    assert why in capsys.readouterr().err


def test_without_the_models_it_says_how_to_get_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("QUITCLAIM_MODELS", str(tmp_path / "none"))
    (tmp_path / "a.jpg").touch()

    path = csv_of(tmp_path, "a.jpg,a.jpg,yes")
    assert main(["evaluate", "pairs", str(path), "--images", str(tmp_path)]) == 1
    assert "quitclaim models fetch" in capsys.readouterr().err
