"""Who speaks for a child: found by name, or registered (R9)."""

from typing import Any

import pytest

from quitclaim.domain.organisation.members import Visible
from quitclaim.domain.people.person import Custody, Guardian
from tests.builders import ADA, MIA, MUM, NOON, a_child, a_person, an_id
from tests.handlers.furnished import EDITOR, show
from tests.handlers.library import House
from tests.handlers.peopled import identity_of, register

PAGE = f"/people/{MIA}/guardians"
NEW: dict[str, Any] = {"act": "register", "name": "Dad", "mail": "dad@example.org"}


@pytest.fixture(autouse=True)
def _a_child(house: House) -> None:
    show(house, EDITOR, Visible.NAMES)
    register(house, a_child(MIA, guardians=()), name="Mia")
    register(house, a_person(MUM), name="Miriam")
    register(house, a_person(ADA), name="Ada")


def guardians(house: House) -> tuple[Guardian, ...]:
    return house.fakes.world.people[MIA].guardians


def test_a_guardian_is_found_by_name_and_chosen(house: House) -> None:
    found = house.post(PAGE, {"act": "find", "sought": "mi"}, by=EDITOR)
    chosen = {"act": "choose", "sought": "mi", "guardian": MUM, "custody": "recorded"}

    said = house.post(PAGE, chosen | {"is_proven": "yes"}, by=EDITOR)

    assert f'value="{MUM}"' in found.text
    assert f'value="{MIA}"' not in found.text and f'value="{ADA}"' not in found.text
    assert said.headers["Location"] == f"/people/{MIA}?done=guardian_recorded"
    assert guardians(house) == (Guardian(id=MUM, custody=Custody.RECORDED, proven_at=NOON),)
    assert "Miriam" in house.get(f"/people/{MIA}", by=EDITOR).text


def test_a_guardian_nobody_knows_yet_is_registered(house: House) -> None:
    said = house.post(PAGE, NEW, by=EDITOR)

    (row,) = guardians(house)
    assert said.status == 303 and row.custody is Custody.CLAIMED and row.proven_at is None
    assert identity_of(house, row.id).mail == "dad@example.org"


@pytest.mark.parametrize(
    ("form", "field"),
    [
        (NEW | {"name": ""}, "name"),
        (NEW | {"mail": ""}, "mail"),
        (NEW | {"mail": "dad"}, "mail"),
        ({"act": "choose", "sought": "mi"}, "guardian"),
        ({"act": "choose", "sought": "mi", "guardian": MIA}, "guardian"),
    ],
)
def test_a_mistake_is_said_and_nobody_becomes_a_guardian(
    house: House, form: dict[str, Any], field: str
) -> None:
    said = house.post(PAGE, form, by=EDITOR)

    assert said.status == 422 and f'href="#{field}"' in said.text
    assert guardians(house) == ()


def test_somebody_who_is_not_there_is_no_guardian(house: House) -> None:
    form = {"act": "choose", "guardian": "00000000-0000-4000-8000-000000000001"}

    assert house.post(PAGE, form, by=EDITOR).status == 404


def test_of_many_with_one_name_a_few_are_shown(house: House) -> None:
    for number in range(12):
        register(house, a_person(an_id(f"{number}")), name=f"Jo {number}")

    page = house.post(PAGE, {"act": "find", "sought": "jo"}, by=EDITOR).text

    assert page.count('type="radio" id="guardian-') == 10 and "guardian-hint" in page
