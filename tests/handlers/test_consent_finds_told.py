"""Whoever may not be looked for is told why; nobody else asks, and nobody too often (R25, R48)."""

from dataclasses import replace

import pytest

from functions.consent.house import door_of
from quitclaim.domain.consents.notices import Language
from quitclaim.domain.people.person import HERSELF
from quitclaim.domain.recognition.finds import FindAnswer, Hurdle
from quitclaim.usecases.withdraw_consent import WithdrawConsent
from tests.builders import ADA, BOB, CAMP, FAIR, a_roster
from tests.builders.asking import a_search_answer
from tests.fakes.records import put
from tests.handlers.finding_herself import WHERE, asked, asking, captures, photographed
from tests.handlers.form_reading import forms_in
from tests.handlers.links import RECOGNISED, Hall, a_hall, ports_of
from tests.handlers.my_pages import at_home
from tests.handlers.selfies import recognising, signed
from tests.unit.usecases.stage import made


@pytest.fixture
def hall() -> Hall:
    return photographed(recognising(a_hall()))


def test_refused_with_every_reason_and_no_name(hall: Hall) -> None:
    put(hall.fakes.world, a_roster(ADA, BOB))
    made(WithdrawConsent, hall.fakes)(ADA, RECOGNISED, speaker=HERSELF)
    hall.fakes.world.rules = hall.fakes.library.rules().changed(stopped=True)

    _, said = asked(hall)

    assert captures(said) == [] and "may not look for you there" in said.text
    for words in ("switched off there at the moment", "Not everybody", "Your own yes"):
        assert words in said.text
    assert BOB not in said.text and asking(said).action == WHERE


@pytest.mark.parametrize("hurdle", Hurdle)
@pytest.mark.parametrize("language", Language)
def test_every_reason_has_words(hurdle: Hurdle, language: Language) -> None:
    hall = recognising(a_hall(language))
    signed(hall)
    told = FindAnswer(at=hall.fakes.clock.now(), hurdles=(hurdle,))
    hall.fakes.finds.keep(told, person=ADA, collection=FAIR)
    her = at_home(hall)
    her.cookies["language"] = language

    said = her.go()

    assert said.status == 200 and f'<html lang="{language}"' in said.text


def test_nobody_who_never_said_yes_is_offered_it() -> None:
    assert WHERE not in at_home(recognising(a_hall())).go().text


def test_nobody_asks_in_a_collection_that_is_not_hers(hall: Hall) -> None:
    her = at_home(hall)
    form = asking(her.go())
    before = hall.state()

    her.send("POST", WHERE, [("nonce", dict(form.hidden)["nonce"]), ("collection", CAMP)])

    assert "Nothing has changed" in her.go().text and hall.state() == before


def test_a_form_of_another_link_or_of_no_visit_begins_nothing(hall: Hall) -> None:
    her = at_home(hall)
    form = asking(her.go())

    other = [("nonce", "x"), ("collection", FAIR)]
    assert her.send("POST", WHERE, other).status == 409
    her.cookies.clear()
    assert her.submit(form).status == 403
    assert hall.fakes.world.finds == {}


def test_to_come_back_to_where_it_was_asked_begins_nothing(hall: Hall) -> None:
    """R12."""
    her = at_home(hall)

    said = her.go(WHERE)

    assert said.status == 200 and hall.fakes.world.finds == {}


def test_whoever_asks_too_often_is_told_to_wait(hall: Hall) -> None:
    hall.fakes.world.rules = hall.fakes.library.rules().changed(stopped=True)
    her = at_home(hall)
    form = asking(her.go())

    answers = [her.submit(form).status for _ in range(11)]

    assert answers == [*[200] * 10, 429]


def test_where_nobody_recognises_not_a_word_is_said(hall: Hall) -> None:
    ports = replace(ports_of(hall.fakes), finds=None, selfies=None, deployed=None)
    off = Hall(hall.fakes, door_of(ports), hall.notice)
    form = asking(at_home(hall).go())
    her = at_home(off)

    assert WHERE not in her.go().text
    assert "Nothing has changed" in her.submit(form).text and hall.fakes.world.finds == {}


def test_whoever_is_refused_asks_people_and_staff_is_told_by_when(hall: Hall) -> None:
    hall.fakes.world.rules = hall.fakes.library.rules().changed(stopped=True)
    her, said = asked(hall)
    (form,) = [form for form in forms_in(said.text) if form.action == "/c/my/search"]

    said = her.submit(form)

    assert "you asked that people look for you" in said.text
    (plea,) = hall.fakes.requests.pleading().items
    assert (plea.person, plea.collection) == (ADA, FAIR)
    (end,) = [form for form in forms_in(said.text) if form.action == "/c/my/searched"]
    assert "You can ask that people look for you" in her.submit(end).text
    assert hall.fakes.requests.pleading().items == ()


def test_what_people_found_who_looked_for_her_stands_where_she_asked(hall: Hall) -> None:
    hall.fakes.world.rules = hall.fakes.library.rules().changed(stopped=True)
    her, said = asked(hall)
    (form,) = [form for form in forms_in(said.text) if form.action == "/c/my/search"]
    her.submit(form)
    (plea,) = hall.fakes.requests.pleading().items

    answered = plea.answered(a_search_answer(at=hall.fakes.clock.now()))
    hall.fakes.world.pleas[ADA][plea.id] = answered

    text = her.go().text
    assert "looked for you there, and found you" in text
    assert "you asked that people look for you" not in text
    assert "/c/my/search" in {form.action for form in forms_in(text)}
