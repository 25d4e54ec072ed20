"""R23: an organisation brings its own models by their hashes; YuNet and SFace are the example."""

from pathlib import Path

import numpy as np
import pytest

from quitclaim.runtime.packs import ManifestError, PackManifest, default_manifest, manifest_in
from quitclaim_vision.detectors import detector_of
from quitclaim_vision.embedding import Embedder
from quitclaim_vision.packs.cache import NotFetchedError, WrongBytesError, manifest
from tests.house.sizes import REPOSITORY
from tests.vision import tiny

EXAMPLE = REPOSITORY / "docs" / "models" / "opencv-zoo.toml"
BLACK = np.zeros((64, 96, 3), np.uint8)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("QUITCLAIM_MODELS", str(tmp_path))
    return tmp_path


def own(folder: Path) -> PackManifest:
    """The example with its files' hashes, and in their place ours."""
    told = EXAMPLE.read_text(encoding="utf-8")
    manifest_then = manifest_in(EXAMPLE)
    files = {
        manifest_then.detector.file: tiny.yunet(tiny.somebody(), side="any"),
        manifest_then.embedder.file: tiny.sface(),
    }
    for file, content in files.items():
        made = tiny.put(content, folder / file.name)
        told = told.replace(file.sha256, made.sha256)
        told = told.replace(f"size = {file.size:_}", f"size = {made.size}")
    (folder / "pack.toml").write_text(told, encoding="utf-8")
    return manifest()


def test_the_example_names_the_files_of_the_zoo() -> None:
    example = manifest_in(EXAMPLE)

    assert example.detector.file.sha256.startswith("8f2383e4dd3c")
    assert example.embedder.file.sha256.startswith("0ba9fbfa01b5")
    assert example.pack.model == example.embedder.file.sha256


def test_an_own_pack_beside_the_models_is_the_one_that_runs(folder: Path) -> None:
    pack = own(folder)

    assert pack.name == "opencv-zoo"
    (face,) = detector_of(pack).faces(BLACK)
    assert face.box[2:] == pytest.approx((32, 40))
    embed = Embedder(folder / pack.embedder.file.name, expected=pack)
    crops = np.random.default_rng(1).integers(0, 256, (3, 112, 112, 3), dtype=np.uint8)
    assert embed(crops).shape == (3, 128)
    assert np.linalg.norm(embed(crops), axis=1) == pytest.approx(1, abs=1e-6)


@pytest.mark.parametrize("part", ["detector", "embedder"])
def test_other_bytes_under_those_names_do_not_load(folder: Path, part: str) -> None:
    pack = own(folder)
    for kind in (pack.detector, pack.embedder):
        (folder / kind.file.name).write_bytes(b"another model")

    with pytest.raises(WrongBytesError):
        _load(pack, part, folder=folder)


@pytest.mark.parametrize("part", ["detector", "embedder"])
def test_an_own_pack_whose_files_are_missing_is_no_reason_to_take_another(
    folder: Path, part: str
) -> None:
    (folder / "pack.toml").write_bytes(EXAMPLE.read_bytes())

    with pytest.raises(NotFetchedError):
        _load(manifest(), part, folder=folder)


def _load(pack: PackManifest, part: str, *, folder: Path) -> object:
    if part == "detector":
        return detector_of(pack)
    return Embedder(folder / pack.embedder.file.name, expected=pack)


def test_an_own_manifest_that_describes_none_is_refused_and_not_passed_over(folder: Path) -> None:
    (folder / "pack.toml").write_text("name = 'ours'", encoding="utf-8")

    with pytest.raises(ManifestError, match="describes no model pack"):
        manifest()


@pytest.mark.usefixtures("folder")
def test_without_an_own_one_it_is_the_default() -> None:
    assert manifest() == default_manifest()
