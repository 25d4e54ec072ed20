"""The table that the files beside this one fill."""

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from typing import Any

from tests.builders import NOON
from tests.unit import refusals

# What is changed in a valid thing, and a word of the remedy that the refusal has to name.
Cases = list[tuple[dict[str, Any], str]]
# How a valid thing of the type is built, and all that is impossible about it.
Refusals = dict[type, tuple[Callable[..., object], Cases]]

NOT_AN_ID = "ada@example.org"
ONLY_UUIDS = "give a lower-case UUIDv4"
ONLY_HASHES = "give 64 lower-case hexadecimal digits"
ONLY_SLUGS = "give a letter, then up to 31"
ONLY_UTC = "convert it to UTC"
AT_LEAST_ONE = "name at least one"
AT_LEAST_A_WORD = "write at least one word"
LOCAL = NOON.replace(tzinfo=None)

NOT_A_HASH = "0" * 63


def built(kind: type, **known: Any) -> Callable[..., object]:
    """How a thing of this type is built: as it is known, but for the changes."""
    return lambda **changes: kind(**(known | changes))


def no_ids(*fields: str) -> Cases:
    return [({field: NOT_AN_ID}, ONLY_UUIDS) for field in fields]


def no_hashes(*fields: str) -> Cases:
    return [({field: NOT_A_HASH}, ONLY_HASHES) for field in fields]


def no_instants(*fields: str) -> Cases:
    return [({field: LOCAL}, ONLY_UTC) for field in fields]


def no_words(*fields: str) -> Cases:
    return [({field: " "}, AT_LEAST_A_WORD) for field in fields]


def rows() -> Refusals:
    """Read every file of the table; a type stands in one of them."""
    found: Refusals = {}
    for module in pkgutil.iter_modules(refusals.__path__):
        loaded = importlib.import_module(f"{refusals.__name__}.{module.name}")
        table: Refusals = getattr(loaded, "REFUSALS", {})
        assert not found.keys() & table.keys(), f"{module.name} repeats a type"
        found |= table
    return found


def cases() -> Iterator[tuple[str, Callable[..., object], dict[str, Any], str]]:
    for kind, (build, impossible) in rows().items():
        for changes, remedy in impossible:
            yield f"{kind.__name__} {' '.join(changes)}", build, changes, remedy
