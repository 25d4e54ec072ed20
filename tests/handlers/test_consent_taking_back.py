"""The link that gave takes back: one button, no name, no reason, and it binds at once (R5)."""

import pytest

from quitclaim.domain.consents.events import State
from quitclaim.domain.scope import PublicationScope
from quitclaim.ports.mail import Letter
from tests.builders import (
    ADA,
    CONSENT,
    DAY,
    MIA,
    MUM,
    MUMS,
    WEBSITE,
    a_child,
    a_guardian,
    a_person,
    a_request,
)
from tests.handlers.form_reading import Form, forms_in
from tests.handlers.links import FIVE, OTHER, RECOGNISED, Hall, a_hall
from tests.handlers.said import Said
from tests.handlers.visitors import Visitor, boxes_on


@pytest.fixture
def hall() -> Hall:
    return a_hall(channels=FIVE, names_allowed=True)


@pytest.fixture
def ada(hall: Hall) -> Visitor:
    """She has said yes to everything."""
    visitor = Visitor(hall)
    visitor.sign(*boxes_on(visitor.open()))
    return visitor


def form_of(said: Said, action: str, *, nth: int = 0) -> Form:
    return [form for form in forms_in(said.text) if form.action == action][nth]


def test_everything_is_taken_back_with_one_button(hall: Hall, ada: Visitor) -> None:
    noes = hall.fakes.world.noes

    said = ada.submit(form_of(ada.open(), "/c/withdraw"))

    assert {hall.consent(one).ending for one in (CONSENT, RECOGNISED)} == {State.WITHDRAWN}
    assert hall.fakes.world.noes > noes, "nothing decided before is published after"
    assert said.status == 200 and "counts from now on" in said.text
    assert Letter.WITHDRAWN in {one.letter for one in hall.fakes.world.letters.values()}


def test_one_record_is_taken_back_and_the_other_stays(hall: Hall, ada: Visitor) -> None:
    said = ada.submit(form_of(ada.open(), "/c/withdraw", nth=2))

    assert hall.consent(RECOGNISED).ending is State.WITHDRAWN
    assert hall.consent(CONSENT).ending is None
    assert "Taken back" in said.text and len(forms_in(said.text)) == 2


def test_taking_back_twice_says_the_same(hall: Hall, ada: Visitor) -> None:
    """A second tap, or the page of before."""
    form = form_of(ada.open(), "/c/withdraw")

    said = [ada.submit(form) for _ in range(2)]

    assert said[0].text == said[1].text
    assert len(hall.consent(CONSENT).events) == 3


def test_some_of_it_is_taken_back_and_the_rest_stays_ticked(hall: Hall, ada: Visitor) -> None:
    form = form_of(ada.open(), "/c/narrow")
    assert form.ticked == form.boxes and len(form.boxes) == 6

    said = ada.submit(form, [("keep.website", "yes"), ("keep.names", "yes")])

    scope = hall.consent(CONSENT).events[-1].scope
    assert isinstance(scope, PublicationScope)
    assert (scope.channels, scope.names_allowed) == (frozenset({WEBSITE}), True)
    assert "Changed" in said.text
    assert form_of(said, "/c/narrow").ticked == ["keep.website", "keep.names"]


def test_the_name_alone_can_be_taken_away(hall: Hall, ada: Visitor) -> None:
    form = form_of(ada.open(), "/c/narrow")

    ada.submit(form, [(box, "yes") for box in form.boxes if box != "keep.names"])

    scope = hall.consent(CONSENT).events[-1].scope
    assert isinstance(scope, PublicationScope)
    assert (scope.channels, scope.names_allowed) == (FIVE, False)


@pytest.mark.parametrize("kept", [[], ["keep.names"]])
def test_to_keep_nothing_is_to_take_it_back(hall: Hall, ada: Visitor, kept: list[str]) -> None:
    said = ada.submit(form_of(ada.open(), "/c/narrow"), [(one, "yes") for one in kept])

    assert hall.consent(CONSENT).ending is State.WITHDRAWN and "Taken back" in said.text


def test_to_keep_everything_changes_nothing(hall: Hall, ada: Visitor) -> None:
    form, before = form_of(ada.open(), "/c/narrow"), hall.state()

    said = ada.submit(form, [(box, "yes") for box in form.boxes])

    assert hall.state() == before and "Nothing has changed" in said.text


def test_nothing_can_be_kept_that_was_not_given(hall: Hall, ada: Visitor) -> None:
    page = ada.open()
    ada.submit(form_of(page, "/c/narrow"), [("keep.website", "yes")])
    before = hall.state()

    ada.submit(form_of(page, "/c/narrow"), [("keep.website", "yes"), ("keep.press", "yes")])

    assert hall.state() == before


def test_what_is_over_cannot_be_taken_back_from_an_old_page(hall: Hall, ada: Visitor) -> None:
    forms = forms_in(ada.open().text)
    hall.fakes.clock.step(800 * DAY)
    ada.open()
    before = hall.state()

    said = [ada.submit(form, []) for form in forms]

    assert {one.status for one in said} == {404} and hall.state() == before


def test_a_link_takes_back_its_own_records_only(hall: Hall, ada: Visitor) -> None:
    hall.meet(a_person(MUM), name="Charlotte Meyer")
    hall.meet(a_child(guardians=(a_guardian(MUM),)), name="Mia Meyer")
    hers = a_request(person=MIA, notice=hall.notice, id=CONSENT.replace("1", "2"))
    hall.ask(hers, to=MUMS, token=OTHER)
    eva = Visitor(hall)
    eva.sign(*boxes_on(eva.open(OTHER)), name="Charlotte Meyer")
    form, before = form_of(ada.open(), "/c/withdraw", nth=1), hall.state()
    form.hidden = [("nonce", form.hidden[0][1]), ("consent", hers.id)]

    said = ada.submit(form)

    assert hall.state() == before and "Nothing has changed" in said.text
    assert "your child, Mia Meyer" in eva.go().text
    eva.submit(form_of(eva.go(), "/c/withdraw"))
    assert hall.consent(hers.id, MIA).ending is State.WITHDRAWN and ADA != MIA
