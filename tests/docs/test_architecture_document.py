"""The page a newcomer reads first names only what is there, and every store that is."""

import re
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from quitclaim.domain.forgetting.stores import REGISTRY
from tests.house.sizes import REPOSITORY

PAGE = (REPOSITORY / "docs" / "architecture.md").read_text()
SHIPPED = [REPOSITORY / "layers", REPOSITORY / "functions"]
PATHS = sorted(set(re.findall(r"`([\w/.-]+(?:/|\.py))`|`(tests/\w+)`", PAGE)))
STORE_ROW = re.compile(r"^\| (\w+) \| (.+) \| (.+) \| (not at all|\d+ hours) \|$", re.MULTILINE)


@pytest.mark.parametrize("found", PATHS, ids=["".join(found) for found in PATHS])
def test_every_path_it_names_is_there(found: tuple[str, str]) -> None:
    named = "".join(found)

    file = named.rsplit("/", 1)[-1]
    assert (REPOSITORY / named).exists() or any(_found(file or named.strip("/")))


def test_the_page_names_paths_at_all() -> None:
    assert len(PATHS) > 15


def test_its_table_of_stores_is_the_registry() -> None:
    """R36: a store that is added or changed is changed here too."""
    registry = [
        (store.value, it.holds, it.erased_by, _spoken(it.residue)) for store, it in REGISTRY.items()
    ]

    assert STORE_ROW.findall(PAGE) == registry


def _found(file: str) -> Iterator[Path]:
    for folder in SHIPPED:
        yield from folder.rglob(file)


def _spoken(residue: timedelta | None) -> str:
    return "not at all" if residue is None else f"{int(residue.total_seconds() // 3600)} hours"
