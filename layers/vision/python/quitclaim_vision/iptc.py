"""IPTC IIM 4.2: the records that picture agencies have written since 1991."""

from collections.abc import Iterator
from datetime import datetime
from typing import Final

from quitclaim_vision.dates import NoDateError, end_in, instant_in
from quitclaim_vision.said import MOST_NAME, Said, clean, first_of, words

_MARK: Final = 0x1C
_HEAD: Final = 5
# A length from here on says how long the length is: nothing that is text.
_EXTENDED: Final = 0x8000
_CHARACTERS, _UTF8 = (1, 90), b"\x1b%G"
_KEYWORD, _EXPIRY, _EXPIRY_TIME = (2, 25), (2, 37), (2, 38)
_DATE, _TIME, _BYLINE = (2, 55), (2, 60), (2, 80)
_CREDIT, _COPYRIGHT, _CAPTION = (2, 110), (2, 116), (2, 120)

Records = dict[tuple[int, int], list[bytes]]


def said_in(block: bytes) -> Said:
    """Raises ValueError where the records are cut off."""
    records: Records = {}
    for name, value in _records(block):
        records.setdefault(name, []).append(value)
    is_utf8 = _UTF8 in records.get(_CHARACTERS, ())

    def texts(name: tuple[int, int]) -> list[str]:
        return [_decoded(value, is_utf8=is_utf8) for value in records.get(name, ())]

    def text(name: tuple[int, int]) -> str:
        return first_of(*texts(name))

    taken_at, is_known = _instant(text(_DATE), text(_TIME))
    until, is_understood = _instant(text(_EXPIRY), text(_EXPIRY_TIME), is_end=True)
    return Said(
        text=clean(text(_CAPTION)),
        keywords=words(texts(_KEYWORD)),
        credit=clean(first_of(text(_CREDIT), text(_BYLINE), text(_COPYRIGHT)), most=MOST_NAME),
        taken_at=taken_at,
        licence_until=until,
        is_whole=is_known and is_understood,
    )


def _records(block: bytes) -> Iterator[tuple[tuple[int, int], bytes]]:
    at = 0
    while at < len(block) and block[at] == _MARK:
        head = block[at : at + _HEAD]
        length = int.from_bytes(head[3:])
        start, end = at + _HEAD, at + _HEAD + length
        if length >= _EXTENDED or end > len(block):
            raise ValueError("a record is longer than what is there")
        yield (head[1], head[2]), block[start:end]
        at = end


def _instant(day: str, clock: str, *, is_end: bool = False) -> tuple[datetime | None, bool]:
    """And whether what is written there was understood."""
    written = f"{day}T{clock}" if day and clock else day
    try:
        return (end_in if is_end else instant_in)(written), True
    except NoDateError:
        return None, False


def _decoded(value: bytes, *, is_utf8: bool) -> str:
    try:
        return value.decode()
    except UnicodeDecodeError:
        return value.decode("utf-8" if is_utf8 else "cp1252", "replace")
