"""A list as a spreadsheet writes it, whatever its program and country (R11, R46, R48)."""

from datetime import date
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quitclaim.domain.consents.list_columns import column_called, language_called
from quitclaim.domain.consents.list_reading import read_list
from quitclaim.domain.consents.lists import (
    MOST_BYTES,
    MOST_ROWS,
    Column,
    Entry,
    ListFault,
    PeopleList,
)
from quitclaim.domain.consents.notices import Language
from quitclaim.domain.errors import NotAllowed

TODAY: Final = date(2026, 5, 3)
ANN: Final = Entry(row=2, name="Ann", mail="ann@example.org")


def read(text: str) -> PeopleList:
    return read_list(text, today=TODAY)


def fault(text: str) -> tuple[object, ...]:
    with pytest.raises(NotAllowed) as refused:
        read(text)
    return refused.value.reasons


@pytest.mark.parametrize(
    "text",
    [
        "Name,E-mail\nAnn,ann@example.org\n",
        "\ufeffnaam;e-mailadres\r\nAnn;ann@example.org\r\n",
        "sep=;\r\nName;E-Mail-Adresse\r\nAnn;ann@example.org",
        "Nom\tCourriel\rAnn\tann@example.org\r",
        '"E-mail"; NAME \n ann@example.org ;"Ann"\n\n;\n',
    ],
)
def test_one_list_is_the_same_whoever_wrote_it(text: str) -> None:
    assert read(text).rows == (ANN,)


def test_a_row_has_the_number_it_has_in_the_spreadsheet() -> None:
    text = 'Name;E-mail;Note\n\nAnn;a@b.nl;"one\ntwo"\n;;\nBob;b@b.nl;\n'

    found = read(text)

    assert [row.row for row in found.rows] == [3, 5] and found.unused == ("Note",)


def test_a_formula_is_the_name_it_says() -> None:
    """Nothing reads it as anything but text; and text it stays where it is told again."""
    text = "Name,E-mail\n\"=cmd|'/c calc'!A1\",a@b.nl\n+49,c@b.nl\n"

    assert [row.name for row in read(text).rows] == ["=cmd|'/c calc'!A1", "+49"]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", ListFault.EMPTY),
        (" \n\n", ListFault.EMPTY),
        (";;;\n,,\n", ListFault.EMPTY),
        ("Name;E-mail\n", ListFault.EMPTY),
        ("Name;E-mail\n" + "x" * MOST_BYTES, ListFault.TOO_LARGE),
        ("Name;E-mail\n" + "Ann;a@b.nl\n" * (MOST_ROWS + 1), ListFault.TOO_MANY),
        ("Name;E-mail\nJos\ufffd;a@b.nl", ListFault.NOT_UTF8),
        ("N\x00a\x00m\x00e\x00", ListFault.NOT_UTF8),
        ("Ann;ann@example.org\nBob;bob@example.org", ListFault.NO_COLUMNS),
        ("Name;Language\nAnn;nl", ListFault.NO_COLUMNS),
        ("Name;E-mail;Naam\nAnn;a@b.nl;Ann", ListFault.COLUMN_TWICE),
        ('Name;E-mail\n"Ann;a@b.nl\nBob;b@b.nl', ListFault.BROKEN),
        ('Name;E-mail\n"' + "x" * 140_000 + '";a@b.nl', ListFault.BROKEN),
    ],
)
def test_what_cannot_be_read_says_why(text: str, why: ListFault) -> None:
    assert fault(text) == (why,)


@given(st.text(max_size=200), st.sampled_from(["", "Name;E-mail\n", "naam,e-mail\n"]))
def test_whatever_is_sent_is_read_or_refused(text: str, heading: str) -> None:
    """R48."""
    try:
        rows = read(heading + text).rows
    except NotAllowed:
        rows = ()

    numbers = [row.row for row in rows]
    assert numbers == sorted(set(numbers))


_NAMES = st.text(st.characters(categories=["L"]), min_size=1, max_size=20)


@given(st.lists(_NAMES, min_size=1, max_size=9, unique=True), st.sampled_from(",;\t"))
def test_everybody_on_a_list_is_read_once(names: list[str], apart: str) -> None:
    lines = [f'"{name}"{apart}{place}@example.org' for place, name in enumerate(names)]

    found = read("\r\n".join([f"Name{apart}E-mail", *lines]))

    assert [(row.row, row.name) for row in found.rows] == list(enumerate(names, start=2))


def test_columns_and_languages_are_called_as_people_call_them() -> None:
    assert column_called("E-Mail Adresse") is Column.MAIL
    assert column_called("né(e) le") is column_called("Née le") is Column.BORN_ON
    assert column_called("Telephone") is None
    assert language_called("Francais") is Language.FRENCH and language_called("NL") is not None
    assert language_called("klingon") is None
