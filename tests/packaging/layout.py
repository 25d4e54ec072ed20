"""A function laid out as Lambda lays it out: its zip, the core layer, what the core's lock pins."""

import compileall
import json
import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from py_compile import PycInvalidationMode
from typing import Any

from tests.house.sizes import REPOSITORY

LOCK = REPOSITORY / "locks" / "core.txt"
_LEFT_OUT = shutil.ignore_patterns("__pycache__")


@dataclass(frozen=True, slots=True)
class Layout:
    function: str
    zip: Path
    layer: Path
    dependencies: Path

    def run(self, script: str, **environment: str) -> Any:
        """Run in a bare interpreter that finds nothing else; the script prints JSON last."""
        found = [str(one) for one in (self.zip, self.layer, self.dependencies)]
        told = subprocess.run(
            [sys.executable, "-I", "-S", "-c", f"import sys; sys.path[:0] = {found!r}\n{script}"],
            capture_output=True,
            text=True,
            check=False,
            env={"PATH": os.defpath, "AWS_EC2_METADATA_DISABLED": "true", **environment},
        )
        if told.returncode:
            raise ImportError(told.stderr)
        return json.loads(told.stdout.splitlines()[-1])


def laid_out(function: str, folder: Path) -> Layout:
    """Copy the function and the layer as they ship, compiled; dependencies are linked."""
    layout = Layout(function, folder / "zip", folder / "layer", folder / "dependencies")
    source = REPOSITORY / "functions"
    shutil.copytree(source / function, layout.zip / "functions" / function, ignore=_LEFT_OUT)
    shutil.copy(source / "__init__.py", layout.zip / "functions")
    shutil.copytree(REPOSITORY / "layers" / "core" / "python", layout.layer, ignore=_LEFT_OUT)
    for part in (layout.zip, layout.layer):
        mode = PycInvalidationMode.UNCHECKED_HASH
        compileall.compile_dir(part, quiet=2, invalidation_mode=mode)
    layout.dependencies.mkdir()
    for path in _dependencies():
        (layout.dependencies / path.name).symlink_to(path)
    return layout


def _dependencies() -> set[Path]:
    """What the lock of the core pins, as installed here; a pin for other machines is not."""
    found: set[Path] = set()
    for name in re.findall(r"^([\w.-]+)==", LOCK.read_text(encoding="utf-8"), re.MULTILINE):
        try:
            one = distribution(name)
        except PackageNotFoundError:
            continue
        tops = {file.parts[0] for file in one.files or () if file.parts[0] not in {"..", "."}}
        found |= {Path(str(one.locate_file(top))) for top in tops - {"__pycache__"}}
    return found
