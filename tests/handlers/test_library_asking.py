"""Asking: what for, what she will read, and only then is it sent (R3, R10, R11)."""

from datetime import date
from typing import Any

import pytest

from quitclaim.domain.instants import end_of
from quitclaim.domain.organisation.members import Visible
from quitclaim.domain.scope import Kind, PublicationScope, kind_of
from quitclaim.ports.mail import Letter
from tests.builders import BOB, FAIR, NOON, a_person, some_rules
from tests.handlers.furnished import EDITOR, OFFICER, open_collection, show
from tests.handlers.library import House
from tests.handlers.peopled import consents_of, people, register

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


def test_nothing_is_ticked_beforehand(house: House) -> None:
    page = house.get(ASK, by=EDITOR).text

    assert 'value="website"' in page and "checked" not in page and 'name="recognition"' in page


def test_the_preview_is_what_is_kept_when_it_is_sent(house: House) -> None:
    preview = house.post(ASK, WISH | {"step": "preview"}, by=EDITOR)
    before = consents_of(house, BOB)
    leaves = [leaf.action for leaf in house.leaves]

    said = house.post(ASK, WISH | {"step": "send"}, by=EDITOR)

    (consent,) = consents_of(house, BOB)
    shown = house.fakes.world.papers[consent.notice.document].decode()
    assert preview.status == 200 and shown in preview.text
    assert before == [] and leaves == ["ask_person"]
    assert said.headers["Location"] == f"/people/{BOB}?done=asked"
    scope = consent.asked
    assert isinstance(scope, PublicationScope)
    assert scope.channels == {"website", "press"} and scope.names_allowed
    assert scope.collection == FAIR and consent.until == NOON + some_rules().period
    (letter,) = house.fakes.world.letters.values()
    assert letter.letter is Letter.REQUEST and letter.person == BOB
    assert [leaf.action for leaf in house.leaves] == ["ask_person", "ask_consent"]


def test_what_was_wished_is_there_when_it_is_changed(house: House) -> None:
    preview = house.post(ASK, WISH, by=EDITOR).text

    page = house.post(ASK, WISH | {"step": "edit"}, by=EDITOR)

    assert '<input type="hidden" name="channels" value="press">' in preview
    assert page.status == 200 and page.text.count("checked") == 3
    assert f'<option value="{FAIR}" selected' in page.text


def test_to_be_recognised_is_a_record_of_its_own_until_the_day_that_was_chosen(
    house: House,
) -> None:
    wish = {"channels": "website", "recognition": "yes", "until": "2027-01-31", "step": "send"}

    house.post(ASK, wish, by=EDITOR)

    hers = consents_of(house, BOB)
    assert {kind_of(one.asked) for one in hers} == set(Kind)
    assert {one.until for one in hers} == {end_of(date(2027, 1, 31), some_rules().zone)}
    assert len(house.fakes.world.requests[BOB]) == 1


def test_a_second_press_asks_nobody_twice_and_leads_to_the_open_request(house: House) -> None:
    """R11."""
    house.post(ASK, WISH | {"step": "send"}, by=EDITOR)

    again = house.post(ASK, WISH | {"step": "send"}, by=EDITOR)
    other = house.post(ASK, WISH | {"channels": "press", "step": "send"}, by=EDITOR)

    (first, _) = house.fakes.world.requests[BOB].values()
    where = f"/people/{BOB}?refused=asked_already#request-{first.id}"
    assert again.headers["Location"] == where
    assert other.headers["Location"] == f"/people/{BOB}?done=asked"
    assert f'id="request-{first.id}"' in house.get(where.partition("#")[0], by=EDITOR).text


def test_a_press_while_another_is_asking_waits_for_it(house: House) -> None:
    now = house.fakes.clock.now()
    house.fakes.repeats.begin(f"asking|{BOB}", fingerprint="", at=now)

    said = house.post(ASK, WISH | {"step": "send"}, by=EDITOR)

    assert said.headers["Location"] == f"/people/{BOB}?refused=asked_already"
    assert consents_of(house, BOB) == []
