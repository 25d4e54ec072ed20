"""Hunting a planted bug: in a copy of the shipped tree, in a process of its own."""

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.house.sizes import REPOSITORY
from tests.simulation.bugs import SHIPPED, Bug, plant

_FOUND = re.compile(r"history (\d+) \(seed \d+\) broke a promise: (.*)")


@dataclass(frozen=True, slots=True)
class Catch:
    """After how many histories, and what it looked like. `after` None: not found."""

    bug: str
    after: int | None
    promise: str = ""


def hunt(bug: Bug, *, histories: int, first: int = 0) -> Catch:
    with TemporaryDirectory() as place:
        tree = Path(place) / "python"
        shutil.copytree(SHIPPED, tree, ignore=shutil.ignore_patterns("__pycache__"))
        plant(bug, tree)
        said = _simulated(tree, histories=histories, first=first)
    found = _FOUND.search(said.stdout)
    if found is None and said.returncode != 0:
        raise RuntimeError(f"{bug.name} breaks the simulation itself: {said.stderr}")
    return Catch(bug.name, int(found[1]), found[2]) if found else Catch(bug.name, None)


def _simulated(tree: Path, *, histories: int, first: int) -> subprocess.CompletedProcess[str]:
    options = ["--brief", "--histories", str(histories), "--first", str(first)]
    return subprocess.run(
        [sys.executable, "-m", "tests.simulation", *options],
        cwd=REPOSITORY,
        # The copy first: what is installed or on the path besides must not answer for it.
        env={**os.environ, "PYTHONPATH": os.pathsep.join((str(REPOSITORY), str(tree)))},
        capture_output=True,
        text=True,
        check=False,
    )
