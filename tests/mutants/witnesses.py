"""Which tests could notice a mutant: those that passed through its lines, the quickest first."""

import os
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

import coverage
import pytest

from tests.house.sizes import REPOSITORY
from tests.mutants.sites import Mutant

# The rules are judged by their own tests: those of use cases take as long and say it less exactly.
FOLDER = "tests/unit"
TESTS = [FOLDER, "--ignore=tests/unit/usecases"]
RULES = REPOSITORY / "layers" / "core" / "python" / "quitclaim" / "domain"
SEEN = REPOSITORY / "build" / "mutants.coverage"
# One process, and no memory of the run before. A trial is forked with its libraries imported,
# which pytest would rather have done itself.
ALONE = ["-q", "-p", "no:cacheprovider", "-p", "no:xdist"]
ALONE += ["-W", "ignore::pytest.PytestAssertRewriteWarning"]


@dataclass(slots=True)
class _Stopwatch:
    """A pytest plugin: how long each test function took, all its examples together."""

    seconds: dict[str, float] = field(default_factory=dict)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        test = without_example(report.nodeid)
        self.seconds[test] = self.seconds.get(test, 0.0) + report.duration


@dataclass(frozen=True, slots=True, kw_only=True)
class Witnesses:
    """What the tests do while nothing is wrong."""

    seconds: dict[str, float]
    lines: dict[Path, dict[int, list[str]]]

    def of(self, mutant: Mutant) -> list[str]:
        """Return the tests to run, in the order to run them; none means nobody can notice."""
        seen = self.lines.get(mutant.source, {})
        here = [seen.get(line, []) for line in range(mutant.line, mutant.until + 1)]
        if not any("" in contexts for contexts in here):
            return self._quickest_first(here)
        # What runs at import shapes whatever is decided later, in this module or any other.
        near = self._quickest_first(seen.values())
        return [*near, *(test for test in self._quickest_first([self.seconds]) if test not in near)]

    def _quickest_first(self, contexts: Iterable[Iterable[str]]) -> list[str]:
        named = {without_example(name.partition("|")[0]) for names in contexts for name in names}
        return sorted(named & self.seconds.keys(), key=lambda test: (self.seconds[test], test))


def observe(tests: list[str]) -> Witnesses | None:
    """Run each of these once and see where it goes; None if one fails already."""
    watch = _Stopwatch()
    os.environ["COVERAGE_FILE"] = str(SEEN)
    tracing = [f"--cov={RULES}", "--cov-context=test", "--cov-report="]
    if pytest.main([*ALONE, *tracing, *tests], plugins=[watch]) != pytest.ExitCode.OK:
        return None
    data = coverage.CoverageData(str(SEEN))
    data.read()
    lines = {Path(name): data.contexts_by_lineno(name) for name in data.measured_files()}
    return Witnesses(seconds=watch.seconds, lines=lines)


def without_example(node: str) -> str:
    """
    Name the whole test function, not one of its examples.

    An example may be named after the very value that a mutant changes, and would not be found.
    """
    return node.partition("[")[0]
