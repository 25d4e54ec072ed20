"""R31: consents that ran out or are about to, with nothing in their place."""

from datetime import date, datetime, timedelta
from typing import Any

import pytest

from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.endings import Cause, End
from quitclaim.domain.instants import Interval
from quitclaim.domain.publishing.worklists import Lapse, Urgency, lapses
from tests.builders import (
    ADA,
    BOB,
    CAMP,
    CONSENT,
    DAY,
    EIGHTEEN,
    LATER,
    MIA,
    MUMS,
    NOON,
    SECOND,
    YESTERDAY,
    a_biometric_consent,
    a_consent,
    a_dossier,
    a_person,
    a_request,
    a_scope,
    an_id,
    cancelled,
    expired,
    given,
    refused,
    revoked,
    superseded,
    withdrawn,
)

NEW = an_id("new")
LEAD = timedelta(days=30)
SOON = Interval(YESTERDAY, NOON + DAY)


def found(*consents: Consent, at: datetime = NOON, **about: Any) -> list[tuple[Any, Urgency]]:
    """Which records are on the list, and why."""
    listed = lapses([a_dossier(*consents, **about)], lead=LEAD, at=at)
    return [(lapse.consent, lapse.urgency) for lapse in listed]


EXPIRING, EXPIRED = [(CONSENT, Urgency.EXPIRING)], [(CONSENT, Urgency.EXPIRED)]


@pytest.mark.parametrize(
    ("at", "listed"),
    [
        (LATER - LEAD - SECOND, []),
        (LATER - LEAD, EXPIRING),
        (LATER - SECOND, EXPIRING),
        (LATER, EXPIRED),
    ],
)
def test_a_yes_is_listed_from_the_lead_on_and_stays_listed_when_it_ran_out(
    at: datetime, listed: Any
) -> None:
    assert found(a_consent(), at=at) == listed


def test_a_record_that_the_clock_ended_is_listed_as_ended() -> None:
    assert found(a_consent(given(), expired())) == EXPIRED


@pytest.mark.parametrize(
    "consent",
    [
        a_request(during=SOON),
        a_consent(refused(), during=SOON),
        a_consent(given(), withdrawn(), during=SOON),
        a_consent(given(), revoked(), during=SOON),
        a_consent(given(), superseded(), during=SOON),
        a_consent(cancelled(), during=SOON),
    ],
)
def test_what_was_never_given_or_ended_otherwise_is_no_work(consent: Consent) -> None:
    assert found(consent) == []


def test_a_minors_consent_runs_out_when_she_comes_of_age() -> None:
    dossier = a_dossier(a_consent(given(by=MUMS), person=MIA), person=EIGHTEEN)

    (lapse,) = lapses([dossier], lead=LEAD, at=NOON - DAY)

    assert lapse == Lapse(
        person=MIA,
        consent=CONSENT,
        urgency=Urgency.EXPIRING,
        end=End(NOON, Cause.COMES_OF_AGE),
    )


@pytest.mark.parametrize(
    "later",
    [
        a_consent(id=NEW),
        a_consent(id=NEW, during=Interval(YESTERDAY, NOON + DAY + SECOND)),
        a_consent(id=NEW, asked=a_scope(collection=None)),
        a_consent(refused(), id=NEW, supersedes=CONSENT),
    ],
)
def test_a_later_yes_to_as_much_or_a_no_to_renewing_settles_it(later: Consent) -> None:
    assert CONSENT not in dict(found(a_consent(during=SOON), later))
    assert CONSENT not in dict(found(later, a_consent(during=SOON)))


@pytest.mark.parametrize(
    "other",
    [
        a_consent(id=NEW, during=SOON),
        a_consent(id=NEW, asked=a_scope(collection=CAMP)),
        a_consent(given(), withdrawn(), id=NEW),
        a_request(id=NEW, supersedes=CONSENT),
        a_consent(refused(), id=NEW),
        a_consent(cancelled(), id=NEW, supersedes=CONSENT),
        a_biometric_consent(id=NEW),
    ],
)
def test_nothing_else_settles_it(other: Consent) -> None:
    assert (CONSENT, Urgency.EXPIRING) in found(a_consent(during=SOON), other)


def test_for_somebody_who_died_or_was_erased_there_is_no_work() -> None:
    died = a_person(died_on=date(2026, 5, 1))

    assert found(a_consent(during=SOON), person=died) == []
    assert found(a_consent(during=SOON), is_erased=True) == []


def test_what_ends_first_comes_first_then_by_person_then_by_record() -> None:
    # Whose id is lower has the records whose ids are higher.
    (lowest, low, high), (one, two) = sorted((CONSENT, NEW, an_id("0"))), sorted((ADA, BOB))
    first = a_consent(id=an_id("first"), person=two, during=Interval(YESTERDAY, NOON))
    camp = a_scope(collection=CAMP)
    hers = [a_consent(id=i, person=one, during=SOON) for i in (high, low)]
    others = [first, a_consent(id=lowest, person=two, during=SOON, asked=camp)]
    dossiers = [a_dossier(*hers, person=a_person(one)), a_dossier(*others, person=a_person(two))]

    for known in (dossiers, dossiers[::-1]):
        listed = [(la.person, la.consent) for la in lapses(known, lead=LEAD, at=NOON)]
        assert listed == [(two, first.id), (one, low), (one, high), (two, lowest)]
