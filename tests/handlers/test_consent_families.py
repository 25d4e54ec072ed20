"""Parents each have a link of their own, and what both allow is what counts (R9)."""

import pytest

from quitclaim.domain.consents.events import State
from tests.builders import (
    CONSENT,
    DAD,
    DADS,
    MIA,
    MUM,
    MUMS,
    a_child,
    a_person,
    a_request,
    a_scope,
    an_id,
)
from tests.handlers.form_reading import forms_in
from tests.handlers.links import FIVE, OTHER, Hall, a_hall
from tests.handlers.visitors import Visitor

DADS_TOKEN = "d" * 43
WEBSITE, PRESS = f"box.{CONSENT}.website", f"box.{CONSENT}.press"


@pytest.fixture
def hall() -> Hall:
    hall = a_hall(channels=FIVE)
    hall.meet(a_person(MUM), name="Charlotte Meyer")
    hall.meet(a_person(DAD), name="Oluwaseun Adeyemi")
    hall.meet(a_child(), name="Mia Meyer")
    asked = a_request(person=MIA, asked=a_scope(channels=FIVE), notice=hall.notice)
    for to, token in ((MUMS, OTHER), (DADS, DADS_TOKEN)):
        hall.ask(asked, to=to, token=token)
    return hall


def answer(hall: Hall, token: str, *boxes: str, name: str, act: str = "sign") -> Visitor:
    parent = Visitor(hall)
    parent.open(token)
    parent.sign(*boxes, name=name, act=act)
    return parent


def test_each_parent_signs_for_the_child_under_an_own_name(hall: Hall) -> None:
    answer(hall, OTHER, WEBSITE, name="Charlotte Meyer")
    answer(hall, DADS_TOKEN, WEBSITE, name="oluwaseun adeyemi")

    assert [yes.by for yes in hall.consent(CONSENT, MIA).yeses] == [MUMS, DADS]
    typed = {one.by: one.typed_name for one in hall.fakes.requests.testimonies(MIA)}
    assert typed == {MUMS: "Charlotte Meyer", DADS: "oluwaseun adeyemi"}


@pytest.mark.parametrize("name", ["Mia Meyer", "Oluwaseun Adeyemi"])
def test_neither_signs_as_the_child_or_as_the_other(hall: Hall, name: str) -> None:
    before = hall.state()

    answer(hall, OTHER, WEBSITE, name=name)

    assert hall.state() == before


def test_one_no_ends_it_for_both(hall: Hall) -> None:
    mum = answer(hall, OTHER, WEBSITE, name="Charlotte Meyer")
    answer(hall, DADS_TOKEN, name="Oluwaseun Adeyemi", act="refuse")

    ending = hall.consent(CONSENT, MIA).ending
    assert ending in (State.REFUSED, State.WITHDRAWN)
    assert mum.open(OTHER).status == 404


def test_her_page_shows_what_both_allow(hall: Hall) -> None:
    answer(hall, OTHER, WEBSITE, PRESS, name="Charlotte Meyer")
    dad = answer(hall, DADS_TOKEN, PRESS, f"box.{CONSENT}.print", name="Oluwaseun Adeyemi")

    said = dad.open(DADS_TOKEN)

    assert "your child, Mia Meyer" in said.text
    assert '<p class="given">Press</p>' in said.text and "Print" not in said.text


def test_where_they_allow_nothing_in_common_either_can_still_take_back(hall: Hall) -> None:
    answer(hall, OTHER, WEBSITE, name="Charlotte Meyer")
    dad = answer(hall, DADS_TOKEN, PRESS, name="Oluwaseun Adeyemi")
    (form,) = forms_in(dad.open(DADS_TOKEN).text)
    assert form.boxes == []

    dad.send("POST", "/c/narrow", [*form.hidden, ("keep.press", "yes")])

    assert hall.consent(CONSENT, MIA).ending is State.WITHDRAWN


def test_a_page_of_before_does_not_narrow_what_is_no_longer_on_it(hall: Hall) -> None:
    mum = answer(hall, OTHER, WEBSITE, PRESS, name="Charlotte Meyer")
    narrow = next(form for form in forms_in(mum.open(OTHER).text) if form.boxes)
    before = hall.state()
    narrow.hidden = [narrow.hidden[0], ("consent", an_id("another"))]

    said = mum.submit(narrow, [("keep.press", "yes")])

    assert hall.state() == before and "Nothing has changed" in said.text
