"""A row says all that is wrong with it at once, so that whoever mends it comes back once (R11)."""

from datetime import date
from typing import Final

import pytest

from quitclaim.domain.consents.list_report import spreadsheet
from quitclaim.domain.consents.list_rows import day_written, read_row
from quitclaim.domain.consents.lists import Adult, Column, Entry, Misread, RowFault
from quitclaim.domain.consents.notices import Language
from quitclaim.domain.errors import ImpossibleValue

TODAY: Final = date(2026, 5, 3)
ANN: Final = {Column.NAME: "Ann", Column.MAIL: "ann@example.org"}
BEA: Final = {Column.GUARDIAN_NAME: "Bea", Column.GUARDIAN_MAIL: "bea@example.org"}
TIM: Final = {Column.NAME: "Tim", Column.BORN_ON: "31-5-2018"} | BEA
LONG: Final = "x" * 121


def read(said: dict[Column, str], *, too_wide: bool = False) -> Entry | Misread:
    return read_row(2, said, too_wide=too_wide, seen=set(), today=TODAY)


def test_an_adult_needs_a_name_and_an_address() -> None:
    german = ANN | {Column.LANGUAGE: "Deutsch"}

    assert read(ANN) == Entry(row=2, name="Ann", mail="ann@example.org")
    found = read(german)
    assert isinstance(found, Entry) and found.language is Language.GERMAN


def test_a_child_comes_with_whoever_speaks_for_it() -> None:
    other = {Column.OTHER_GUARDIAN_NAME: "Cy", Column.OTHER_GUARDIAN_MAIL: "cy@example.org"}

    found = read(TIM | other)

    assert isinstance(found, Entry) and found.born_on == date(2018, 5, 31)
    assert found.guardians == (Adult("Bea", "bea@example.org"), Adult("Cy", "cy@example.org"))


@pytest.mark.parametrize(
    ("said", "faults"),
    [
        ({}, (RowFault.NO_NAME, RowFault.NO_ADDRESS)),
        (ANN | {Column.NAME: LONG}, (RowFault.LONG_NAME,)),
        (ANN | {Column.NAME: "Ann\u202e"}, (RowFault.UNSEEN,)),
        (ANN | {Column.MAIL: "ann"}, (RowFault.NOT_AN_ADDRESS,)),
        (ANN | {Column.LANGUAGE: "xx"}, (RowFault.NOT_A_LANGUAGE,)),
        (ANN | {Column.BORN_ON: "1-13-2014"}, (RowFault.NOT_A_DATE,)),
        (ANN | {Column.BORN_ON: "2030-01-01"}, (RowFault.NOT_BORN_THEN,)),
        (ANN | {Column.BORN_ON: "31.12.1899"}, (RowFault.NOT_BORN_THEN,)),
        (ANN | BEA, (RowFault.NOT_BORN,)),
        (TIM | {Column.GUARDIAN_MAIL: ""}, (RowFault.HALF_A_GUARDIAN,)),
        (TIM | {Column.GUARDIAN_NAME: LONG}, (RowFault.LONG_NAME,)),
        (TIM | {Column.MAIL: "BEA@example.org"}, (RowFault.OWN_GUARDIAN,)),
    ],
)
def test_a_row_that_cannot_be_asked_says_everything(
    said: dict[Column, str], faults: tuple[RowFault, ...]
) -> None:
    found = read(said)

    assert isinstance(found, Misread) and found.faults == faults and len(found.name) <= 120


def test_more_cells_than_columns_are_no_row_of_this_list() -> None:
    found = read(ANN, too_wide=True)

    assert isinstance(found, Misread) and found.faults == (RowFault.TOO_MANY_CELLS,)


def test_nobody_stands_twice_on_a_list() -> None:
    seen: set[object] = set()
    rows = (ANN, TIM, ANN | {Column.NAME: "Another"}, TIM, TIM | {Column.NAME: "Tom"})

    found = [read_row(n, s, too_wide=False, seen=seen, today=TODAY) for n, s in enumerate(rows, 2)]

    assert [isinstance(one, Misread) for one in found] == [False, False, True, True, False]


@pytest.mark.parametrize("text", ["2014-05-31", "31-5-2014", "31/05/2014", "31.5.2014"])
def test_a_day_is_read_as_it_is_written_here(text: str) -> None:
    assert day_written(text) == date(2014, 5, 31)


@pytest.mark.parametrize("text", ["", "5/31/2014", "31-5-14", "x"])
def test_anything_else_is_no_day(text: str) -> None:
    assert day_written(text) is None


def test_an_entry_names_somebody_to_write_to() -> None:
    with pytest.raises(ImpossibleValue):
        Entry(row=2, name="Ann")


@pytest.mark.parametrize("text", ["=1", "+1", "-1", "@x", "|x", "%x", " =1", "\t1", "\uff1d1"])
def test_no_cell_that_we_write_is_a_formula(text: str) -> None:
    """OWASP: CSV injection."""
    written = spreadsheet([[text, 'a "quote"']], apart=";").decode("utf-8-sig")

    assert written == f'"\'{text}";"a ""quote"""\r\n'


def test_a_plain_cell_is_written_as_it_is() -> None:
    assert spreadsheet([["Zoë", "1"]], apart=",") == '\ufeff"Zoë","1"\r\n'.encode()
