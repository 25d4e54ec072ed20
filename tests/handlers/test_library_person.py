"""One person's page: what she said, the exact words of it."""

import pytest

from quitclaim.domain.organisation.members import Visible
from quitclaim.ports.changes import Purpose
from tests.builders import ADA, MIA, a_hash, a_person
from tests.handlers.furnished import EDITOR, OFFICER, show
from tests.handlers.library import House
from tests.handlers.peopled import (
    REQUEST,
    paper_of,
    register,
)

ENGLISH = {"accept_language": "en"}
HERS = f"/people/{ADA}"
pytestmark = pytest.mark.usefixtures("shown_by_name")


def test_what_she_said_and_was_asked_stands_on_her_page(house: House) -> None:
    page = house.get(HERS, by=EDITOR, **ENGLISH).text

    assert "Website" in page and "Given" in page and "3 consents" in page
    assert "version 1, English" in page and "Declined" in page
    assert f'action="{HERS}/requests/{REQUEST}/reminder"' in page


def test_a_child_has_her_guardians_beside_her(house: House) -> None:
    page = house.get(f"/people/{MIA}", by=EDITOR, **ENGLISH).text

    assert "custody, from a document" in page and "relation proven a second time" in page
    assert f'href="/people/{MIA}/guardians"' in page


def test_somebody_new_is_told_what_to_do_next(house: House) -> None:
    register(house, a_person(ADA))
    house.fakes.world.consents.pop(ADA)

    page = house.get(HERS, by=EDITOR, **ENGLISH).text

    assert "Nothing asked yet" in page and f'href="{HERS}/ask"' in page


def test_exactly_what_she_was_shown_is_read_again(house: House) -> None:
    document = paper_of(house)
    content = house.fakes.world.papers[document].decode()

    assert content in house.get(f"{HERS}/notices/{document}", by=EDITOR).text


def test_a_paper_that_she_was_not_shown_is_not_found_under_her(house: House) -> None:
    other = house.fakes.papers.keep(b"<p>somebody else's</p>")
    document = paper_of(house)
    del house.fakes.world.papers[document]

    for one in (other, a_hash("nothing"), document):
        assert house.get(f"{HERS}/notices/{one}", by=EDITOR).status == 404


def test_evidence_is_the_privacy_officers_and_hers_only_if_she_sees_forms(house: House) -> None:
    hidden = house.get(HERS, by=OFFICER, **ENGLISH).text
    for role in (EDITOR, OFFICER):
        show(house, role, Visible.NAMES, Visible.FORMS)
    shown = house.get(HERS, by=OFFICER, **ENGLISH).text
    editors = house.get(HERS, by=EDITOR, **ENGLISH).text

    assert "You are not shown what people have signed" in hidden
    assert "<q><bdi>Ada Lovelace</bdi></q>" in shown.partition('id="evidence"')[2]
    assert 'id="evidence"' not in editors


def test_where_nothing_was_signed_the_officer_is_told(house: House) -> None:
    show(house, OFFICER, Visible.NAMES, Visible.FORMS)

    assert "Nothing has been signed yet" in house.get(f"/people/{MIA}", by=OFFICER, **ENGLISH).text


def test_whoever_is_enrolled_is_said_to_be_and_nothing_of_it_is_shown(house: House) -> None:
    """R17, R20: on the page and in the API, from the key alone."""
    before = house.call("GET", f"/api/people/{ADA}", by=EDITOR)
    assert "Enrolled" not in house.get(HERS, by=EDITOR, **ENGLISH).text

    house.fakes.keys.make(ADA, Purpose.TEMPLATE)

    assert "Enrolled: the computer" in house.get(HERS, by=EDITOR, **ENGLISH).text
    after = house.call("GET", f"/api/people/{ADA}", by=EDITOR)
    assert after.json == before.json | {"is_enrolled": True}
