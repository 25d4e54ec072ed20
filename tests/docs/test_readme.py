"""The first page a stranger reads: its commands are run, its claims are looked up."""

import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from tests.docs.readme import commands, links, table
from tests.house.sizes import REPOSITORY
from tests.needs import needs

PYTHON = Path(sys.base_prefix) / "bin" / f"python{sys.version_info.major}.{sys.version_info.minor}"
# Run here as they stand, these would call this very test, or take an hour.
SMALLER = {
    "make bench": "make bench ARGS='--quick verdicts consent_import'",
    "make check": "make check FAST=tests/house/test_imports.py",
    "make demo": "make demo ONCE=1",
    "make mutants": "make mutants ARGS='--judge=tests/unit/test_checks.py checks'",
    "make soak": "make soak ARGS='--quick leaves'",
    "make test": "make test TESTS=tests/house/test_sizes.py",
}


@needs("make", "git")
@pytest.mark.parametrize("command", commands())
def test_every_command_does_what_it_says(command: str) -> None:
    own = ("MAKE", "MFLAGS", "PYTEST_", "COV_", "TESTS", "HYPOTHESIS_PROFILE")
    surroundings = {name: value for name, value in os.environ.items() if not name.startswith(own)}

    done = subprocess.run(
        [*shlex.split(SMALLER.get(command, command)), f"PYTHON={PYTHON}"],
        cwd=REPOSITORY,
        env=surroundings,
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout


def test_every_line_of_the_table_names_tests_that_are_collected(
    request: pytest.FixtureRequest,
) -> None:
    shown_by = {path for paths in table().values() for path in paths}

    # All there are, where all are run; of the others pytest is asked.
    here = {item.nodeid.partition("::")[0] for item in request.session.items} & shown_by
    others = _collected(shown_by - here)

    assert [works for works, paths in table().items() if not paths] == []
    assert here | others == shown_by


def _collected(paths: set[str]) -> set[str]:
    if not paths:
        return set()
    collect = [sys.executable, "-m", "pytest", "--collect-only", "-q", "-p", "no:cacheprovider"]
    told = subprocess.run(
        [*collect, *sorted(paths)], cwd=REPOSITORY, capture_output=True, text=True, check=False
    ).stdout
    return {line.partition("::")[0] for line in told.splitlines() if "::" in line}


def test_the_two_commands_come_first() -> None:
    assert commands()[:2] == ["make demo", "make test"]


def test_every_link_leads_somewhere() -> None:
    assert [link for link in links() if not (REPOSITORY / link).exists()] == []


def test_every_target_of_make_that_the_page_names_is_listed_by_help() -> None:
    listed = subprocess.run(
        ["make", "help"], cwd=REPOSITORY, capture_output=True, text=True, check=True
    ).stdout

    assert [command for command in commands() if f"{command} " not in listed] == []
