"""What was sent lies there, is looked at, and is said to be gone, or why it was of no use (R20)."""

import pytest

from quitclaim.domain.consents.notices import Language
from quitclaim.domain.pictures.links import Flag
from quitclaim.domain.recognition.enrolment import Fault
from tests.builders import ADA, CONSENT
from tests.handlers.form_reading import forms_in
from tests.handlers.links import RECOGNISED, Hall, a_hall
from tests.handlers.my_pages import at_home
from tests.handlers.selfies import lay, offered, recognising, settle, signed
from tests.handlers.visitors import Visitor


@pytest.fixture
def hall() -> Hall:
    return recognising(a_hall())


def test_what_was_sent_is_said_to_lie_there_and_no_second_form_is_shown(hall: Hall) -> None:
    signed(hall)
    lay(hall)
    visitor = Visitor(hall)
    visitor.open()

    said = visitor.go("/c/selfie?bucket=exports&key=in/selfies/x&etag=%22e%22")

    assert said.status == 200 and "The picture has arrived" in said.text
    assert offered(said) == []


def test_to_come_back_changes_nothing(hall: Hall) -> None:
    """R12: what S3 leads back with is believed of nobody."""
    signed(hall)
    visitor, before = Visitor(hall), hall.state()
    visitor.open()

    visitor.go(f"/c/selfie?key=in/selfies/{ADA}/{RECOGNISED}/{ADA}")

    assert hall.state() == before and hall.fakes.world.selfies == {}


def test_who_comes_back_when_the_visit_is_over_learns_that_it_arrived(hall: Hall) -> None:
    said = Visitor(hall).go("/c/selfie")

    assert said.status == 200 and "The picture has arrived" in said.text


def test_what_could_not_be_used_says_why_and_may_be_tried_again(hall: Hall) -> None:
    signed(hall)
    settle(hall, Fault.SEVERAL_FACES, Flag.SMALL)

    said = Visitor(hall).open()

    assert "could not be used" in said.text
    assert "several faces" in said.text and "too small" in said.text
    assert len(offered(said)) == 1


def test_what_was_used_is_said_to_be_deleted(hall: Hall) -> None:
    signed(hall)
    settle(hall)

    assert "was used and deleted on" in Visitor(hall).open().text


def test_on_her_own_page_it_is_the_same(hall: Hall) -> None:
    signed(hall)
    settle(hall, Fault.NO_FACE)

    said = at_home(hall).go()

    assert "no face in it" in said.text and len(offered(said)) == 1


@pytest.mark.parametrize("fault", [*Fault, Flag.SMALL, Flag.BLURRED])
@pytest.mark.parametrize("language", Language)
def test_every_reason_has_words(fault: Fault | Flag, language: Language) -> None:
    hall = recognising(a_hall(language))
    signed(hall)
    settle(hall, fault)

    said = Visitor(hall, cookies={"language": language}).open()

    assert said.status == 200 and f'<html lang="{language}"' in said.text


def test_what_she_takes_back_takes_the_form_along(hall: Hall) -> None:
    signed(hall)
    visitor = Visitor(hall)
    (taking_back,) = (
        form
        for form in forms_in(visitor.open().text)
        if form.action == "/c/withdraw" and ("consent", CONSENT) not in form.hidden
    )

    assert "selfie" not in visitor.submit(taking_back).text
