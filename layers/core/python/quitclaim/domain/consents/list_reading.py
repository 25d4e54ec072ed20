"""Reading a list: whatever a spreadsheet makes of it, and nothing of it is ever a formula."""

import csv
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final

from quitclaim.domain.consents.list_columns import column_called
from quitclaim.domain.consents.list_rows import read_row
from quitclaim.domain.consents.lists import (
    MOST_BYTES,
    MOST_ROWS,
    Column,
    Entry,
    ListFault,
    Misread,
    PeopleList,
)
from quitclaim.domain.errors import NotAllowed

_APART: Final = (";", ",", "\t")
# What stands where bytes were that are no UTF-8.
_LOST: Final = ("\ufffd", "\x00")
# Excel's own line that says what its cells are apart by.
_SAYS_APART: Final = "sep="
_HEADINGS_AND_A_ROW: Final = 2
Cells = tuple[str, ...]


def read_list(text: str, *, today: date) -> PeopleList:
    """Raises NotAllowed with a ListFault where nothing of it can be read."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise NotAllowed(ListFault.EMPTY)
    if len(text.encode(errors="replace")) > MOST_BYTES:
        raise NotAllowed(ListFault.TOO_LARGE)
    if any(sign in text for sign in _LOST):
        raise NotAllowed(ListFault.NOT_UTF8)
    try:
        rows = [(number, cells) for number, cells in _cells(text) if any(cells)]
    except csv.Error as error:
        raise NotAllowed(ListFault.BROKEN) from error
    if len(rows) < _HEADINGS_AND_A_ROW:
        raise NotAllowed(ListFault.EMPTY)
    (_, headings), *below = rows
    columns = _columns(headings)
    if len(below) > MOST_ROWS:
        raise NotAllowed(ListFault.TOO_MANY)
    return PeopleList(
        rows=tuple(_read(below, columns, width=len(headings), today=today)),
        unused=tuple(h for h in headings if h and column_called(h) is None),
    )


def _cells(text: str) -> Iterator[tuple[int, Cells]]:
    """Every row with its number, cells without the spaces around them."""
    lines = text.split("\n")
    if lines[0].strip().lower().startswith(_SAYS_APART):
        del lines[0]
    apart = max(_APART, key=lambda sign: _recognised(lines, sign))
    # Strictly: what an unclosed quotation mark would swallow are people.
    read = csv.reader((f"{line}\n" for line in lines), delimiter=apart, strict=True)
    for number, cells in enumerate(read, start=1):
        yield number, tuple(cell.strip() for cell in cells)


def _recognised(lines: list[str], apart: str) -> int:
    heading = next((line for line in lines if line.strip()), "")
    cells = next(csv.reader([heading], delimiter=apart), [])
    return sum(column_called(cell) is not None for cell in cells)


def _columns(headings: Cells) -> Mapping[Column, int]:
    found: dict[Column, int] = {}
    for place, heading in enumerate(headings):
        column = column_called(heading)
        if column in found:
            raise NotAllowed(ListFault.COLUMN_TWICE)
        if column is not None:
            found[column] = place
    if Column.NAME not in found or not found.keys() & {Column.MAIL, Column.GUARDIAN_MAIL}:
        raise NotAllowed(ListFault.NO_COLUMNS)
    return found


def _read(
    rows: list[tuple[int, Cells]], columns: Mapping[Column, int], *, width: int, today: date
) -> Iterator[Entry | Misread]:
    seen: set[object] = set()
    for number, cells in rows:
        said = {c: cells[place] for c, place in columns.items() if place < len(cells)}
        too_wide = any(cells[width:])
        yield read_row(number, said, too_wide=too_wide, seen=seen, today=today)
