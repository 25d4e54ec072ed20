"""Pages over sorted rows. A cursor says nothing by itself, and serves only its own question."""

import hashlib
from bisect import bisect_right
from collections.abc import Iterable, Sequence

from quitclaim.domain.checks import require
from quitclaim.ports.paging import Cursor, Page


class Pages:
    """`size`: how many rows a page holds; tests set it small."""

    def __init__(self, size: int = 100) -> None:
        self.size = size
        self._last: dict[tuple[str, Cursor], str] = {}

    def page(self, rows: Iterable[str], *, of: str, after: Cursor | None) -> Page[str]:
        """After the last row seen, not after a count: rows that go meanwhile hide no other."""
        ordered = sorted(rows)
        begin = 0 if after is None else bisect_right(ordered, self._last_row(of, after))
        items = ordered[begin : begin + self.size]
        has_more = begin + self.size < len(ordered)
        return Page(tuple(items), self._cursor(of, items) if has_more else None)

    def _last_row(self, of: str, after: Cursor) -> str:
        require((of, after) in self._last, "this cursor is not of this list: begin without one")
        return self._last[of, after]

    def _cursor(self, of: str, items: Sequence[str]) -> Cursor:
        cursor = Cursor(hashlib.sha256(f"{of}|{items[-1]}".encode()).hexdigest())
        self._last[of, cursor] = items[-1]
        return cursor
