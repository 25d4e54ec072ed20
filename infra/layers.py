"""
Layers: a package of ours with what its lock pins, for Lambda's Python and processor.

`python -m infra.layers` builds them and says how large they are.
"""

import hashlib
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

from aws_cdk import aws_lambda as lambda_
from constructs import Construct

from infra.assets import REPOSITORY, built, copy, files_of
from infra.locks import chosen
from infra.runtime import ARCHITECTURE, MACHINE, RUNTIME, VERSION, compile_for_runtime
from infra.trimming import trim
from quitclaim.runtime.packs import OWN, manifest_of

NAMES: Final = ("core", "vision", "web", "papers", "search")
BUILT: Final = REPOSITORY / "build" / "layers"
# Newest first. manylinux2014 alone would be a trap: packages that moved on are silently old ones.
# Lambda's own glibc is 2.34.
_PLATFORMS: Final = ("manylinux_2_28", "manylinux_2_27", "manylinux2014")
_MODELS: Final = "/opt/models"
_PACK: Final = "/opt/pack"


class PythonLayer(Construct):
    """`layers/<name>`, where that has code of ours, and what `locks/<name>.txt` pins."""

    def __init__(self, scope: Construct, name: str) -> None:
        super().__init__(scope, f"{name.title()}Layer")
        folder = REPOSITORY / "layers" / name
        has_code = folder.exists()

        def build(into: Path) -> None:
            copy(installed(name), into / "python")
            if has_code:
                copy(folder / "python", into / "python")

        source = folder if has_code else lock_of(name).parent
        ours = files_of(folder / "python") if has_code else ()
        self.version = _version(self, built(source, build, of=[lock_of(name), *ours]))


class ModelsLayer(Construct):
    """Models as they were fetched and checked; the darkroom finds them where `environment` says."""

    environment: Final = {"QUITCLAIM_MODELS": _MODELS}

    def __init__(self, scope: Construct, name: str, *, folder: Path) -> None:
        super().__init__(scope, name)

        # Pictures for the demo lie there too, and what tells faces apart, which is not done here.
        models = [folder / manifest_of(folder).detector.file.name]
        if (own := folder / OWN).exists():
            models.append(own)

        def build(into: Path) -> None:
            place = into / Path(_MODELS).name
            place.mkdir()
            for model in models:
                shutil.copy(model, place)

        self.version = _version(self, built(folder, build, of=models))


class PackLayer(Construct):
    """The page of numbers of the organisation's own pack, for whoever decides by them."""

    environment: Final = {"pack": f"{_PACK}/{OWN}"}

    def __init__(self, scope: Construct, name: str, *, manifest: Path) -> None:
        super().__init__(scope, name)

        def build(into: Path) -> None:
            place = into / Path(_PACK).name
            place.mkdir()
            shutil.copy(manifest, place / OWN)

        self.version = _version(self, built(manifest.parent, build, of=[manifest]))


def lock_of(name: str) -> Path:
    return REPOSITORY / "locks" / f"{name}.txt"


def install(name: str, into: Path, *, machine: str = MACHINE, version: str = VERSION) -> None:
    """Install what a machine needs of the lock, trimmed; by pip, from wheels, by their hashes."""
    with tempfile.TemporaryDirectory() as scratch:
        wanted = Path(scratch) / f"{name}.txt"
        there = chosen(lock_of(name), machine=machine, version=version)
        wanted.write_text(there, encoding="utf-8")
        platforms = (f"--platform={platform}_{machine}" for platform in _PLATFORMS)
        python = [f"--python-version={version}", "--implementation=cp", "--only-binary=:all:"]
        options = ["--quiet", "--disable-pip-version-check", "--no-deps", "--no-compile"]
        # pip would compare with the interpreter that it runs on; the lock was made for both.
        options += ["--ignore-requires-python", "--require-hashes"]
        pip = [sys.executable, "-m", "pip", "install", *options, *python, *platforms]
        pip += [f"--requirement={wanted}", f"--target={into}"]
        subprocess.run(pip, check=True)  # noqa: S603  our own command
    trim(into)


def installed(name: str, *, machine: str = MACHINE, version: str = VERSION) -> Path:
    """Installed once for each lock: our own code changes far more often."""
    lock = hashlib.sha256(lock_of(name).read_bytes()).hexdigest()[:16]
    folder = BUILT / f"{name}-{version}-{machine}-{lock}"
    if not folder.exists():
        fresh = folder.with_name(f"{folder.name}.fresh")
        shutil.rmtree(fresh, ignore_errors=True)
        print(f"installing what locks/{name}.txt pins, for {machine} …", file=sys.stderr)  # noqa: T201  it takes a while
        install(name, fresh, machine=machine, version=version)
        compile_for_runtime(fresh, version=version)
        fresh.rename(folder)
    return folder


def _version(scope: Construct, code: lambda_.AssetCode) -> lambda_.LayerVersion:
    return lambda_.LayerVersion(
        scope,
        "Version",
        code=code,
        compatible_architectures=[ARCHITECTURE],
        compatible_runtimes=[RUNTIME],
    )


if __name__ == "__main__":
    for each in NAMES:
        size = sum(file.stat().st_size for file in installed(each).rglob("*") if file.is_file())
        print(f"{each}: {size / 1e6:.0f} MB unpacked, our own package not counted")  # noqa: T201
