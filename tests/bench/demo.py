"""
`make demo ONCE=1` as a stranger meets it: a fresh clone of HEAD, an empty home, nothing in a cache.

Then once more there. Everything counts: environment, downloads, models, the cloud and the story. It
fails unless both end well and every step showed what it promises.
"""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any

from tests.house.sizes import REPOSITORY
from tests.measurements import Figure

NAME = "demo: from a fresh clone, and again"
# Minutes, with all it needs from the package index: `--quick` goes without.
IS_SLOW = True
_PYTHON = Path(sys.base_prefix) / "bin" / f"python{sys.version_info.major}.{sys.version_info.minor}"
# What leads to somebody's cache or back to this tree; how pip reaches its index stays.
_OURS = ("AWS_", "HOME", "MAKE", "MFLAGS", "PIP_CACHE_DIR", "PYTHONPATH", "QUITCLAIM_", "XDG_")


def run(*, is_quick: bool) -> Mapping[str, Figure]:  # noqa: ARG001  there is no smaller clone
    load = os.getloadavg()[0]
    with TemporaryDirectory() as folder:
        clone, home = Path(folder) / "quitclaim", Path(folder) / "home"
        home.mkdir()
        quietly = ["git", "clone", "--quiet", "--no-hardlinks"]
        subprocess.run([*quietly, str(REPOSITORY), str(clone)], check=True)
        first, again = (_played(clone, home=home) for _ in range(2))
    return {
        "first_s": first.seconds,
        "first_story_s": first.story_s,
        "again_s": again.seconds,
        "again_story_s": again.story_s,
        "again_slowest_step": again.slowest,
        "steps": len(again.steps),
        "load_before": round(load, 1),
    }


@dataclass(frozen=True, slots=True)
class _Played:
    """`seconds`: by the clock of whoever typed the command."""

    seconds: float
    steps: list[dict[str, Any]]

    @property
    def story_s(self) -> float:
        return round(sum(float(step["seconds"]) for step in self.steps), 1)

    @property
    def slowest(self) -> str:
        step = max(self.steps, key=lambda step: float(step["seconds"]))
        return f"{step['name']}: {step['seconds']} s"


def _played(clone: Path, *, home: Path) -> _Played:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(_OURS)}
    began = perf_counter()
    done = subprocess.run(
        ["make", "demo", "ONCE=1", f"PYTHON={_PYTHON}"],
        cwd=clone,
        env=kept | {"HOME": str(home)},
        capture_output=True,
        text=True,
        check=False,
    )
    seconds = round(perf_counter() - began, 1)
    if done.returncode:
        raise AssertionError(done.stdout + done.stderr)
    story = json.loads((clone / "build" / "demo" / "story.json").read_text(encoding="utf-8"))
    if not all(step["ok"] for step in story["steps"]):
        raise AssertionError(story)
    return _Played(seconds, story["steps"])
