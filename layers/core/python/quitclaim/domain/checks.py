"""Refusing impossible values; every message says what to give instead."""

from collections.abc import Sized
from enum import StrEnum
from typing import Never

from quitclaim.domain.errors import ImpossibleValue


class Word(StrEnum):
    """A closed list of slugs. What is not on it is refused by name, never guessed at."""

    @classmethod
    def _missing_(cls, value: object) -> Never:
        raise ImpossibleValue(f"{value!r} is no {cls.__name__}: give one of {', '.join(cls)}")


def require(holds: object, remedy: str) -> None:
    """Refuse unless it holds; `remedy` tells the caller what to give instead."""
    if not holds:
        raise ImpossibleValue(remedy)


def require_text(**values: str) -> None:
    """Refuse a reason, note or name that says nothing."""
    for name, value in values.items():
        require(value.strip(), f"{name} is empty: write at least one word")


def require_some(**values: Sized) -> None:
    """Refuse emptiness where an empty collection would stand for everything, or nothing."""
    for name, value in values.items():
        require(len(value), f"{name} is empty: name at least one")
