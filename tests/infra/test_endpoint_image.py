"""What goes into the endpoint's image: its lock for the base's Python, its pack, its part of us."""

import re
from pathlib import Path

import pytest

from infra import endpoint_image
from infra.endpoint_image import GPU, Target, lay_out
from infra.layers import lock_of
from infra.locks import chosen
from quitclaim.runtime.starting import STARTED_WITH
from quitclaim_vision.packs.cache import NotFetchedError, WrongBytesError
from tests.endpoint.packs import SmallPack, small_pack

PIN = re.compile(r"^([\w.-]+)==", re.MULTILINE)
TARGET = Target(machine="aarch64", version="3.13")


@pytest.fixture
def pack(tmp_path: Path) -> SmallPack:
    folder = tmp_path / "pack"
    folder.mkdir()
    return small_pack(folder)


@pytest.fixture
def _nothing_is_fetched(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    packages = tmp_path / "packages"
    packages.mkdir()
    monkeypatch.setattr(endpoint_image, "installed", lambda _name, **_target: packages)


@pytest.mark.usefixtures("_nothing_is_fetched")
def test_it_holds_what_it_runs_and_no_store(tmp_path: Path, pack: SmallPack) -> None:
    lay_out(tmp_path / "image", target=TARGET, pack=pack.manifest, models=pack.folder)

    code = tmp_path / "image" / "code"
    assert {path.name for path in (tmp_path / "image").iterdir()} == {
        *("Dockerfile", "code", "models", "packages")
    }
    assert {path.name for path in (tmp_path / "image" / "models").iterdir()} == {
        *("pack.toml", "small.onnx")
    }
    assert (code / "functions" / "recognize" / "endpoint" / "__main__.py").exists()
    assert {path.name for path in (code / "quitclaim").iterdir()} >= {"domain", "ports", "runtime"}
    assert not (code / "quitclaim" / "adapters").exists()
    told = (tmp_path / "image" / "Dockerfile").read_text("utf-8")
    assert all(f" {name}={value} " in told for name, value in STARTED_WITH.items())


@pytest.mark.usefixtures("_nothing_is_fetched")
def test_it_is_not_laid_out_with_other_bytes_than_the_packs(
    tmp_path: Path, pack: SmallPack
) -> None:
    (pack.folder / "small.onnx").write_bytes(b"another model")
    with pytest.raises(WrongBytesError):
        lay_out(tmp_path / "one", target=TARGET, pack=pack.manifest, models=pack.folder)

    (pack.folder / "small.onnx").unlink()
    with pytest.raises(NotFetchedError):
        lay_out(tmp_path / "two", target=TARGET, pack=pack.manifest, models=pack.folder)


def test_its_lock_says_the_same_as_the_layers() -> None:
    """What finds a face and what tells faces apart run on the very same versions."""
    ours, vision = (chosen(lock_of(name)) for name in ("endpoint", "vision"))

    for name in ("numpy", "onnxruntime"):
        assert _pin(name, ours) == _pin(name, vision)
    others = {"pillow", "boto3", "botocore", "urllib3", "pydantic", "pydantic-core"}
    assert others.isdisjoint(PIN.findall(ours))


def test_on_a_gpu_only_what_runs_the_model_differs() -> None:
    plain, gpu = (_pins(lock, machine="x86_64") for lock in ("endpoint", GPU.lock))

    assert {one.partition("==")[0] for one in gpu - plain} == {"onnxruntime-gpu"}
    assert _version("onnxruntime-gpu", gpu) == _version("onnxruntime", plain)


def test_the_command_lays_it_out(
    tmp_path: Path, pack: SmallPack, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[str, dict[str, str]]] = []

    def fetched(name: str, **target: str) -> Path:
        asked.append((name, target))
        return pack.folder

    monkeypatch.setattr(endpoint_image, "installed", fetched)
    monkeypatch.setenv("QUITCLAIM_MODELS", str(pack.folder))

    endpoint_image.main([str(tmp_path / "one"), "--pack", str(pack.manifest)])
    endpoint_image.main([str(tmp_path / "two"), "--pack", str(pack.manifest), "--gpu"])

    assert asked == [
        ("endpoint", {"machine": "aarch64", "version": "3.13"}),
        ("endpoint-gpu", {"machine": "x86_64", "version": "3.13"}),
    ]
    assert (tmp_path / "two" / "Dockerfile").exists()


def test_of_each_python_its_own_version_is_chosen() -> None:
    old, new = (chosen(lock_of("endpoint"), version=one) for one in ("3.11", "3.13"))

    assert _pin("numpy", old) != _pin("numpy", new)


def _pins(name: str, *, machine: str) -> set[str]:
    return set(re.findall(r"^\S+==\S+", chosen(lock_of(name), machine=machine), re.MULTILINE))


def _version(name: str, pins: set[str]) -> str:
    return next(pin.partition("==")[2] for pin in pins if pin.startswith(f"{name}=="))


def _pin(name: str, text: str) -> str:
    (found,) = re.findall(rf"^{name}==\S+", text, re.MULTILINE)
    return str(found)
