"""A page of answers and where the next begins; a cursor says nothing to whoever holds it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, NewType, TypeVar

Cursor = NewType("Cursor", str)
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """`following` None: this was the last."""

    items: tuple[T, ...]
    following: Cursor | None = None


def batches(rows: Sequence[T], size: int) -> Iterator[Sequence[T]]:
    return (rows[first : first + size] for first in range(0, len(rows), size))


def every(page_after: Callable[[Cursor | None], Page[T]]) -> Iterator[T]:
    """All answers of a paged question, page by page."""
    cursor: Cursor | None = None
    while True:
        page = page_after(cursor)
        yield from page.items
        cursor = page.following
        if cursor is None:
            return
