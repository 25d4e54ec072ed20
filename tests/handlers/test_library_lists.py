"""A list is looked at row by row, then asked by one press, and nobody on it twice (R11)."""

from typing import Any, Final

import pytest

from quitclaim.domain.organisation.members import Visible
from quitclaim.usecases import ask_list
from tests.builders import ADA, MIA, MUM, an_identity
from tests.handlers.form_reading import forms_in
from tests.handlers.furnished import EDITOR, OFFICER, VIEWER, show
from tests.handlers.library import House
from tests.handlers.peopled import people
from tests.handlers.said import Said

PAGE: Final = "/people/list"
LIST: Final = (
    "Name;E-mail;Language;Date of birth;Parent or guardian;Guardian e-mail\n"
    "Ann Smith;ann@example.org;en;;;\n"
    "Ada Lovelace;ADA@example.org;;;;\n"
    "=HYPERLINK(1);formula@example.org;;;;\n"
    "Tim;;;31-5-2018;Bea Child;bea@example.org\n"
    "Nobody;not an address;xx;;;\n"
)
WISH: Final = {"channels": "website", "country": "NL", "custody": "recorded", "typed": LIST}


@pytest.fixture(autouse=True)
def _furnished(house: House) -> None:
    people(house)
    house.fakes.consents.name(ADA, an_identity(mail="ada@example.org"))
    for person in (MIA, MUM):
        house.fakes.consents.name(person, an_identity("Maria", mail=f"{person}@example.org"))
    for role in (EDITOR, OFFICER):
        show(house, role, Visible.NAMES)


def sent(house: House) -> list[str]:
    letters = house.fakes.world.letters.values()
    return [one.letter.value for one in letters]


def pressed(house: House, page: Said, step: str) -> Said:
    """The button of that name, with all that its form carries."""
    form = next(one for one in forms_in(page.text) if one.action == PAGE)
    kept: dict[str, Any] = {}
    for name, value in form.hidden:
        kept.setdefault(name, []).append(value)
    kept.pop("form_token", None)
    return house.post(PAGE, kept | {"step": step}, by=EDITOR)


def test_the_form_says_what_the_columns_are_called(house: House) -> None:
    page = house.get(PAGE, by=EDITOR, accept_language="en")

    assert page.status == 200 and "E-mail address of parent or guardian" in page.text
    assert "multipart/form-data" in page.text


def test_every_row_says_what_would_become_of_it_and_nothing_is_written(house: House) -> None:
    known = len(house.fakes.world.people)

    page = house.post(PAGE, WISH, by=EDITOR)

    assert page.status == 200 and page.text.count('role="rowheader"') == 5
    assert len(house.fakes.world.people) == known and sent(house) == []
    assert "=HYPERLINK(1)" in page.text


def test_one_press_asks_and_another_asks_nobody_twice(house: House) -> None:
    preview = house.post(PAGE, WISH, by=EDITOR)

    done = pressed(house, preview, "ask")
    again = pressed(house, preview, "ask")

    assert done.status == again.status == 200
    assert sent(house) == ["request"] * 4
    assert "data-goes-on" not in done.text
    assert "4" in done.text and len(house.fakes.world.people) == 3 + 4


def test_a_long_list_goes_on_by_a_button_until_it_is_done(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ask_list, "AT_ONCE", 2)

    first = pressed(house, house.post(PAGE, WISH, by=EDITOR), "ask")
    letters = len(sent(house))
    second = pressed(house, first, "ask")
    last = pressed(house, second, "ask")

    assert "data-goes-on" in first.text and letters == 2
    assert "data-goes-on" not in last.text and len(sent(house)) == 4
    assert last.text.count('role="rowheader"') == 5


def test_what_became_of_it_is_a_file_without_formulas(house: House) -> None:
    done = pressed(house, house.post(PAGE, WISH, by=EDITOR), "ask")

    file = pressed(house, done, "report")

    assert file.headers["Content-Type"] == "text/csv; charset=utf-8"
    assert "attachment" in file.headers["Content-Disposition"]
    assert '"\'=HYPERLINK(1)"' in file.text and "Ann Smith" in file.text


def test_a_row_is_told_all_that_is_wrong_in_it(house: House) -> None:
    wish = WISH | {"typed": "Name,E-mail,Language\n,nobody,xx\n"}

    page = house.post(PAGE, wish, by=EDITOR)

    assert page.text.count('class="chip') == 1 and 'value="ask"' not in page.text


@pytest.mark.parametrize("typed", ["", "Name;E-mail\n", "A;B\n1;2\n", 'Name;E-mail\n"x;y\n'])
def test_a_list_that_cannot_be_read_comes_back_with_what_to_do(house: House, typed: str) -> None:
    page = house.post(PAGE, WISH | {"typed": typed}, by=EDITOR)

    assert page.status == 422 and 'id="typed-error"' in page.text


def test_what_cannot_be_asked_comes_back_with_the_list(house: House) -> None:
    wish = {"typed": LIST, "country": "XX", "until": "2020-01-01"}

    page = house.post(PAGE, wish, by=EDITOR)

    assert page.status == 422 and "Ann Smith;ann@example.org" in page.text
    for field in ("channels", "country", "until"):
        assert f'id="{field}-error"' in page.text


def test_the_list_is_there_when_it_is_changed(house: House) -> None:
    page = pressed(house, house.post(PAGE, WISH, by=EDITOR), "edit")

    assert page.status == 200 and "ann@example.org" in page.text


def test_a_file_counts_before_what_was_typed(house: House) -> None:
    page = house.post(PAGE, WISH | {"file": "Name;E-mail\nCy;cy@example.org\n"}, by=EDITOR)

    assert page.text.count('role="rowheader"') == 1 and "Cy" in page.text


def test_whoever_is_not_shown_names_asks_no_list(house: House) -> None:
    show(house, EDITOR)

    assert LIST.splitlines()[1] not in house.get(PAGE, by=EDITOR).text
    assert house.post(PAGE, WISH, by=EDITOR).status == 422
    assert house.get(PAGE, by=VIEWER).status == 403
