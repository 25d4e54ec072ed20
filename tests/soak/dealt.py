"""
Whole, what the tests deal out in turns: every look of a page, every call that an erasure dies at.

What deals is found by its name: a test that begins to, or whose helper does, is played here too.
"""

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from typing import Final

from cli.story import promise
from tests.house.sizes import REPOSITORY
from tests.measurements import Figure
from tests.soak.progress import Progress
from tests.soak.saying import Say
from tests.turns import ALL, VARIABLE

NAME: Final = "dealt"
TESTS: Final = REPOSITORY / "tests"
# Helpers that deal, and the tests that are dealt to by them.
HELPERS: Final = {
    "browser/console_survey.py": ("browser/test_console.py",),
    "browser/signers_survey.py": ("browser/test_signers.py",),
    "browser/survey.py": ("browser/test_everybody.py",),
    "unit/usecases/interruptions.py": (
        "unit/usecases/test_erasure_crashes.py",
        "unit/usecases/test_erasure_midway.py",
    ),
}
_DEALS: Final = "from tests.turns import "
_NOT_OURS: Final = frozenset({"conftest.py", "soak/dealt.py", "house/test_turns.py"})


def run(*, is_quick: bool, say: Say) -> Mapping[str, Mapping[str, Figure]]:
    files = dealt_to()
    progress = Progress(NAME, code=[REPOSITORY / one for one in ("functions", "layers", "tests")])
    if is_quick:
        progress.forget()
        files = [one for one in files if one.startswith("unit/")]
    for file in files:
        if progress.kept(file) is None:
            say(file)
            told = _played(file)
            promise(told.returncode == 0, f"{file}: {told.stdout[-2000:]}")
            progress.keep(file, {"holds": True})
    return {"what is dealt out, whole": {"files": len(files)}}


def dealt_to() -> list[str]:
    """The files of tests, below tests/."""
    return sorted({test for file in dealing() for test in HELPERS.get(file, (file,))})


def dealing() -> Iterator[str]:
    for path in TESTS.rglob("*.py"):
        file = path.relative_to(TESTS).as_posix()
        if file not in _NOT_OURS and _DEALS in path.read_text(encoding="utf-8"):
            yield file


def _played(file: str) -> subprocess.CompletedProcess[str]:
    pytest = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"]
    whole = os.environ | {VARIABLE: ALL}
    return subprocess.run(
        [*pytest, str(TESTS / file)],
        cwd=REPOSITORY,
        env=whole,
        capture_output=True,
        text=True,
        check=False,
    )
