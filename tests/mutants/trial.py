"""One mutant before its witnesses, in a process of its own that it cannot leave."""

import ast
import os
import resource
import signal
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from multiprocessing.connection import Connection
from types import CodeType, ModuleType
from typing import Any

import hypothesis  # noqa: F401 - a fifth of the time, for every trial is forked with it
import pytest

from tests.mutants.sites import Mutant, planted
from tests.mutants.witnesses import ALONE, without_example

MEMORY = 4 * 2**30
_FEW = 6
_MORE = 60


def try_out(mutant: Mutant, tests: dict[str, float], *, answer: Connection) -> None:
    """
    Send the test that fails on the mutant, or None if it survives.

    `tests`: in the order to run them, with the seconds each takes while nothing is wrong. A mutant
    that never ends is ended by the alarm, and its connection closes unanswered.
    """
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    silence = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silence, 1)
    os.dup2(silence, 2)
    sys.meta_path.insert(0, _Planter(mutant))
    answer.send(_killer(tests))
    answer.close()
    # Nothing that a mutant left behind has a say any more.
    os._exit(0)


def _killer(tests: dict[str, float]) -> str | None:
    """
    Name the test that notices; None if none does.

    A few at first: most mutants fall to the quickest, and collecting all of them takes longer.
    """
    named = list(tests)
    for some in (named[:_FEW], named[_FEW:_MORE], named[_MORE:]):
        # They were timed under tracing, so a mutant that needs five times as long never ends.
        signal.alarm(20 + 5 * round(sum(tests[test] for test in some)))
        first = _FirstFailure()
        if some and pytest.main([*ALONE, "-x", *some], plugins=[first]) != pytest.ExitCode.OK:
            return first.test
    return None


@dataclass(slots=True)
class _FirstFailure:
    """A pytest plugin: which test noticed; importing may fail before any test runs."""

    test: str = "import"

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed and self.test == "import":
            self.test = without_example(report.nodeid)


@dataclass(frozen=True, slots=True)
class _Planter(MetaPathFinder):
    """Import the mutant in the place of its module, and everything else as it is."""

    mutant: Mutant

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        spec = PathFinder.find_spec(fullname, path, target)
        if spec is None or spec.origin != str(self.mutant.source):
            return None
        spec.loader = _Mutated(fullname, spec.origin, planted(self.mutant))
        return spec


class _Mutated(SourceFileLoader):
    def __init__(self, fullname: str, path: str, tree: ast.Module) -> None:
        super().__init__(fullname, path)
        self.tree = tree

    def get_code(self, fullname: str) -> CodeType:
        code: Any = compile(self.tree, self.get_filename(fullname), "exec", dont_inherit=True)
        assert isinstance(code, CodeType)
        return code
