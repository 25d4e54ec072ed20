"""The two spreadsheets of an import: who there is, and who said yes on paper (R3, R33)."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Final, Generic, TypeVar

from cli import CommandError
from quitclaim.domain.consents.sheets import ListFault, Sheet, read_sheet
from quitclaim.domain.errors import NotAllowed

MOST_BYTES: Final = 50_000_000
_MARKS: Final = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16", b"\xef\xbb\xbf": "utf-8-sig"}
_WRONG: Final = {
    ListFault.EMPTY: "there is nothing below its headings",
    ListFault.TOO_LARGE: "it is too large: split it, and import one part after the other",
    ListFault.NOT_UTF8: "save it as CSV UTF-8, or name its --encoding, such as cp1252",
    ListFault.BROKEN: "a quotation mark opens in it that nothing closes",
}


C = TypeVar("C", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Row(Generic[C]):
    """`said`: cell by column, "" where it is empty; `too_wide`: more cells than headings."""

    number: int
    said: Mapping[C, str] = field(repr=False)
    too_wide: bool

    def of(self, column: C) -> str:
        return self.said.get(column, "")


@dataclass(frozen=True, slots=True)
class Table(Generic[C]):
    """`unused`: headings of columns of which nothing is read, and in which something stands."""

    rows: tuple[Row[C], ...]
    columns: frozenset[C]
    unused: tuple[str, ...]


def table_in(path: Path, knows: Callable[[str], C | None], *, encoding: str | None) -> Table[C]:
    """Raises CommandError, in one line, where nothing of it can be read."""
    try:
        text = _text(path.read_bytes(), encoding)
        sheet = read_sheet(text, knows=knows, most_bytes=MOST_BYTES)
    except OSError as error:
        raise CommandError(f"{path}: it cannot be read: {error.strerror}") from error
    except LookupError as error:
        raise CommandError(f"{encoding} is no encoding: try utf-8 or cp1252") from error
    except NotAllowed as error:
        raise CommandError(f"{path}: {_WRONG[ListFault(str(error.reasons[0]))]}") from error
    columns = [knows(heading) for heading in sheet.headings]
    known = [column for column in columns if column is not None]
    if len(set(known)) < len(known):
        raise CommandError(f"{path}: two of its headings mean the same: take one out")
    return Table(tuple(_rows(sheet, columns)), frozenset(known), tuple(_unused(sheet, columns)))


def _text(content: bytes, encoding: str | None) -> str:
    """As it says at its start; what is no such text is found where it is read."""
    told = next((name for mark, name in _MARKS.items() if content.startswith(mark)), "utf-8")
    return content.decode(encoding or told, errors="replace")


def _rows(sheet: Sheet, columns: list[C | None]) -> Iterator[Row[C]]:
    for number, cells in sheet.rows:
        said = {column: cell for column, cell in zip(columns, cells, strict=False) if column}
        yield Row(number, said, too_wide=any(cells[len(columns) :]))


def _unused(sheet: Sheet, columns: list[C | None]) -> Iterator[str]:
    for place, (heading, column) in enumerate(zip(sheet.headings, columns, strict=True)):
        if column is None and any(cells[place : place + 1] != ("",) for _, cells in sheet.rows):
            yield heading
