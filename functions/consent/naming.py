"""Whose name a page may show: never one that the form on it asks for (R12)."""

from collections.abc import Sequence
from typing import Final

from quitclaim.domain.people.names import is_same_name

_LEFT_OUT: Final = "…"


def called(child: str, *, reader: str) -> str | None:
    """
    What to call a child on a page that her parent reads; None where any name would say too much.

    In one family names differ by a slip or two, or not at all; a first name tells children apart.
    """
    ways = (child, child.split(maxsplit=1)[0])
    return next((way for way in ways if _place_of(reader, way.split()) is None), None)


def without(name: str, text: str) -> str:
    """`text`, with a sign of omission wherever somebody could type `name` from it."""
    words = text.split()
    while found := _place_of(name, words):
        words[found] = [_LEFT_OUT]
    return " ".join(words)


def _place_of(name: str, words: Sequence[str]) -> slice | None:
    """Where the fewest words stand that pass for it."""
    places = (
        slice(start, start + length)
        for length in range(1, len(name.split()) + 2)
        for start in range(len(words))
    )
    return next((place for place in places if is_same_name(" ".join(words[place]), name)), None)
