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


def try_out(mutant: Mutant, tests: list[str], *, limit_s: int, answer: Connection) -> None:
    """
    Send the test that fails on the mutant, or None if it survives.

    A mutant that never ends is ended by the alarm, and its connection closes unanswered.
    """
    signal.alarm(limit_s)
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    silence = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silence, 1)
    os.dup2(silence, 2)
    sys.meta_path.insert(0, _Planter(mutant))
    first = _FirstFailure()
    outcome = pytest.main([*ALONE, "-x", *tests], plugins=[first])
    answer.send(None if outcome == pytest.ExitCode.OK else first.test)
    answer.close()
    # Nothing that a mutant left behind has a say any more.
    os._exit(0)


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
