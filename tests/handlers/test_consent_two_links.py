"""Two links in one browser, two taps, two tabs: nothing is signed that is not on the page."""

import pytest

from quitclaim.domain.errors import NotAllowed, NotFound
from quitclaim.domain.people.capabilities import Unusable
from tests.builders import BOB, CONSENT, DAY, a_person, a_request, an_id, cancelled
from tests.fakes.records import put
from tests.handlers.form_reading import forms_in
from tests.handlers.links import OTHER, RECOGNISED, Hall
from tests.handlers.visitors import Visitor

YES = f"box.{CONSENT}.website"


@pytest.fixture
def ada(hall: Hall) -> Visitor:
    visitor = Visitor(hall)
    visitor.open()
    return visitor


def bobs_link(hall: Hall) -> str:
    hall.meet(a_person(BOB), name="Bob Brown")
    hall.ask(a_request(person=BOB, id=an_id("his"), notice=hall.notice), token=OTHER)
    return OTHER


def test_a_form_of_the_link_before_is_not_sent_for_this_one(hall: Hall, ada: Visitor) -> None:
    """One household, one telephone."""
    hers = ada.go()
    his = ada.open(bobs_link(hall))
    before = hall.state()

    said = ada.sign(YES, at=hers)

    assert said.status == 409 and "Another link was opened" in said.text
    assert hall.state() == before
    ada.sign(f"box.{an_id('his')}.website", name="Bob Brown", at=his)
    assert hall.consent(an_id("his"), BOB).yeses


def test_nor_is_taking_back(hall: Hall, ada: Visitor) -> None:
    forms = forms_in(ada.sign(YES, f"box.{RECOGNISED}.recognised").text)
    ada.open(bobs_link(hall))
    before = hall.state()

    assert {ada.submit(form).status for form in forms} == {409} and hall.state() == before


def test_a_form_whose_visit_is_over_asks_for_the_link(hall: Hall, ada: Visitor) -> None:
    page, before = ada.go(), hall.state()
    hall.fakes.clock.step(DAY)

    said = ada.sign(YES, at=page)

    assert said.status == 403 and "Open the link once more" in said.text
    assert hall.state() == before
    ada.open()
    assert ada.sign(YES, at=page).status == 200, "what she ticked is not lost"


def test_after_the_visit_nothing_is_taken_back_either(hall: Hall, ada: Visitor) -> None:
    forms, before = forms_in(ada.sign(YES).text), hall.state()
    hall.fakes.clock.step(DAY)

    assert {ada.submit(form).status for form in forms} == {403} and hall.state() == before


@pytest.mark.parametrize("act", ["sign", "refuse"])
def test_a_second_tap_changes_nothing_and_says_so(hall: Hall, ada: Visitor, act: str) -> None:
    page = ada.go()
    ada.sign(YES, at=page, act=act)
    before = hall.state()

    said = ada.sign(YES, at=page, act=act)

    assert said.status == 200 and "We have your answer already" in said.text
    assert hall.state() == before


def test_an_answer_that_comes_too_late_leads_to_what_the_link_opens(
    hall: Hall, ada: Visitor
) -> None:
    page = ada.go()
    hall.fakes.clock.step(31 * DAY)
    ada.open()

    assert ada.sign(YES, at=page).status == 404


@pytest.mark.parametrize("error", [NotFound(), NotAllowed(Unusable.USED)])
def test_one_that_lost_a_race_is_led_to_how_it_stands(
    hall: Hall, ada: Visitor, error: Exception
) -> None:
    """Used or ended between the look and the signing."""
    page = ada.go()
    hall.fakes.world.fail("requests.of", error=error)

    said = ada.sign(YES, at=page)

    assert said.status == 200 and "Do you say yes or no?" in said.text


def test_what_was_ended_meanwhile_is_shown_before_she_signs(hall: Hall, ada: Visitor) -> None:
    page = ada.go()
    found = hall.consent(RECOGNISED)
    put(hall.fakes.world, found.after(cancelled()))
    before = hall.state()

    said = ada.sign(YES, f"box.{RECOGNISED}.recognised", at=page)

    assert said.status == 422 and "changed here meanwhile" in said.text
    assert forms_in(said.text)[0].ticked == [YES] and hall.state() == before
    assert ada.sign(YES, at=said).status == 200


def test_no_other_text_is_signed_than_the_one_that_was_mailed(hall: Hall, ada: Visitor) -> None:
    """R3."""
    (form,) = forms_in(ada.go().text)
    form.hidden = [(name, "0" * 64 if name == "document" else v) for name, v in form.hidden]
    before = hall.state()

    said = ada.submit(form, [(YES, "yes"), ("name", "Ada Lovelace"), ("act", "sign")])

    assert said.status == 409 and hall.state() == before
