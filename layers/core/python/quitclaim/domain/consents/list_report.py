"""What became of a list, as a file for a spreadsheet: no cell of it is ever a formula."""

from collections.abc import Iterable
from typing import Final

# What spreadsheets take for the beginning of one (OWASP: CSV injection), in full width too.
_BEGINS_A_FORMULA: Final = tuple("=+-@|%\t\r\n\uff1d\uff0b\uff0d\uff20")


def spreadsheet(rows: Iterable[Iterable[str]], *, apart: str) -> bytes:
    """With the sign at its start by which Excel knows UTF-8."""
    lines = (apart.join(map(_cell, row)) for row in rows)
    return ("\ufeff" + "".join(f"{line}\r\n" for line in lines)).encode()


def _cell(text: str) -> str:
    plain = f"'{text}" if text.lstrip(" ").startswith(_BEGINS_A_FORMULA) else text
    return '"' + plain.replace('"', '""') + '"'
