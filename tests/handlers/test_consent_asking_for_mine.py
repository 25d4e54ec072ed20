"""Anybody asks for the link to her own page, and nobody learns by it who is known (R5, R48)."""

import re
from datetime import timedelta

import pytest

from functions.consent.routes.asking_for_mine import PER_ADDRESS, PER_MAILBOX, PER_NETWORK
from quitclaim.ports.knocks import Knock
from tests.handlers.form_reading import Form, forms_in
from tests.handlers.links import Hall
from tests.handlers.said import Said
from tests.handlers.visitors import Visitor

KNOWN = "ada@example.org"
STRANGERS = ("nobody@example.org", " ADA@EXAMPLE.ORG ", "a+b@xn--mnchen-3ya.example")


def form_on(visitor: Visitor) -> Form:
    (form,) = forms_in(visitor.go("/c/my").text)
    return form


def ask(visitor: Visitor, mail: str = KNOWN) -> Said:
    return visitor.submit(form_on(visitor), [("mail", mail)])


def knocks(hall: Hall) -> list[Knock]:
    return [*hall.fakes.world.knocks.values()]


def without_nonce(said: Said) -> str:
    return re.sub(r'name="nonce" value="[^"]+"', "", said.text)


def test_the_form_is_there_for_anybody_and_says_whose_it_is(hall: Hall) -> None:
    said = Visitor(hall).go("/c/my")

    assert said.status == 200 and "Fair Society" in said.text
    assert list(forms_in(said.text)[0].typed) == ["mail"]


@pytest.mark.parametrize("mail", STRANGERS)
def test_the_answer_is_the_same_whoever_is_known(hall: Hall, mail: str) -> None:
    visitor = Visitor(hall)

    said = [ask(visitor, one) for one in (KNOWN, mail)]

    assert {one.status for one in said} == {200} and "We have noted it" in said[0].text
    assert without_nonce(said[0]) == without_nonce(said[1]) and len(knocks(hall)) == 2
    assert mail.strip() not in said[1].text


@pytest.mark.parametrize("mail", STRANGERS)
def test_and_as_much_is_done_for_it(hall: Hall, mail: str) -> None:
    """Nobody learns it by waiting: nothing is looked up at the door."""
    visitor, done = Visitor(hall), []
    for one in (KNOWN, mail):
        form, called = form_on(visitor), list[str]()
        hall.fakes.world.called = called.append
        visitor.send("POST", "/c/my", [*form.hidden, ("mail", one)])
        hall.fakes.world.called = lambda _: None
        done.append(called)

    assert done[0] == done[1] and not any(name.startswith("requests.") for name in done[0])


def test_no_address_is_kept_and_none_is_told(hall: Hall) -> None:
    said = ask(Visitor(hall))

    assert KNOWN not in repr(knocks(hall)) and KNOWN not in said.text
    assert KNOWN not in str(said.headers)


@pytest.mark.parametrize("mail", ["", "ada", "ada@", "@example.org", "a b@example.org", "x" * 900])
def test_what_is_no_address_comes_back_to_be_mended(hall: Hall, mail: str) -> None:
    said = ask(Visitor(hall), mail)

    assert said.status == 422 and "This is no mail address" in said.text and not knocks(hall)


def test_a_form_that_lay_for_long_or_was_made_up_is_sent_again(hall: Hall) -> None:
    visitor = Visitor(hall)
    form = form_on(visitor)
    hall.fakes.clock.step(timedelta(hours=2))

    old = visitor.submit(form, [("mail", KNOWN)])
    made_up = visitor.send("POST", "/c/my", [("nonce", "x"), ("mail", KNOWN)])

    assert (old.status, made_up.status) == (422, 422) and "open for long" in old.text
    assert KNOWN in old.text and not knocks(hall)
    (again,) = forms_in(old.text)
    assert visitor.submit(again, [("mail", KNOWN)]).status == 200 and knocks(hall)


def test_a_mailbox_gets_three_and_nobody_is_told_that_it_had_them(hall: Hall) -> None:
    visitor = Visitor(hall)

    said = [ask(visitor) for _ in range(PER_MAILBOX.most + 2)]

    assert len(knocks(hall)) == PER_MAILBOX.most
    assert len({without_nonce(one) for one in said}) == 1
    hall.fakes.clock.step(PER_MAILBOX.within)
    ask(visitor)
    assert len(knocks(hall)) == PER_MAILBOX.most + 1


def test_an_address_that_asks_too_often_waits(hall: Hall) -> None:
    visitor = Visitor(hall)
    form, at = form_on(visitor), hall.fakes.clock.now()
    for _ in range(PER_ADDRESS.most):
        hall.fakes.rates.wait_for(visitor.source, limit=PER_ADDRESS, at=at)

    assert visitor.submit(form, [("mail", KNOWN)]).status == 429 and not knocks(hall)


def test_and_so_does_a_network(hall: Hall) -> None:
    visitor = Visitor(hall)
    form, at = form_on(visitor), hall.fakes.clock.now()
    for _ in range(PER_NETWORK.most):
        hall.fakes.rates.wait_for("203.0.113.0/24", limit=PER_NETWORK, at=at)

    assert visitor.submit(form, [("mail", KNOWN)]).status == 429 and not knocks(hall)


def test_every_page_behind_a_link_leads_there(hall: Hall) -> None:
    visitor = Visitor(hall)

    for said in (visitor.open(), Visitor(hall).go("/c")):
        assert 'href="/c/my"' in said.text


def test_before_the_organisation_has_said_who_it_is_the_form_is_there(hall: Hall) -> None:
    hall.fakes.world.rules = None

    assert Visitor(hall).go("/c/my").status == 200
