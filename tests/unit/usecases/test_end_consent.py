"""What ends a record though nobody took it back: the organisation, or the clock (R6)."""

import pytest

from quitclaim.domain.consents.answers import Basis
from quitclaim.domain.consents.events import Event, State
from quitclaim.domain.consents.standing import consent_for
from quitclaim.domain.errors import Conflict, ImpossibleValue
from quitclaim.domain.instants import Interval
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.people.person import HERSELF, THE_CLOCK
from quitclaim.ports.changes import Purpose
from quitclaim.usecases.end_consent import CancelRequest, ExpireConsents, RevokeConsent
from quitclaim.usecases.retelling import ATTEMPTS
from quitclaim.usecases.withdraw_consent import WithdrawConsent
from tests.builders import (
    ADA,
    BOB,
    DAY,
    EDITOR,
    NOON,
    SECOND,
    STAFF,
    YESTERDAY,
    a_consent,
    a_person,
    a_request,
    a_use,
    an_id,
)
from tests.unit.usecases.stage import announced, made, meanwhile, of, raced, staged

YES = a_consent()
ENDS_NOW = a_consent(during=Interval(YESTERDAY - DAY, NOON), id=an_id("ends now"))
ENDS_SOON = a_consent(during=Interval(YESTERDAY - DAY, NOON + SECOND), id=an_id("ends soon"))


def test_the_organisation_ends_a_yes_that_nobody_took_back() -> None:
    fakes = staged(YES, a_consent(id=an_id("other")))

    revoked = made(RevokeConsent, fakes)(ADA, YES.id, member=EDITOR)

    assert revoked == YES.after(Event(became=State.REVOKED, at=NOON, by=STAFF))
    assert announced(fakes) == [[(EventType.CONSENT_REVOKED, YES.id, 3)]]
    assert fakes.library.rules().noes == 1


def test_a_revocation_leaves_her_other_records_alone() -> None:
    """She never said no."""
    fakes = staged(YES, a_consent(id=an_id("other")))

    made(RevokeConsent, fakes)(ADA, YES.id, member=EDITOR)

    dossier = fakes.consents.dossier(ADA)
    assert dossier
    assert isinstance(consent_for(dossier, a_use(), at=NOON), Basis)


def test_an_unanswered_request_is_taken_back() -> None:
    request = a_request()
    fakes = staged(request)

    cancelled = made(CancelRequest, fakes)(ADA, request.id, member=EDITOR)

    assert cancelled.ending is State.CANCELLED
    assert announced(fakes) == [[(EventType.CONSENT_CANCELLED, request.id, 2)]]


def test_an_answer_is_not_taken_back_with_its_request() -> None:
    fakes = staged(YES)

    with pytest.raises(ImpossibleValue, match="revoke instead"):
        made(CancelRequest, fakes)(ADA, YES.id, member=EDITOR)

    assert of(fakes, YES) == YES


def test_at_its_end_a_period_is_over_and_before_it_is_not() -> None:
    """R6, to the second; what ends at an instant has ended at that instant."""
    fakes = staged(ENDS_NOW, ENDS_SOON, YES)

    assert made(ExpireConsents, fakes)() == 1

    assert of(fakes, ENDS_NOW).events[-1] == Event(became=State.EXPIRED, at=NOON, by=THE_CLOCK)
    assert of(fakes, ENDS_SOON) == ENDS_SOON
    assert announced(fakes) == [[(EventType.CONSENT_EXPIRED, ENDS_NOW.id, 3)]]


def test_what_has_expired_is_not_found_again() -> None:
    fakes = staged(ENDS_NOW)

    assert [made(ExpireConsents, fakes)() for _ in range(2)] == [1, 0]


def test_every_page_of_what_is_over_is_read() -> None:
    over = [a_consent(during=ENDS_NOW.during, id=an_id(f"over {n}")) for n in range(7)]
    fakes = staged(*over)
    fakes.world.pages.size = 2

    assert made(ExpireConsents, fakes)() == len(over)


def test_what_was_taken_back_since_the_search_saw_it_stays_taken_back() -> None:
    """The search may lag; the record decides."""
    fakes = staged(ENDS_NOW)
    fakes.world.searches.lag = 1_000
    made(WithdrawConsent, fakes)(ADA, ENDS_NOW.id, speaker=HERSELF)

    assert made(ExpireConsents, fakes)() == 0

    assert of(fakes, ENDS_NOW).ending is State.WITHDRAWN


def test_whoever_was_erased_since_the_search_saw_her_is_passed_over() -> None:
    """R36, R51: and does not keep the others from ending."""
    other = a_consent(during=ENDS_NOW.during, person=BOB, id=an_id("bob's"))
    fakes = staged(ENDS_NOW, other, people=(ADA, a_person(BOB)))
    fakes.world.searches.lag = 1_000

    with meanwhile(fakes, "consents.dossier", lambda: fakes.keys.drop(ADA, Purpose.DATA)):
        ended = made(ExpireConsents, fakes)()

    assert ended == 1
    assert of(fakes, other).ending is State.EXPIRED


def test_a_race_lost_for_good_leaves_the_rest_for_the_next_sweep() -> None:
    fakes = staged(ENDS_NOW, a_consent(during=ENDS_NOW.during, id=an_id("another")))
    raced(fakes, ATTEMPTS)

    with pytest.raises(Conflict):
        made(ExpireConsents, fakes)()

    assert made(ExpireConsents, fakes)() == 2
