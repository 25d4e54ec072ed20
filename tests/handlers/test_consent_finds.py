"""On her own page: where am I? Asked, refused with every reason, under way, found (R25)."""

import pytest

from quitclaim.domain.people.person import HERSELF
from quitclaim.domain.recognition.finds import Find
from tests.builders import ADA, FAIR
from tests.fakes.in_memory_selfies import UPLOADS
from tests.handlers.finding_herself import WHERE, asked, asking, captures, looked, photographed
from tests.handlers.library import SITE
from tests.handlers.links import Hall, a_hall
from tests.handlers.my_pages import at_home
from tests.handlers.selfies import recognising


@pytest.fixture
def hall() -> Hall:
    return photographed(recognising(a_hall()))


def test_whoever_said_yes_may_ask_and_is_told_what_it_means(hall: Hall) -> None:
    said = at_home(hall).go()

    assert dict(asking(said).hidden)["collection"] == FAIR
    assert "Where am I?" in said.text and "Summer fair" in said.text
    assert "nothing of it is kept" in said.text and captures(said) == []


def test_nothing_against_it_her_picture_is_asked_for(hall: Hall) -> None:
    _, said = asked(hall)

    (fields,) = captures(said)
    assert fields["key"].startswith(f"in/finds/asked/{ADA}/{FAIR}/")
    assert fields["success_action_redirect"] == f"{SITE}/c/selfie"
    assert "compares it with the pictures, and deletes it" in said.text
    (fact,) = [it for it in hall.fakes.world.outbox.values() if it.action == "find_me"]
    assert fact.by == HERSELF


def test_while_it_looks_she_sees_how_far_it_is(hall: Hall) -> None:
    her, _ = asked(hall)
    answer = hall.fakes.finds.answer(ADA, FAIR)
    assert answer and answer.run
    hall.fakes.finds.put(Find(person=ADA, collection=FAIR, run=answer.run), ADA)

    said = her.go("/c/selfie?bucket=exports&key=in/finds/x&etag=%22e%22")

    assert "is looking for you" in said.text and "0 pictures were looked at" in said.text
    assert captures(said) == [] and WHERE not in said.text


def test_found_she_sees_herself_and_that_nothing_was_kept(hall: Hall) -> None:
    her, _ = asked(hall)
    looked(hall.fakes)

    said = her.go()

    assert f'<img src="{UPLOADS}/in/finds/seen/{ADA}/' in said.text
    assert "You may be in one picture" in said.text
    assert "Your picture is deleted" in said.text and captures(said) == []


def test_found_nowhere_that_is_said(hall: Hall) -> None:
    hall.fakes.endpoint.planted.clear()
    her, _ = asked(hall)
    looked(hall.fakes)

    said = her.go()

    assert "You were not found" in said.text and "One picture was looked at" in said.text
    assert "<img" not in said.text
