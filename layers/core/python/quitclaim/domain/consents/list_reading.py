"""Reading a list: whatever a spreadsheet makes of it, and nothing of it is ever a formula."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

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
from quitclaim.domain.consents.sheets import Cells, read_sheet
from quitclaim.domain.errors import NotAllowed


def read_list(text: str, *, today: date) -> PeopleList:
    """Raises NotAllowed with a ListFault where nothing of it can be read."""
    sheet = read_sheet(text, knows=column_called, most_bytes=MOST_BYTES)
    columns = _columns(sheet.headings)
    if len(sheet.rows) > MOST_ROWS:
        raise NotAllowed(ListFault.TOO_MANY)
    return PeopleList(
        rows=tuple(_read(sheet.rows, columns, width=len(sheet.headings), today=today)),
        unused=tuple(h for h in sheet.headings if h and column_called(h) is None),
    )


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
    rows: Iterable[tuple[int, Cells]], columns: Mapping[Column, int], *, width: int, today: date
) -> Iterator[Entry | Misread]:
    seen: set[object] = set()
    for number, cells in rows:
        said = {c: cells[place] for c, place in columns.items() if place < len(cells)}
        too_wide = any(cells[width:])
        yield read_row(number, said, too_wide=too_wide, seen=seen, today=today)
