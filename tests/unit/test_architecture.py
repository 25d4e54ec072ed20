"""Rules about the source that no linter expresses."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[2]
SHIPPED = sorted(
    source for folder in ("layers", "functions") for source in (REPOSITORY / folder).rglob("*.py")
)
DOMAIN = [source for source in SHIPPED if "domain" in source.parts]
# Whatever answers differently when it is asked again.
UNREPEATABLE = {"now", "utcnow", "today", "random", "uuid4", "token_bytes", "urandom", "time"}


# What a child process starts with, where fetched files lie, and what a library is told before it
# loads: none of it is a setting.
OWN_PROCESSES = {"cache.py", "child.py", "downloads.py", "inside.py", "silenced.py"}


def nodes(source: Path) -> Iterator[ast.AST]:
    return ast.walk(ast.parse(source.read_text(encoding="utf-8")))


@cache
def names(source: Path) -> set[str]:
    """Every name and attribute that the module uses, and every module it imports."""
    found: set[str] = set()
    for node in nodes(source):
        match node:
            case ast.Name(id=name) | ast.Attribute(attr=name):
                found.add(name)
            case ast.alias(name=name):
                found |= {name, name.split(".")[0]}
            case ast.ImportFrom(module=str(name)):
                found.add(name.split(".")[0])
            case _:
                pass
    return found


@cache
def called(source: Path) -> set[str]:
    """The last name of whatever the module calls."""
    calls = [node.func for node in nodes(source) if isinstance(node, ast.Call)]
    return {
        call.id if isinstance(call, ast.Name) else call.attr
        for call in calls
        if isinstance(call, ast.Name | ast.Attribute)
    }


def test_there_is_something_to_look_at() -> None:
    assert {"permit.py", "consent.py", "verdict.py"} <= {source.name for source in DOMAIN}


def test_only_the_rule_holds_the_seal_of_permits() -> None:
    assert [source.name for source in SHIPPED if "_SEAL" in names(source)] == ["permit.py"]


def test_nobody_but_the_rule_makes_a_permit() -> None:
    """R15: forgetting to ask does not type-check, and forging one is found here."""
    assert [source.name for source in SHIPPED if "Permit" in called(source)] == ["permit.py"]


def test_only_wiring_reads_the_environment() -> None:
    readers = {source.name for source in SHIPPED if "os" in names(source)}

    assert readers <= {"wiring.py", *OWN_PROCESSES}


@pytest.mark.parametrize("source", DOMAIN, ids=lambda source: source.stem)
def test_the_domain_is_told_the_time_and_never_draws_lots(source: Path) -> None:
    assert called(source) & UNREPEATABLE == set()
    assert names(source) & {"random", "secrets", "uuid"} == set()


@pytest.mark.parametrize(
    "forgery",
    [
        "Permit(aim=None)",
        "permit.Permit()",
        "from quitclaim.domain.recognition.permit import Permit as _P\nclass X:\n    y = Permit()",
    ],
)
def test_a_forgery_is_found_wherever_it_hides(forgery: str, tmp_path: Path) -> None:
    source = tmp_path / "forger.py"
    source.write_text(forgery, encoding="utf-8")

    assert "Permit" in called(source)
