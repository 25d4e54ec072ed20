"""A table as a spreadsheet writes it: text, cells apart by one sign, headings in its first row."""

import csv
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Final

from quitclaim.domain.checks import Word, require_some
from quitclaim.domain.errors import NotAllowed

_APART: Final = (";", ",", "\t")
# What stands where bytes were that are no UTF-8.
_LOST: Final = ("\ufffd", "\x00")
# Excel's own line that says what its cells are apart by.
_SAYS_APART: Final = "sep="
_HEADINGS_AND_A_ROW: Final = 2
Cells = tuple[str, ...]


class ListFault(Word):
    """Why nothing of a list can be read."""

    EMPTY = "empty"
    TOO_LARGE = "too_large"
    TOO_MANY = "too_many"
    NOT_UTF8 = "not_utf8"
    NO_COLUMNS = "no_columns"  # its first row does not name them
    COLUMN_TWICE = "column_twice"
    BROKEN = "broken"  # a quotation mark opens and nothing closes it


@dataclass(frozen=True, slots=True)
class Sheet:
    """`rows`: those with anything in them, each with its number in the spreadsheet."""

    headings: Cells
    rows: tuple[tuple[int, Cells], ...] = field(repr=False)

    def __post_init__(self) -> None:
        require_some(headings=self.headings, rows=self.rows)


def read_sheet(text: str, *, knows: Callable[[str], object | None], most_bytes: int) -> Sheet:
    """
    Cells without the spaces around them; apart by whatever makes most headings known.

    Raises NotAllowed with a ListFault where nothing of it can be read.
    """
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise NotAllowed(ListFault.EMPTY)
    if len(text.encode(errors="replace")) > most_bytes:
        raise NotAllowed(ListFault.TOO_LARGE)
    if any(sign in text for sign in _LOST):
        raise NotAllowed(ListFault.NOT_UTF8)
    try:
        rows = [(number, cells) for number, cells in _cells(text, knows) if any(cells)]
    except csv.Error as error:
        raise NotAllowed(ListFault.BROKEN) from error
    if len(rows) < _HEADINGS_AND_A_ROW:
        raise NotAllowed(ListFault.EMPTY)
    (_, headings), *below = rows
    return Sheet(headings, tuple(below))


def _cells(text: str, knows: Callable[[str], object | None]) -> Iterator[tuple[int, Cells]]:
    lines = text.split("\n")
    if lines[0].strip().lower().startswith(_SAYS_APART):
        del lines[0]
    heading = next((line for line in lines if line.strip()), "")

    def known(apart: str) -> int:
        cells = next(csv.reader([heading], delimiter=apart), [])
        return sum(knows(cell) is not None for cell in cells)

    # Strictly: what an unclosed quotation mark would swallow are people.
    apart = max(_APART, key=known)
    read = csv.reader((f"{line}\n" for line in lines), delimiter=apart, strict=True)
    for number, cells in enumerate(read, start=1):
        yield number, tuple(cell.strip() for cell in cells)
