"""Rules the import linter cannot express."""

from pathlib import Path

import pytest

from tests.house.imports import clocks_read, impure, reaching
from tests.house.sizes import REPOSITORY

CORE = REPOSITORY / "layers" / "core" / "python" / "quitclaim"
DOMAIN = sorted((CORE / "domain").rglob("*.py"))
REFERENCE = sorted((REPOSITORY / "tests" / "simulation" / "reference").rglob("*.py"))
SHIPPED = [*CORE.rglob("*.py"), *(REPOSITORY / "functions").rglob("*.py")]


@pytest.mark.parametrize("path", DOMAIN, ids=lambda path: path.stem)
def test_the_domain_imports_itself_and_what_is_pure(path: Path) -> None:
    assert impure(path) == frozenset()


@pytest.mark.parametrize("path", DOMAIN, ids=lambda path: path.stem)
def test_the_domain_never_asks_what_time_it_is(path: Path) -> None:
    assert clocks_read(path) == frozenset()


@pytest.mark.parametrize("path", REFERENCE, ids=lambda path: path.stem)
def test_the_reference_stands_alone(path: Path) -> None:
    """It is the specification: what borrows from the judged repeats its mistakes."""
    assert reaching(path, package="quitclaim") == frozenset()


def test_only_wiring_reads_the_environment() -> None:
    readers = {path.name for path in SHIPPED if reaching(path, package="os")}

    assert readers <= {"wiring.py"}


def test_nothing_shipped_imports_the_tests() -> None:
    assert [path for path in SHIPPED if reaching(path, package="tests")] == []


def test_what_is_not_pure_is_named(tmp_path: Path) -> None:
    source = tmp_path / "rule.py"
    source.write_text("import os.path\nfrom random import random\nfrom . import near\nimport math")

    assert impure(source) == {"os.path", "random", "."}


def test_a_clock_is_found_whoever_is_asked(tmp_path: Path) -> None:
    source = tmp_path / "rule.py"
    source.write_text("from datetime import UTC, datetime\nat = datetime.now(UTC)\n")

    assert clocks_read(source) == {"now"}


def test_a_name_that_only_begins_alike_is_another_package(tmp_path: Path) -> None:
    source = tmp_path / "rule.py"
    source.write_text("import quitclaim_vision\nfrom quitclaim.domain import consent\n")

    assert reaching(source, package="quitclaim") == {"quitclaim.domain"}
