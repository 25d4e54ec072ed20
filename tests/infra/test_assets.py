"""What a zip holds."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from infra import assets, layers, runtime
from infra.assets import REPOSITORY, built, files_of, function_code
from infra.layers import ModelsLayer, PythonLayer
from quitclaim.runtime.packs import manifest_in
from quitclaim_vision.packs.manifest import DETECTOR
from tests.infra.building import Built, built_app


def test_a_function_lies_under_its_own_dotted_path(tmp_path: Path) -> None:
    found = built_app(tmp_path, function_code("consent"))

    assert "functions/consent/handler.py" in found.files
    assert "functions/__init__.py" in found.files
    assert not [name for name in found.files if "ingest" in name or name.endswith(".md")]


def test_a_zip_is_named_by_what_it_is_made_of(tmp_path: Path) -> None:
    source = tmp_path / "source"
    source.mkdir()
    (source / "module.py").write_text("ONE = 1\n")
    first = _built(source, tmp_path / "first")

    assert _built(source, tmp_path / "again").hash == first.hash
    (source / "module.py").write_text("ONE = 2\n")
    assert _built(source, tmp_path / "other").hash != first.hash


def test_bytecode_is_shipped_where_the_same_python_can_make_it(tmp_path: Path) -> None:
    """Unchecked: a zip has no times to compare, and Lambda no place to write it anew."""
    source = tmp_path / "source"
    source.mkdir()
    (source / "module.py").write_text("ONE = 1\n")

    compiled = [name for name in _built(source, tmp_path / "out").files if name.endswith(".pyc")]

    is_here = runtime._same_minor(runtime.VERSION) is not None  # noqa: SLF001
    assert compiled == (["__pycache__/module.cpython-313.pyc"] if is_here else [])


def test_a_layer_is_our_package_beside_what_its_lock_pins(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def install(name: str, into: Path, **_target: str) -> None:
        asked.append(name)
        (into / "pinned").mkdir(parents=True)
        (into / "pinned" / "__init__.py").touch()

    monkeypatch.setattr(layers, "install", install)
    monkeypatch.setattr(layers, "BUILT", tmp_path / "layers")

    first = built_app(tmp_path / "one", lambda stack: PythonLayer(stack, "core"))
    built_app(tmp_path / "two", lambda stack: PythonLayer(stack, "core"))

    assert {"python/quitclaim/domain/ids.py", "python/pinned/__init__.py"} <= set(first.files)
    # The lock is the same: nothing is installed twice.
    assert asked == ["core"]


def test_models_lie_where_the_darkroom_is_told_to_look(tmp_path: Path) -> None:
    """They alone: the pictures of the demo are fetched into the same folder."""
    folder, name = tmp_path / "models", DETECTOR.file.name
    (folder / "pictures").mkdir(parents=True)
    (folder / name).write_bytes(b"weights")
    alone = _layer(folder, tmp_path / "alone")
    (folder / "pictures" / "somebody.jpg").write_bytes(b"her face")

    beside = _layer(folder, tmp_path / "beside")

    assert beside.files == [f"models/{name}"]
    assert beside.hash == alone.hash
    assert ModelsLayer.environment == {"QUITCLAIM_MODELS": "/opt/models"}


def test_an_own_pack_goes_along_with_its_detector_and_not_with_ours(tmp_path: Path) -> None:
    """Or the darkroom would look with another detector there than here."""
    folder, example = tmp_path / "models", REPOSITORY / "docs" / "models" / "opencv-zoo.toml"
    folder.mkdir()
    shutil.copy(example, folder / "pack.toml")
    own = manifest_in(example).detector.file.name
    for name in (own, DETECTOR.file.name, "face_recognition_sface_2021dec.onnx"):
        (folder / name).write_bytes(b"weights")

    assert sorted(_layer(folder, tmp_path / "out").files) == [f"models/{own}", "models/pack.toml"]


def _layer(folder: Path, out: Path) -> Built:
    return built_app(out, lambda stack: ModelsLayer(stack, "ModelsLayer", folder=folder))


def test_what_pip_is_asked_for_is_lambdas(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[list[str]] = []
    monkeypatch.setattr(subprocess, "run", lambda command, **_: asked.append(command))

    layers.install("vision", tmp_path)

    (command,) = asked
    assert command[:4] == [sys.executable, "-m", "pip", "install"]
    assert {"--python-version=3.13", "--only-binary=:all:", "--require-hashes"} <= set(command)
    platforms = [one for one in command if one.startswith("--platform")]
    # Alone, the oldest name would choose old versions of what moved on.
    assert [one.partition("=")[2] for one in platforms] == [
        "manylinux_2_28_aarch64",
        "manylinux_2_27_aarch64",
        "manylinux2014_aarch64",
    ]


def test_what_is_left_by_a_run_of_python_is_no_part_of_anything() -> None:
    found = files_of(REPOSITORY / "functions")

    assert not [path for path in found if "__pycache__" in path.parts]


def _built(source: Path, out: Path) -> Built:
    def build(into: Path) -> None:
        assets.copy(source, into)

    return built_app(out, built(source, build, of=files_of(source)))
