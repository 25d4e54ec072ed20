"""People on their pages: found, added, put right (R9, R11, R42)."""

from datetime import date
from typing import Any

import pytest

from quitclaim.domain.ids import PersonId
from quitclaim.domain.organisation.members import Visible
from quitclaim.domain.people.person import Category
from tests.builders import ADA, MIA, MUM, a_person
from tests.handlers.furnished import ADMIN, EDITOR, VIEWER, show
from tests.handlers.library import House
from tests.handlers.peopled import consents_of, identity_of, people, register

ENGLISH = {"accept_language": "en"}
ANN: dict[str, Any] = {
    "name": " Ann Smith ",
    "mail": " ann@example.org ",
    "language": "en",
    "category": "pupil",
    "country": "NL",
    "born_on": "2014-05-31",
}


@pytest.fixture(autouse=True)
def _named(house: House) -> None:
    show(house, EDITOR, Visible.NAMES)


def only_one(house: House) -> PersonId:
    (person,) = house.fakes.world.people
    return person


def test_somebody_is_added_found_and_shown(house: House) -> None:
    said = house.post("/people/new", ANN, by=EDITOR)

    person = only_one(house)
    assert said.headers["Location"] == f"/people/{person}?done=registered"
    found = house.fakes.world.people[person]
    assert (found.category, found.country) == (Category.PUPIL, "NL")
    assert found.born_on == date(2014, 5, 31)
    assert identity_of(house, person).name == "Ann Smith"
    assert "Ann Smith" in house.get("/people", by=EDITOR).text
    assert "ann@example.org" in house.get(f"/people/{person}", by=EDITOR).text


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("name", " "),
        ("name", "n" * 121),
        ("mail", "ann"),
        ("country", "Netherlands"),
        ("born_on", "31-05-2014"),
        ("born_on", "1899-12-31"),
        ("born_on", "2026-05-04"),
    ],
)
def test_a_mistake_is_said_beside_its_field(house: House, field: str, text: str) -> None:
    said = house.post("/people/new", ANN | {field: text}, by=EDITOR)

    assert said.status == 422 and f'<a href="#{field}">' in said.text
    assert house.fakes.world.people == {}


def test_a_name_is_found_whatever_its_case_and_accents_and_stands_in_no_address(
    house: House,
) -> None:
    register(house, a_person(ADA), name="Zoë Müller")
    register(house, a_person(MUM), name="Bea")

    said = house.post("/people", {"name": "ZOE mull"}, by=EDITOR)

    assert "Zoë Müller" in said.text and "Bea" not in said.text
    nobody = house.post("/people", {"name": "quux"}, by=EDITOR)
    assert "Niemand heet zo" in nobody.text and "Bea" not in nobody.text
    assert house.get("/people?name=zoe", by=EDITOR).text.count("<bdi>") == 2


def test_what_she_said_is_told_in_short(house: House) -> None:
    people(house)

    page = house.get("/people", by=EDITOR, **ENGLISH).text

    assert page.count("Ada Lovelace") == 3 and "Given" in page


def test_whoever_is_not_shown_names_sees_none_and_finds_none(house: House) -> None:
    people(house)
    show(house, EDITOR)

    pages = [
        house.get("/people", by=EDITOR),
        house.post("/people", {"name": "Ada"}, by=EDITOR),
        house.get(f"/people/{ADA}", by=EDITOR),
        house.get(f"/people/{ADA}/ask", by=EDITOR),
        house.get(f"/people/{MIA}/guardians", by=EDITOR),
        house.post(f"/people/{MIA}/guardians", {"sought": "Ada"}, by=EDITOR),
        house.get("/requests", by=EDITOR),
    ]

    assert [page.status for page in pages] == [200] * 7
    assert not any("Lovelace" in page.text or "ada@" in page.text for page in pages)


def test_whoever_is_not_shown_a_name_does_not_overwrite_it_unseen(house: House) -> None:
    people(house)
    show(house, EDITOR)

    asked = house.get(f"/people/{ADA}/correction", by=EDITOR)
    said = house.post(f"/people/{ADA}/correction", ANN, by=EDITOR)

    assert asked.status == said.status == 403
    assert identity_of(house, ADA).name == "Ada Lovelace"


@pytest.mark.parametrize("role", [VIEWER, ADMIN])
def test_a_viewer_and_an_admin_see_none_of_it(house: House, role: Any) -> None:
    people(house)
    show(house, role, *Visible)

    for path in ("/people", f"/people/{ADA}", f"/people/{ADA}/ask", "/requests", "/organisation"):
        assert house.get(path, by=role).status == 403


def test_what_is_wrong_is_put_right(house: House) -> None:
    people(house)
    page = house.get(f"/people/{ADA}/correction", by=EDITOR).text

    said = house.post(f"/people/{ADA}/correction", ANN, by=EDITOR)
    again = house.post(f"/people/{ADA}/correction", ANN | {"born_on": ""}, by=EDITOR)
    wrong = house.post(f"/people/{ADA}/correction", ANN | {"name": ""}, by=EDITOR)

    assert 'value="Ada Lovelace"' in page and wrong.status == 422
    assert said.headers["Location"] == again.headers["Location"] == f"/people/{ADA}?done=corrected"
    assert identity_of(house, ADA).name == "Ann Smith"
    found = house.fakes.world.people[ADA]
    assert (found.born_on, found.category) == (date(2014, 5, 31), Category.PUPIL)
    assert len(consents_of(house, ADA)) == 3
