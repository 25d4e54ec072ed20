"""One row of a list: who it names, or all that is wrong with it at once."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final

from quitclaim.domain.consents.list_columns import language_called
from quitclaim.domain.consents.lists import Adult, Column, Entry, Misread, RowFault
from quitclaim.domain.people.marks import LONGEST_NAME, has_unseen, is_address, mark_of

_FIRST_BIRTH: Final = date(1900, 1, 1)
# Day, month, year: so a spreadsheet writes it in each of our languages but American English.
_WRITTEN: Final = re.compile(r"(\d{1,2})[-./](\d{1,2})[-./](\d{4})")
_GUARDIANS: Final = (
    (Column.GUARDIAN_NAME, Column.GUARDIAN_MAIL),
    (Column.OTHER_GUARDIAN_NAME, Column.OTHER_GUARDIAN_MAIL),
)


def read_row(
    row: int, said: Mapping[Column, str], *, too_wide: bool, seen: set[object], today: date
) -> Entry | Misread:
    """`seen`: who was named by rows above, to which this one is added."""
    name, mail = said.get(Column.NAME, ""), said.get(Column.MAIL, "")
    born, guardians = said.get(Column.BORN_ON, ""), tuple(_guardians(said))
    faults = dict.fromkeys(
        (
            *((RowFault.TOO_MANY_CELLS,) if too_wide else ()),
            *((RowFault.UNSEEN,) if any(map(has_unseen, said.values())) else ()),
            *_of_herself(name, mail, is_spoken_for=bool(guardians)),
            *_of_her_birth(born, is_spoken_for=bool(guardians), today=today),
            *_of_guardians(mail, guardians),
            *_of_her_language(said.get(Column.LANGUAGE, "")),
        )
    )
    who = (mark_of(name, mail), *sorted(mark_of("", one.mail) for one in guardians if not mail))
    if not faults and who in seen:
        faults[RowFault.TWICE] = None
    if faults:
        return Misread(row=row, name=name[:LONGEST_NAME], faults=tuple(faults))
    seen.add(who)
    return Entry(
        row=row,
        name=name,
        mail=mail,
        language=language_called(said.get(Column.LANGUAGE, "")),
        born_on=day_written(born),
        guardians=guardians,
    )


def day_written(text: str) -> date | None:
    """As 2014-05-31, or as 31-5-2014, 31/5/2014 or 31.5.2014."""
    found = _WRITTEN.fullmatch(text)
    try:
        if found:
            day, month, year = map(int, found.groups())
            return date(year, month, day)
        return date.fromisoformat(text)
    except ValueError:
        return None


def _guardians(said: Mapping[Column, str]) -> Iterator[Adult]:
    for name, mail in _GUARDIANS:
        if said.get(name) or said.get(mail):
            yield Adult(said.get(name, ""), said.get(mail, ""))


def _of_herself(name: str, mail: str, *, is_spoken_for: bool) -> Iterator[RowFault]:
    if not name:
        yield RowFault.NO_NAME
    if len(name) > LONGEST_NAME:
        yield RowFault.LONG_NAME
    if mail and not is_address(mail):
        yield RowFault.NOT_AN_ADDRESS
    if not mail and not is_spoken_for:
        yield RowFault.NO_ADDRESS


def _of_her_birth(born: str, *, is_spoken_for: bool, today: date) -> Iterator[RowFault]:
    day = day_written(born)
    if born and day is None:
        yield RowFault.NOT_A_DATE
    if day and not _FIRST_BIRTH <= day <= today:
        yield RowFault.NOT_BORN_THEN
    if not born and is_spoken_for:
        yield RowFault.NOT_BORN


def _of_guardians(mail: str, guardians: tuple[Adult, ...]) -> Iterator[RowFault]:
    for one in guardians:
        if not one.name or not is_address(one.mail):
            yield RowFault.HALF_A_GUARDIAN
        if len(one.name) > LONGEST_NAME:
            yield RowFault.LONG_NAME
    marks = [mark_of("", one.mail) for one in guardians]
    is_herself = any(mark_of("", one.mail) == mark_of("", mail) for one in guardians if mail)
    if len(set(marks)) < len(marks) or is_herself:
        yield RowFault.OWN_GUARDIAN


def _of_her_language(word: str) -> Iterator[RowFault]:
    if word and language_called(word) is None:
        yield RowFault.NOT_A_LANGUAGE
