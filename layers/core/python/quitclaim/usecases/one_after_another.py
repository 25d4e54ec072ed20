"""Several lists read as one, each to its end and then the next."""

from collections.abc import Callable, Sequence
from typing import Final, TypeVar

from quitclaim.ports.paging import Cursor, Page

# Enough for a page; and so much is gone through at most before somebody is told what was found
# until then, and may go on.
ENOUGH: Final = 24
MOST_PAGES: Final = 5
T = TypeVar("T")
Listed = Callable[[Cursor | None], Page[T]]


def page_of(lists: Sequence[Listed[T]], *, after: Cursor | None) -> tuple[int, Page[T]]:
    """A page, and of which list; nothing where there are fewer of them by now."""
    named, _, begins = (after or "0|").partition("|")
    place = int(named)
    if place >= len(lists):
        return place, Page(())
    page = lists[place](Cursor(begins) if begins else None)
    if page.following is not None:
        return place, Page(page.items, Cursor(f"{place}|{page.following}"))
    is_last = place + 1 == len(lists)
    return place, Page(page.items, None if is_last else Cursor(f"{place + 1}|"))
