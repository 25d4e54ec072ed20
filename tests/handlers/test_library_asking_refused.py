"""What cannot be asked is said in words, with what to do about it (R10, R11)."""

from typing import Any

import pytest

from quitclaim.domain.organisation.members import Visible
from quitclaim.domain.people.person import Category
from tests.builders import ADA, BOB, FAIR, MIA, MUM, a_child, a_person, some_rules
from tests.fakes import records
from tests.handlers.furnished import EDITOR, OFFICER, open_collection, show
from tests.handlers.library import House
from tests.handlers.peopled import consents_of, people, register, who_asks

ENGLISH = {"accept_language": "en"}
ASK = f"/people/{BOB}/ask"
WISH: dict[str, Any] = {"channels": ["website", "press"], "names": "yes", "collection": FAIR}


@pytest.fixture(autouse=True)
def _furnished(house: House) -> None:
    people(house)
    open_collection(house)
    register(house, a_person(BOB), name="Bob")
    for role in (EDITOR, OFFICER):
        show(house, role, Visible.NAMES)


@pytest.mark.parametrize(
    ("wish", "field"),
    [
        ({}, "channels"),
        ({"channels": "radio"}, "channels"),
        ({"names": "yes", "recognition": "yes"}, "names"),
        ({"channels": "website", "until": "31-01-2027"}, "until"),
        ({"channels": "website", "until": "2026-05-02"}, "until"),
        ({"channels": "website", "until": "9999-12-31"}, "until"),
    ],
)
def test_a_mistake_is_said_and_nobody_is_asked(
    house: House, wish: dict[str, Any], field: str
) -> None:
    said = house.post(ASK, wish | {"step": "send"}, by=EDITOR)

    assert said.status == 422 and f'href="#{field}"' in said.text
    assert consents_of(house, BOB) == []


def test_recognition_is_asked_only_where_it_is_on(house: House) -> None:
    records.put(house.fakes.world, some_rules(recognition=False, controller=who_asks()))

    page = house.get(ASK, by=EDITOR).text
    said = house.post(ASK, {"recognition": "yes", "step": "send"}, by=EDITOR)

    assert 'name="recognition"' not in page and said.status == 422


@pytest.mark.parametrize("category", [Category.EMPLOYEE, Category.PUPIL])
def test_whoever_depends_on_us_is_asked_with_an_alternative(
    house: House, category: Category
) -> None:
    """R10: and whoever asks is warned."""
    register(house, a_person(BOB, category=category), name="Bob")
    page = house.get(ASK, by=EDITOR, **ENGLISH).text

    without = house.post(ASK, WISH, by=EDITOR)
    offered = house.post(ASK, WISH | {"alternative": "A place at the side"}, by=EDITOR)

    assert "This person depends on us" in page and 'name="alternative"' in page
    assert without.status == 422 and 'href="#alternative"' in without.text
    assert offered.status == 200 and "A place at the side" in offered.text


def test_whoever_does_not_is_not(house: House) -> None:
    assert 'name="alternative"' not in house.get(ASK, by=EDITOR).text


def test_a_period_beyond_the_rules_is_refused_in_words(house: House) -> None:
    said = house.post(ASK, WISH | {"until": "2031-01-01"}, by=EDITOR)

    assert said.status == 422 and "te lang" in said.text


def test_a_child_without_a_guardian_leads_to_adding_one(house: House) -> None:
    register(house, a_child(MIA, guardians=()), name="Mia")

    said = house.post(f"/people/{MIA}/ask", {"channels": "website"}, by=EDITOR)

    assert said.status == 422 and f'href="/people/{MIA}/guardians"' in said.text


def test_for_a_child_her_guardian_is_asked(house: House) -> None:
    page = house.post(f"/people/{MIA}/ask", {"channels": "website"}, by=EDITOR).text
    house.post(f"/people/{MIA}/ask", {"channels": "website", "step": "send"}, by=EDITOR)

    assert "Het gaat naar 1 persoon" in page
    (request,) = house.fakes.world.requests[MIA].values()
    assert request.to.id == MUM
    assert house.get(f"/people/{MIA}", by=EDITOR).status == 200


@pytest.mark.parametrize("rules", [None, some_rules(controller=None), some_rules(channels={})])
def test_before_the_organisation_has_said_who_it_is_nobody_is_asked(
    house: House, rules: Any
) -> None:
    house.fakes.world.rules = rules

    page = house.get(ASK, by=EDITOR, **ENGLISH).text
    officers = house.get(ASK, by=OFFICER, **ENGLISH).text
    said = house.post(ASK, WISH, by=EDITOR)

    assert "Nothing can be asked yet" in page and "The privacy officer fills that in" in page
    assert '<a href="/organisation">' in officers.partition("<main")[2]
    assert said.status == 422


def test_an_open_request_is_mentioned_before_another_is_sent(house: House) -> None:
    assert "A request is open already" in house.get(f"/people/{ADA}/ask", by=EDITOR, **ENGLISH).text
    assert "A request is open already" not in house.get(ASK, by=EDITOR, **ENGLISH).text
