"""On her own page somebody objects, and asks to be erased (R14; GDPR art. 12, 17, 21)."""

import pytest

from quitclaim.domain.consents.objections import Outcome, Ruling
from tests.builders import ADA, CONSENT, NOON, OFFICER
from tests.fakes.records import put
from tests.handlers.links import FIVE, Hall, a_hall
from tests.handlers.my_pages import at_home, form_to, has_form
from tests.handlers.visitors import Visitor, boxes_on


@pytest.fixture
def hall() -> Hall:
    return a_hall(channels=FIVE, names_allowed=True)


@pytest.fixture
def ada(hall: Hall) -> Visitor:
    """She has said yes to everything, and opened her page."""
    visitor = Visitor(hall)
    visitor.sign(*boxes_on(visitor.open()))
    return at_home(hall)


def test_an_objection_counts_at_once_and_is_made_once(hall: Hall, ada: Visitor) -> None:
    """GDPR art. 21: nothing is shown until somebody has decided."""
    form = form_to(ada.go(), "objection")

    said = [ada.submit(form) for _ in range(2)]

    (objection,) = hall.fakes.world.objections[ADA].values()
    assert objection.ruling is None and "We have not decided yet" in said[0].text
    assert "It does not count at the moment" in said[1].text
    assert not has_form(said[1], "objection")


def test_what_was_decided_about_it_is_told_with_its_reason(hall: Hall, ada: Visitor) -> None:
    """GDPR art. 12(4)."""
    ada.submit(form_to(ada.go(), "objection"))
    (objection,) = hall.fakes.world.objections[ADA].values()
    ruling = Ruling(outcome=Outcome.DISMISSED, reason="A judge asked", at=NOON, by=OFFICER)
    put(hall.fakes.world, objection.decided(ruling))

    said = ada.go()

    assert "A judge asked" in said.text and has_form(said, "objection")


def test_to_be_erased_is_asked_for_once_and_due_in_a_month(hall: Hall, ada: Visitor) -> None:
    """GDPR art. 12(3): noted, and nothing else happens by itself."""
    form = form_to(ada.go(), "erasure")

    said = [ada.submit(form) for _ in range(2)]

    (plea,) = hall.fakes.requests.pleas(ADA)
    assert plea.at == hall.fakes.clock.now() and plea.due_at.month == 6
    assert "We answer by 3 June 2026" in said[1].text
    assert hall.consent(CONSENT).ending is None and not has_form(said[1], "erasure")


def test_she_takes_back_that_she_asked_for_it(hall: Hall, ada: Visitor) -> None:
    page = ada.submit(form_to(ada.go(), "erasure"))
    form = form_to(page, "staying")

    said = [ada.submit(form) for _ in range(2)]

    (plea,) = hall.fakes.requests.pleas(ADA)
    assert not plea.is_open and hall.fakes.requests.pleading().items == ()
    assert "You no longer ask to be erased" in said[0].text
    assert "Nothing has changed" in said[1].text
