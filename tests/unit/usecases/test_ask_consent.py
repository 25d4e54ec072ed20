"""A request that could not count is never sent; any other is recorded with its letter (R6-R11)."""

import pytest

from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.events import Event, State
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.people.person import HERSELF
from quitclaim.ports.mail import Letter
from tests.builders import (
    ADA,
    BOB,
    EDITOR,
    FOR_A_YEAR,
    NOON,
    STAFF,
    a_biometric_consent,
    a_biometric_scope,
    a_consent,
    a_letter,
    a_proposal,
    a_scope,
    a_sent_request,
    an_id,
)
from tests.unit.usecases.acts import MERGED
from tests.unit.usecases.asking import ask, house
from tests.unit.usecases.stage import announced, of

TO_SHOW = a_proposal()
TO_RECOGNISE = a_proposal(asked=a_biometric_scope())


def test_record_request_and_letter_are_one_change() -> None:
    """R11, I5: nobody is asked without a letter, and no letter asks for what nobody recorded."""
    fakes = house()

    asked = ask(fakes, TO_SHOW)

    (record,), (request,) = asked.consents, asked.requests
    assert of(fakes, record) == record
    assert (record.person, record.asked, record.during) == (ADA, a_scope(), FOR_A_YEAR)
    assert record.events == (Event(became=State.REQUESTED, at=NOON, by=STAFF),)
    assert fakes.requests.of(ADA) == (request,)
    assert request == a_sent_request(
        id=request.id,
        to=HERSELF,
        consents=frozenset({record.id}),
        document=record.notice.document,
        asked_by=EDITOR,
    )
    (letter,) = fakes.world.letters.values()
    about = {"request": request.id, "consents": request.consents}
    assert letter == a_letter(Letter.REQUEST, id=letter.id, **about)
    assert announced(fakes) == [
        [(EventType.CONSENT_ASKED, record.id, 1), (EventType.REQUEST_SENT, request.id, 1)]
    ]


def test_the_fact_says_who_asked_and_when() -> None:
    fakes = house()

    ask(fakes, TO_SHOW)

    (fact,) = fakes.world.outbox.values()
    assert (fact.by, fact.at, fact.action) == (STAFF, NOON, "ask_consent")


def test_asking_stops_no_publication_of_anybody() -> None:
    fakes = house()

    ask(fakes, TO_SHOW)

    assert fakes.library.rules().noes == 0


def test_a_biometric_request_carries_the_random_id_of_its_template() -> None:
    """R1, I4: and a publication request never one."""
    fakes = house()

    (face,) = ask(fakes, TO_RECOGNISE).consents
    (picture,) = ask(fakes, TO_SHOW).consents
    assert face.template is not None
    assert picture.template is None


@pytest.mark.parametrize("old", [a_biometric_consent(template=an_id("template")), a_consent()])
def test_a_renewal_points_back_and_takes_the_template_over(old: Consent) -> None:
    """R7."""
    fakes = house(old)

    (asked,) = ask(fakes, a_proposal(asked=old.asked, renews=old)).consents

    assert (asked.supersedes, asked.template) == (old.id, old.template)


def test_a_renewal_of_another_record_of_hers_takes_no_template_over() -> None:
    """I1: it lies under the key of whoever she was taken for."""
    old = a_biometric_consent(person=BOB, template=an_id("template"))
    fakes = house(old, people=MERGED)

    (asked,) = ask(fakes, a_proposal(asked=old.asked, renews=old)).consents

    assert (asked.supersedes, asked.person) == (old.id, ADA)
    assert asked.template not in {None, old.template}
