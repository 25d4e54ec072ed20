"""A request that could not count is never sent; any other is recorded, then mailed (R6-R11)."""

import pytest

from quitclaim.domain.consents.asking import Hindrance, Proposal
from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.events import Event, State
from quitclaim.domain.errors import Conflict, NotAllowed, NotFound
from quitclaim.domain.instants import Interval
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.people.person import Category, Person
from quitclaim.ports.changes import Purpose
from quitclaim.ports.mail import Letter, Message
from quitclaim.usecases.ask_consent import AskConsent
from tests.builders import (
    ADA,
    DAY,
    EDITOR,
    NOON,
    STAFF,
    a_biometric_consent,
    a_biometric_scope,
    a_consent,
    a_notice,
    a_person,
    a_scope,
    an_id,
)
from tests.fakes.fakes import Fakes
from tests.unit.usecases.stage import announced, crashed, made, meanwhile, of, staged

A_YEAR = Interval(NOON, NOON + 365 * DAY)
TO_SHOW = Proposal(asked=a_scope(), during=A_YEAR)
TO_RECOGNISE = Proposal(asked=a_biometric_scope(), during=A_YEAR)


def ask(fakes: Fakes, proposal: Proposal, *, person: Person | None = None) -> Consent:
    asked = person.id if person else ADA
    return made(AskConsent, fakes)(asked, proposal, notice=a_notice(), member=EDITOR)


def test_a_request_is_recorded_in_one_leaf_and_then_mailed() -> None:
    fakes = staged()

    asked = ask(fakes, TO_SHOW)

    assert of(fakes, asked) == asked
    assert asked.events == (Event(became=State.REQUESTED, at=NOON, by=STAFF),)
    assert (asked.asked, asked.during, asked.notice) == (a_scope(), A_YEAR, a_notice())
    assert announced(fakes) == [[(EventType.CONSENT_ASKED, asked.id, 1)]]
    letter = Message(letter=Letter.REQUEST, person=ADA, consent=asked.id)
    assert fakes.world.letters == [letter]


def test_asking_stops_no_publication_of_anybody() -> None:
    fakes = staged()

    ask(fakes, TO_SHOW)

    assert fakes.library.rules().noes == 0


def test_a_biometric_request_carries_the_random_id_of_its_template() -> None:
    """R1, I4: and a publication request never one."""
    fakes = staged()

    assert ask(fakes, TO_RECOGNISE).template is not None
    assert ask(fakes, TO_SHOW).template is None


def test_a_renewal_points_back_and_takes_the_template_over() -> None:
    """R7."""
    old = a_biometric_consent(template=an_id("template"))
    proposal = Proposal(asked=old.asked, during=A_YEAR, renews=old)

    asked = ask(staged(old), proposal)

    assert (asked.supersedes, asked.template) == (old.id, old.template)


def test_a_publication_renewal_points_back_without_a_template() -> None:
    old = a_consent()

    asked = ask(staged(old), Proposal(asked=old.asked, during=A_YEAR, renews=old))

    assert (asked.supersedes, asked.template) == (old.id, None)


def test_a_refusal_to_ask_lists_everything_that_hinders_and_sends_nothing() -> None:
    employee = a_person(category=Category.EMPLOYEE)
    fakes = staged(people=(employee,))
    over = Proposal(asked=a_biometric_scope(), during=Interval(NOON - DAY, NOON))

    with pytest.raises(NotAllowed) as refusal:
        ask(fakes, over)

    assert set(refusal.value.reasons) == {
        Hindrance.CATEGORY_NOT_FREE,
        Hindrance.NO_ALTERNATIVE,
        Hindrance.OVER_ALREADY,
    }
    assert (announced(fakes), fakes.world.letters) == ([], [])


def test_nobody_we_know_is_asked_nothing() -> None:
    with pytest.raises(NotFound):
        ask(staged(people=()), TO_SHOW)


def test_whoever_is_erased_meanwhile_gets_no_request_and_no_letter() -> None:
    """R36: a request signed while the erasure runs would bring her back."""
    fakes = staged()

    with (
        meanwhile(fakes, "commits.commit", lambda: fakes.keys.drop(ADA, Purpose.DATA)),
        pytest.raises(Conflict),
    ):
        ask(fakes, TO_SHOW)

    assert (announced(fakes), fakes.world.letters) == ([], [])


def test_without_the_letter_the_request_is_on_record_and_counts_for_nothing() -> None:
    fakes = staged()

    crashed(lambda: ask(fakes, TO_SHOW), fakes, at="mail.send")

    (asked,) = fakes.world.consents[ADA].values()
    assert asked.yeses == ()
