"""A list of people to be asked, as somebody keeps it in a spreadsheet (R11)."""

from dataclasses import dataclass, field
from datetime import date
from typing import Final

from quitclaim.domain.checks import Word, require, require_some
from quitclaim.domain.consents.notices import Language
from quitclaim.domain.consents.sheets import ListFault

__all__ = [
    "MOST_BYTES",
    "MOST_ROWS",
    "Adult",
    "Column",
    "Entry",
    "ListFault",
    "Misread",
    "PeopleList",
    "RowFault",
]

# Each row is a letter: more at once than that nobody looks through before it is sent.
MOST_ROWS: Final = 500
MOST_BYTES: Final = 200_000


class Column(Word):
    NAME = "name"
    MAIL = "mail"
    LANGUAGE = "language"
    BORN_ON = "born_on"
    GUARDIAN_NAME = "guardian_name"
    GUARDIAN_MAIL = "guardian_mail"
    OTHER_GUARDIAN_NAME = "other_guardian_name"
    OTHER_GUARDIAN_MAIL = "other_guardian_mail"


class RowFault(Word):
    """Why one row cannot be asked as it stands; each says what to do."""

    NO_NAME = "no_name"
    LONG_NAME = "long_name"
    UNSEEN = "unseen"
    NO_ADDRESS = "no_address"
    NOT_AN_ADDRESS = "not_an_address"
    NOT_A_LANGUAGE = "not_a_language"
    NOT_A_DATE = "not_a_date"
    NOT_BORN_THEN = "not_born_then"
    NOT_BORN = "not_born"  # somebody speaks for her, but nothing says that she is a child
    HALF_A_GUARDIAN = "half_a_guardian"
    OWN_GUARDIAN = "own_guardian"
    TOO_MANY_CELLS = "too_many_cells"
    TWICE = "twice"
    SOMEBODY_ELSE = "somebody_else"  # on record under this address
    GUARDIAN_IS_SOMEBODY_ELSE = "guardian_is_somebody_else"
    SEVERAL = "several"  # on record who are called so


@dataclass(frozen=True, slots=True)
class Adult:
    """Somebody who is written to, as a row names her."""

    name: str = field(repr=False)
    mail: str = field(repr=False)

    def __post_init__(self) -> None:
        require(self.name or self.mail, "a guardian is named: give a name or an address")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One row that can be read. `row`: its number in the spreadsheet."""

    row: int
    name: str = field(repr=False)
    mail: str = field(default="", repr=False)
    language: Language | None = None
    born_on: date | None = field(default=None, repr=False)
    guardians: tuple[Adult, ...] = ()

    def __post_init__(self) -> None:
        require(self.row >= 1, "rows of a spreadsheet count from 1")
        require(self.mail or self.guardians, "somebody is written to: give an address")


@dataclass(frozen=True, slots=True, kw_only=True)
class Misread:
    """One row that cannot, and everything that is wrong in it."""

    row: int
    name: str = field(repr=False)
    faults: tuple[RowFault, ...]

    def __post_init__(self) -> None:
        require_some(faults=self.faults)


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleList:
    """`unused`: columns of which nothing is read, as they are called there."""

    rows: tuple[Entry | Misread, ...]
    unused: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        require_some(rows=self.rows)
