"""Who comes to somebody's own page, for how long, and what is shut (R5, R12, R54)."""

from datetime import timedelta

import pytest

from tests.builders import ADA, CONSENT
from tests.handlers.form_reading import forms_in
from tests.handlers.links import FIVE, TOKEN, Hall, a_hall
from tests.handlers.my_pages import MINE, at_home, form_to, let_in
from tests.handlers.visitors import Visitor, boxes_on


@pytest.fixture
def hall() -> Hall:
    return a_hall(channels=FIVE, names_allowed=True)


def test_it_is_open_for_a_quarter_of_an_hour_and_not_a_second_more(hall: Hall) -> None:
    """However often it is looked at meanwhile: the visit does not outlive the link."""
    ada = at_home(hall)
    for _ in range(3):
        hall.fakes.clock.step(timedelta(minutes=4, seconds=59))
        assert ada.go().status == 200
    form = form_to(ada.go(), "erasure")

    hall.fakes.clock.step(timedelta(seconds=3))
    before = hall.state()

    assert ada.go().status == 404 and "Ask for a new link" in ada.go().text
    ada.submit(form)
    assert ada.send("GET", f"/c/my/receipts/{CONSENT}").status == 404
    assert ada.send("GET", f"/c/my/texts/{hall.notice.document}").status == 404
    assert ada.open(MINE).status == 404 and hall.state() == before


def test_a_link_that_takes_back_never_opens_it(hall: Hall) -> None:
    """R5: a forwarded mail shows no more than its own page."""
    visitor = Visitor(hall)
    visitor.sign(*boxes_on(visitor.open()))
    said = visitor.open(TOKEN)
    nonce = dict(forms_in(said.text)[0].hidden)["nonce"]
    before = hall.state()

    for form in ("withdraw", "narrow", "objection", "erasure", "staying"):
        pairs = [("nonce", nonce), ("person", ADA), ("consent", CONSENT)]
        sent = pairs if form in ("withdraw", "narrow") else pairs[:2]
        visitor.send("POST", f"/c/my/{form}", sent)

    assert "Your page" not in said.text and hall.state() == before
    assert visitor.send("GET", f"/c/my/receipts/{CONSENT}").status == 404
    assert visitor.send("GET", f"/c/my/texts/{hall.notice.document}").status == 404


def test_without_a_visit_nothing_happens(hall: Hall) -> None:
    let_in(hall)
    form, before = form_to(at_home(hall).go(), "erasure"), hall.state()
    stranger = Visitor(hall)

    assert stranger.submit(form).status == 403
    for path in ("/c/my/receipts/" + CONSENT, f"/c/my/texts/{hall.notice.document}"):
        assert stranger.send("GET", path).status == 403
    assert hall.state() == before


def test_a_form_of_another_link_is_not_taken(hall: Hall) -> None:
    ada = at_home(hall)
    form = form_to(ada.go(), "erasure")
    form.hidden = [("nonce", "another"), *form.hidden[1:]]

    assert ada.submit(form).status == 409 and hall.fakes.requests.pleas(ADA) == ()


@pytest.mark.parametrize("method", ["GET", "HEAD", "OPTIONS"])
@pytest.mark.parametrize("form", ["withdraw", "narrow", "objection", "erasure", "staying", ""])
def test_whatever_looks_at_it_changes_nothing(hall: Hall, method: str, form: str) -> None:
    """R12."""
    ada, before = at_home(hall), hall.state()

    said = ada.send(method, f"/c/my/{form}".rstrip("/"))

    assert said.status in (200, 204, 303) and hall.state() == before


@pytest.mark.parametrize("language", ["nl", "en", "de", "fr"])
def test_it_is_said_in_four_languages(hall: Hall, language: str) -> None:
    """R54."""
    ada = at_home(hall)

    for path in (f"/c?language={language}", f"/c/my?language={language}"):
        said = ada.go(path)
        assert said.status == 200 and f'<html lang="{language}"' in said.text
    assert said.cookies["language"].startswith(language)
