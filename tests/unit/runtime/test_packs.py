"""R23: a pack is what its manifest says, and a manifest that says nonsense names no pack."""

from pathlib import Path

import pytest

from quitclaim.domain.recognition.thresholds import OutOfReach, Threshold, threshold_for
from quitclaim.runtime import packs
from quitclaim.runtime.packs import ManifestError, default_manifest, manifest_in

TOLD = Path(packs.__file__).with_name("dlib-resnet.toml").read_text(encoding="utf-8")


def said(folder: Path, text: str) -> Path:
    path = folder / "pack.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_the_default_pack_is_known_without_a_model() -> None:
    pack = default_manifest().pack

    assert pack.model == default_manifest().embedder.file.sha256
    assert pack.floor.size_px == 40
    assert [point.distance for point in pack.calibration.points] == [
        *(0.3, 0.4, 0.45, 0.5, 0.55, 0.6)
    ]


@pytest.mark.parametrize(
    ("gallery_size", "distance"), [(1, 0.6), (2, 0.55), (20, 0.5), (200, 0.45), (2_000, 0.4)]
)
def test_the_more_people_there_are_the_nearer_a_match_has_to_be(
    gallery_size: int, distance: float
) -> None:
    """R21: dlib's own 0.6 holds for one person and no more."""
    pack = default_manifest().pack

    threshold = threshold_for(
        pack.calibration, gallery_size=gallery_size, target_rate=pack.target_rate
    )

    assert isinstance(threshold, Threshold)
    assert threshold.distance == distance


def test_what_nobody_measured_is_out_of_reach() -> None:
    pack = default_manifest().pack

    assert isinstance(
        threshold_for(pack.calibration, gallery_size=100_000, target_rate=pack.target_rate),
        OutOfReach,
    )


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('kind = "centerface"', 'kind = "haar"'),
        ('name = "centerface.onnx"', 'name = "../centerface.onnx"'),
        ('name = "dlib-resnet.onnx"', 'name = "/etc/dlib-resnet.onnx"'),
        ('sha256 = "1fc24a67', 'sha256 = "1FC24A67'),
        ("threshold = 0.5", "threshold = 1.0"),
        ("size = 22_436_364", "size = 0"),
        ("size = 22_436_364", 'size = "22436364"'),
        ("dimension = 128", "dimension = 128.0"),
        ("is_normalised = false", "is_normalised = 0"),
        ("side = 150", "side = 100"),
        ("fitted = [0, 1, 3, 4]", "fitted = [0]"),
        ("fitted = [0, 1, 3, 4]", "fitted = [0, 0]"),
        ("fitted = [0, 1, 3, 4]", "fitted = [0, 5]"),
        ("fitted = [0, 1, 3, 4]", "fitted = 2026-01-01"),
        ("[[46.5, 46.7], ", "[[46.5, nan], "),
        ("[[46.5, 46.7], ", "["),
        ("rate = 6.0e-3", "rate = 1.0e-4"),
        ("rate = 6.0e-3", "rate = 0.0"),
        ("target_rate = 0.01", "target_rate = 1.0"),
        ("miss_rate = 0.16", "miss_rate = 1.0"),
        ("miss_rate = 0.16", ""),
        ('"children"', '"everybody"'),
        ("margin = 0.1", "margin = 0.1\nurl = 'x'"),
        ("margin = 0.1", ""),
        ("margin = 0.1", "margin ="),
    ],
)
def test_a_manifest_that_describes_no_pack_is_refused_with_its_name(
    tmp_path: Path, old: str, new: str
) -> None:
    assert old in TOLD

    with pytest.raises(ManifestError, match=r"pack\.toml describes no model pack"):
        manifest_in(said(tmp_path, TOLD.replace(old, new)))


def test_a_manifest_that_is_not_there_is_none(tmp_path: Path) -> None:
    with pytest.raises(ManifestError):
        manifest_in(tmp_path / "nowhere.toml")
    (tmp_path / "latin.toml").write_bytes(b"name = '\xe4'")
    with pytest.raises(ManifestError):
        manifest_in(tmp_path / "latin.toml")
