"""A function laid out as Lambda lays it out: its zip, its layers, what their locks pin."""

import compileall
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from py_compile import PycInvalidationMode
from typing import Any

from tests.house.sizes import REPOSITORY

ASSETS = REPOSITORY / "infra" / "templates" / "assets.json"
# What the runtime brings, and a function must not lean on.
RUNTIME = ("awslambdaric", "simplejson", "snapshot-restore-py")
_LEFT_OUT = shutil.ignore_patterns("__pycache__")
_FIND = "import sys; sys.path[:0] = {found!r}\n{script}"


@dataclass(frozen=True, slots=True)
class Layout:
    function: str
    zip: Path
    layer: Path
    dependencies: Path

    def command(self, script: str, *more: Path) -> list[str]:
        """A bare interpreter that finds nothing else."""
        found = [str(one) for one in (self.zip, self.layer, self.dependencies, *more)]
        return [sys.executable, "-I", "-S", "-c", _FIND.format(found=found, script=script)]

    def run(self, script: str, **environment: str) -> Any:
        """The script prints JSON last."""
        told = subprocess.run(
            self.command(script),
            capture_output=True,
            text=True,
            check=False,
            env={"PATH": os.defpath, "AWS_EC2_METADATA_DISABLED": "true", **environment},
        )
        if told.returncode:
            raise ImportError(told.stderr)
        return json.loads(told.stdout.splitlines()[-1])


def laid_out(function: str, folder: Path) -> Layout:
    """
    Copy the function and its layers as they ship, compiled; dependencies are linked.

    Functions that stand on the same layers share them, beside their folders, and change nothing.
    """
    layers = layers_of(function)
    layer = folder.parent / "-".join(("layer", *layers))
    layout = Layout(function, folder / "zip", layer, folder / "dependencies")
    source = REPOSITORY / "functions"
    shutil.copytree(source / function, layout.zip / "functions" / function, ignore=_LEFT_OUT)
    shutil.copy(source / "__init__.py", layout.zip / "functions")
    _compile(layout.zip)
    if not layer.exists():
        for one in layers:
            package = REPOSITORY / "layers" / one / "python"
            shutil.copytree(package, layer, ignore=_LEFT_OUT, dirs_exist_ok=True)
        _compile(layer)
    link((name for layer in layers for name in _pinned(layer)), layout.dependencies)
    return layout


def _compile(folder: Path) -> None:
    mode = PycInvalidationMode.UNCHECKED_HASH
    compileall.compile_dir(folder, quiet=2, invalidation_mode=mode)


def layers_of(function: str) -> list[str]:
    """A function that no stack deploys yet stands on the core."""
    described = json.loads(ASSETS.read_text(encoding="utf-8")).get(function, {})
    layers: list[str] = described.get("layers", ["core"])
    return layers


def link(distributions: Iterable[str], folder: Path) -> None:
    """Make these importable from the folder, as installed here; a pin for other machines is not."""
    folder.mkdir()
    for name in distributions:
        try:
            one = distribution(name)
        except PackageNotFoundError:
            continue
        tops = {file.parts[0] for file in one.files or () if file.parts[0] not in {"..", "."}}
        for path in (Path(str(one.locate_file(top))) for top in tops - {"__pycache__"}):
            if not (folder / path.name).exists():
                (folder / path.name).symlink_to(path)


def _pinned(layer: str) -> list[str]:
    lock = REPOSITORY / "locks" / f"{layer}.txt"
    return re.findall(r"^([\w.-]+)==", lock.read_text(encoding="utf-8"), re.MULTILINE)
