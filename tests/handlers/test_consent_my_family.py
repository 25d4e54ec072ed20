"""A mother on her own page sees the children she answers for, and speaks for them (R9, R14)."""

from datetime import date

import pytest

from quitclaim.domain.consents.events import State
from quitclaim.domain.people.person import HERSELF
from tests.builders import CONSENT, MIA, MUM, MUMS, a_child, a_guardian, a_person, a_request
from tests.fakes.records import put
from tests.handlers.links import FIVE, OTHER, Hall, a_hall
from tests.handlers.my_pages import at_home, form_to, has_form
from tests.handlers.visitors import Visitor, boxes_on


@pytest.fixture
def hall() -> Hall:
    """MUM said yes for MIA."""
    hall = a_hall(channels=FIVE)
    hall.meet(a_person(MUM), name="Charlotte Meyer")
    hall.meet(a_child(guardians=(a_guardian(MUM),)), name="Mia Meyer")
    hall.ask(a_request(person=MIA, notice=hall.notice), to=MUMS, token=OTHER)
    mum = Visitor(hall)
    mum.sign(*boxes_on(mum.open(OTHER)), name="Charlotte Meyer")
    return hall


def test_she_sees_herself_and_her_child(hall: Hall) -> None:
    said = at_home(hall, MUM).go()

    assert "Charlotte Meyer" in said.text and "Mia Meyer" in said.text
    assert "Ada Lovelace" not in said.text and "You said yes." in said.text


def test_she_takes_back_objects_and_asks_for_her(hall: Hall) -> None:
    mum = at_home(hall, MUM)

    mum.submit(form_to(mum.go(), "withdraw", person=MIA))
    mum.submit(form_to(mum.go(), "objection", person=MIA))
    mum.submit(form_to(mum.go(), "erasure", person=MIA))

    assert hall.consent(CONSENT, MIA).ending is State.WITHDRAWN
    (objection,) = hall.fakes.world.objections[MIA].values()
    (plea,) = hall.fakes.requests.pleas(MIA)
    assert (objection.by, plea.by) == (MUMS, MUMS)
    assert not hall.fakes.world.objections[MUM] and not hall.fakes.requests.pleas(MUM)


def test_the_child_has_a_page_of_her_own(hall: Hall) -> None:
    mia = at_home(hall, MIA)

    mia.submit(form_to(mia.go(), "erasure", person=MIA))

    assert "Charlotte Meyer" not in mia.go().text
    (plea,) = hall.fakes.requests.pleas(MIA)
    assert plea.by == HERSELF


def test_who_came_of_age_is_on_her_page_no_more(hall: Hall) -> None:
    mum = at_home(hall, MUM)
    form = form_to(mum.go(), "erasure", person=MIA)
    grown = a_child(born_on=date(2000, 1, 1), guardians=(a_guardian(MUM),))
    put(hall.fakes.world, grown)
    before = hall.state()

    said = mum.submit(form)

    assert "Mia Meyer" not in said.text and "Nothing has changed" in said.text
    assert hall.state() == before and has_form(said, "erasure")
