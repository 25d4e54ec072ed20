"""
Every type of the domain refuses what cannot be, and says what to give instead.

The types are found by looking: a new one fails here until it has a row under refusals/.
"""

import importlib
import inspect
import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import is_dataclass
from enum import Enum
from types import ModuleType
from typing import Any

import pytest

from quitclaim import domain
from quitclaim.domain.checks import Word
from quitclaim.domain.errors import ImpossibleValue
from tests.unit.refusals.cases import cases, rows


def types(package: ModuleType = domain) -> Iterator[type]:
    for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        loaded = importlib.import_module(module.name)
        for _, found in inspect.getmembers(loaded, inspect.isclass):
            if found.__module__ == loaded.__name__:
                yield found


RECORDS = [found for found in types() if is_dataclass(found)]
WORDS = [found for found in types() if issubclass(found, Enum) and found is not Word]
ROWS = rows()


@pytest.mark.parametrize("kind", RECORDS, ids=lambda kind: f"{kind.__module__}.{kind.__name__}")
def test_a_type_has_a_row_of_what_it_refuses(kind: type) -> None:
    assert kind in ROWS and ROWS[kind][1], "write its row in tests/unit/refusals"


@pytest.mark.parametrize("kind", ROWS, ids=lambda kind: kind.__name__)
def test_a_row_begins_with_what_is_possible(kind: type) -> None:
    build, _ = ROWS[kind]

    build()


@pytest.mark.parametrize(
    ("build", "changes", "remedy"),
    [pytest.param(*case, id=name) for name, *case in cases()],
)
def test_what_cannot_be_is_refused_with_its_remedy(
    build: Callable[..., object], changes: dict[str, Any], remedy: str
) -> None:
    # TypeError is what a permit made by anybody but its rule gets.
    with pytest.raises((ImpossibleValue, TypeError), match=remedy):
        build(**changes)


@pytest.mark.parametrize("kind", WORDS, ids=lambda kind: f"{kind.__module__}.{kind.__name__}")
def test_a_word_that_is_not_on_its_list_is_refused(kind: type[Enum]) -> None:
    assert issubclass(kind, Word)
    with pytest.raises(ImpossibleValue, match=f"is no {kind.__name__}: give one of"):
        kind("no such word")
