"""
What the image of the endpoint is built from: a folder with all that goes in, and its Dockerfile.

`python -m infra.endpoint_image FOLDER [--gpu] [--machine x86_64] [--pack FILE]` lays it out;
whoever builds it afterwards needs no network: `podman build FOLDER`, or `docker build FOLDER`.
"""

import argparse
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from infra.assets import REPOSITORY, copy
from infra.layers import installed
from infra.runtime import MACHINE, VERSION, compile_for_runtime
from quitclaim.runtime import packs
from quitclaim.runtime.packs import manifest_in
from quitclaim_vision.packs.cache import content_of, folder
from quitclaim_vision.packs.pins import pin_of

_ENDPOINT: Final = Path("functions") / "recognize" / "endpoint"
DEFAULT_PACK: Final = Path(packs.__file__).with_name("dlib-resnet.toml")
# Of the core only what decides and what is said: no store, nothing that calls anybody.
_CORE: Final = ("domain", "ports", "runtime")


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """The processor and the Python of the base image; `lock`: with or without CUDA."""

    machine: str = MACHINE
    version: str = VERSION
    lock: str = "endpoint"


# onnxruntime has no other wheels that know CUDA.
GPU: Final = Target(machine="x86_64", lock="endpoint-gpu")


def lay_out(
    into: Path, *, target: Target, pack: Path = DEFAULT_PACK, models: Path | None = None
) -> None:
    """`models`: where the pack's embedder lies; raises PackError where it does not."""
    into.mkdir(parents=True)
    shutil.copy(REPOSITORY / _ENDPOINT / "Dockerfile", into)
    _lay_model(into / "models", pack=pack, models=models or folder())
    _lay_code(into / "code")
    compile_for_runtime(into, version=target.version)
    there = installed(target.lock, machine=target.machine, version=target.version)
    shutil.copytree(there, into / "packages")


def _lay_code(into: Path) -> None:
    core = Path("layers") / "core" / "python" / "quitclaim"
    into.mkdir(parents=True)
    for name in _CORE:
        copy(REPOSITORY / core / name, into / "quitclaim" / name)
    shutil.copy(REPOSITORY / core / "__init__.py", into / "quitclaim")
    copy(REPOSITORY / "layers" / "vision" / "python", into)
    copy(REPOSITORY / _ENDPOINT, into / _ENDPOINT)
    for package in (into / _ENDPOINT).relative_to(into).parents[:2]:
        shutil.copy(REPOSITORY / package / "__init__.py", into / package)


def _lay_model(into: Path, *, pack: Path, models: Path) -> None:
    into.mkdir()
    file = manifest_in(pack).embedder.file
    # Checked here already: an image with the wrong bytes would never answer.
    (into / file.name).write_bytes(content_of(models / file.name, pin_of(file)))
    shutil.copy(pack, into / "pack.toml")


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description="Lay out what the endpoint's image is built from.")
    parser.add_argument("into", type=Path)
    parser.add_argument("--machine", default=MACHINE, help="of the base image (%(default)s)")
    parser.add_argument("--gpu", action="store_true", help="for an x86_64 base that brings CUDA")
    parser.add_argument("--pack", type=Path, default=DEFAULT_PACK, help="the manifest of a pack")
    chosen = parser.parse_args(arguments)
    target = GPU if chosen.gpu else Target(machine=chosen.machine)
    lay_out(chosen.into, target=target, pack=chosen.pack)


if __name__ == "__main__":
    main()
