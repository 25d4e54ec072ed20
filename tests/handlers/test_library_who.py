"""Which face signed? Whoever said yes at an event and is marked nowhere yet (R62)."""

from dataclasses import replace
from typing import Any

import pytest

from quitclaim.domain.consents.requests import Progress
from quitclaim.domain.ids import PersonId
from quitclaim.domain.organisation.members import Visible
from tests.builders import (
    ADA,
    BOB,
    CAMP,
    FAIR,
    MIA,
    NOON,
    YESTERDAY,
    a_consent,
    a_person,
    a_scope,
    an_id,
    withdrawn,
)
from tests.builders.asking import a_sent_request, a_turn
from tests.fakes import records
from tests.handlers.furnished import DANCE, EDITOR, open_collection, show
from tests.handlers.library import House
from tests.handlers.marked import FACE, PAGE, fill_in, marking, tell
from tests.handlers.peopled import register
from tests.handlers.worked import listed, page


@pytest.fixture
def signed(house: House) -> House:
    """BOB held up number 7 at the fair and said yes; ADA said yes without a card."""
    marking(house)
    signs(house, BOB, card=7)
    return house


def signs(house: House, person: PersonId, *, card: int, **consent: Any) -> None:
    register(house, a_person(person), name="Bob Page")
    record = a_consent(**({"id": an_id("his"), "person": person} | consent))
    records.put(house.fakes.world, record)
    sent = a_turn(at=YESTERDAY, card=card)
    request = a_sent_request(
        id=an_id("scanned"),
        person=person,
        consents=frozenset({record.id}),
        turns=(sent, a_turn(Progress.ANSWERED, NOON)),
    )
    records.put(house.fakes.world, request)


def people(house: House, query: str = "") -> set[str]:
    return {one["person"] for one in listed(house, f"who{query}")["people"]}


def test_whoever_said_yes_and_is_marked_nowhere_is_listed_with_her_number(signed: House) -> None:
    (bob,) = (one for one in listed(signed, "who")["people"] if one["person"] == BOB)

    assert bob == {"person": BOB, "name": "Bob Page", "cards": [7], "collections": [FAIR]}
    assert "Number 7" in page(signed, "/who") and f'href="/who?collection={FAIR}"' in page(
        signed, "/who"
    )


def test_once_marked_in_a_picture_she_is_not(signed: House) -> None:
    assert people(signed) == {ADA, BOB}

    tell(signed, "PUT", f"faces/{FACE}/link", {"person": BOB})

    assert people(signed) == {ADA}


def test_whoever_said_no_is_not_looked_for(signed: House) -> None:
    known = signed.fakes.world.consents[BOB][an_id("his")]
    records.put(signed.fakes.world, known.after(withdrawn(NOON)))

    assert people(signed) == {ADA}


def test_beside_the_people_of_an_event_stand_its_pictures_with_unknown_faces(
    signed: House,
) -> None:
    open_collection(signed, CAMP)
    here = listed(signed, f"who?collection={FAIR}")

    assert here["assets"] == [DANCE] and people(signed, f"?collection={FAIR}") == {ADA, BOB}
    assert f'href="/assets/{DANCE}"' in page(signed, f"/who?collection={FAIR}")
    assert people(signed, f"?collection={CAMP}") == set()
    assert "No face in this collection is unknown" in page(signed, f"/who?collection={CAMP}")


def test_whoever_is_not_shown_faces_sees_no_picture_there(signed: House) -> None:
    """R42."""
    show(signed, EDITOR, Visible.NAMES)

    assert listed(signed, f"who?collection={FAIR}")["assets"] == []


def test_the_list_goes_on_page_by_page(signed: House) -> None:
    signed.fakes.world.pages.size = 1

    first = listed(signed, "who")
    assert first["following"] and len(first["people"]) <= 1
    assert 'rel="next"' in page(signed, "/who")


def test_the_number_she_held_up_finds_her_where_a_person_is_chosen(signed: House) -> None:
    found = fill_in(signed, f"faces/{FACE}/person", {"act": "find", "sought": "7"})
    present = fill_in(signed, "people", {"act": "find", "sought": "7"})

    assert f'value="{BOB}"' in found.text and "7" in found.text
    assert f'value="{BOB}"' in present.text and f'value="{ADA}"' not in present.text


def test_a_number_of_another_event_finds_nobody_here(signed: House) -> None:
    elsewhere = a_consent(id=an_id("his"), person=BOB, asked=replace(a_scope(), collection=CAMP))
    records.put(signed.fakes.world, elsewhere)

    found = fill_in(signed, f"faces/{FACE}/person", {"act": "find", "sought": "7"})

    assert f'value="{BOB}"' not in found.text


def test_found_by_name_she_is_shown_with_her_number(signed: House) -> None:
    found = signed.post(
        f"{PAGE}/faces/{FACE}/person",
        {"act": "find", "sought": "page", "version": 1},
        by=EDITOR,
    )

    assert f'value="{BOB}"' in found.text and "· " in found.text


def test_whoever_was_forgotten_is_neither_listed_nor_found_by_number(signed: House) -> None:
    """I7."""
    signed.fakes.consents.forget(BOB)

    assert people(signed) == {ADA}
    found = fill_in(signed, f"faces/{FACE}/person", {"act": "find", "sought": "7"})
    assert f'value="{BOB}"' not in found.text and MIA not in people(signed)
