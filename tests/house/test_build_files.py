"""What builds us names no address: every machine asks the registry it was set up with."""

import re
from pathlib import Path

import pytest

from tests.house.sizes import REPOSITORY

LOCKS = sorted((REPOSITORY / "locks").iterdir())
BUILD_FILES = [
    *LOCKS,
    REPOSITORY / ".ci" / "run",
    REPOSITORY / ".pre-commit-config.yaml",
    REPOSITORY / "Makefile",
    REPOSITORY / "functions" / "recognize" / "endpoint" / "Dockerfile",
    REPOSITORY / "pyproject.toml",
    REPOSITORY / "tests" / "needs.toml",
]
ADDRESS = re.compile(
    r"\w+://|--(extra-)?index-url|--find-links|--trusted-host|^-[if] ", re.IGNORECASE
)
PINNED = re.compile(r"[a-z0-9][a-z0-9._-]*(\[[a-z0-9,-]+\])?==\S+( ; .+)? \\$")


@pytest.mark.parametrize("path", BUILD_FILES, ids=lambda path: path.name)
def test_no_build_file_names_an_address(path: Path) -> None:
    named = [line for line in path.read_text().splitlines() if ADDRESS.search(line)]

    assert named == []


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.name)
def test_every_line_of_a_lock_is_a_pin_a_hash_or_a_reason(lock: Path) -> None:
    lines = lock.read_text().splitlines()
    pins = _pins(lock)
    hashes = [line for line in lines if line.startswith("    --hash=sha256:")]
    reasons = [line for line in lines if line.startswith("    #")]

    assert len(pins) + len(hashes) + len(reasons) == len(lines)
    assert len(hashes) >= len(pins) > 0


def test_developing_runs_on_the_very_versions_that_ship() -> None:
    core, dev = (_pins(REPOSITORY / "locks" / name) for name in ("core.txt", "dev.txt"))

    assert core <= dev


def _pins(lock: Path) -> set[str]:
    return {line for line in lock.read_text().splitlines() if PINNED.match(line)}
