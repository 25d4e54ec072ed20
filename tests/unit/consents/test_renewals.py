"""R6, R7, R9: when to ask again before a yes runs out, and whom."""

from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given as for_any
from hypothesis import strategies as st

from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.endings import Cause, End
from quitclaim.domain.consents.renewals import Leads, Reminder, reminders_for
from tests.builders import (
    CONSENT,
    DAY,
    EIGHTEEN,
    LATER,
    MIA,
    MUMS,
    NOON,
    SECOND,
    a_consent,
    a_dossier,
    a_person,
    a_request,
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
A_MONTH = Leads((30 * DAY,))


def due(*consents: Consent, after: datetime = NOON, **about: Any) -> tuple[datetime, ...]:
    reminders = reminders_for(a_dossier(*consents, **about), leads=A_MONTH, after=after)
    return tuple(reminder.at for reminder in reminders)


def test_reminders_come_before_the_end_by_each_lead_the_next_first() -> None:
    leads = Leads((DAY, 60 * DAY, 7 * DAY))

    reminders = reminders_for(a_dossier(a_consent()), leads=leads, after=NOON)

    end = End(LATER, Cause.PERIOD_OVER)
    assert reminders == tuple(
        Reminder(consent=CONSENT, at=LATER - days * DAY, end=end) for days in (60, 7, 1)
    )
    assert not any(reminder.asks_herself for reminder in reminders)


def test_at_one_instant_records_are_reminded_of_in_a_fixed_order() -> None:
    first, second = sorted((CONSENT, NEW))
    records = (a_consent(id=second), a_consent(id=first))

    reminders = reminders_for(a_dossier(*records), leads=A_MONTH, after=NOON)

    assert [reminder.consent for reminder in reminders] == [first, second]


def test_a_reminder_is_due_once() -> None:
    its_instant = LATER - 30 * DAY

    assert due(a_consent(), after=its_instant - SECOND) == (its_instant,)
    assert due(a_consent(), after=its_instant) == ()


def test_before_she_comes_of_age_the_person_herself_is_asked() -> None:
    consent = a_consent(given(by=MUMS), person=MIA)
    dossier = a_dossier(consent, person=EIGHTEEN)

    (reminder,) = reminders_for(dossier, leads=A_MONTH, after=NOON - 60 * DAY)

    end = End(NOON, Cause.COMES_OF_AGE)
    assert reminder == Reminder(consent=CONSENT, at=NOON - 30 * DAY, end=end)
    assert reminder.asks_herself


@pytest.mark.parametrize(
    "consent",
    [
        a_request(),
        a_consent(given(), withdrawn()),
        a_consent(given(), revoked()),
        a_consent(given(), expired()),
        a_consent(given(), superseded()),
        a_consent(refused()),
    ],
)
def test_nobody_is_reminded_of_what_is_not_given(consent: Consent) -> None:
    assert due(consent) == ()


@pytest.mark.parametrize(
    "renewal",
    [
        a_request(id=NEW, supersedes=CONSENT),
        a_consent(refused(), id=NEW, supersedes=CONSENT),
        a_consent(given(), withdrawn(), id=NEW, supersedes=CONSENT),
    ],
)
def test_nobody_is_reminded_of_what_she_was_asked_to_renew(renewal: Consent) -> None:
    assert due(a_consent(), renewal) == ()


def test_a_renewal_that_was_cancelled_or_is_of_another_record_does_not_stop_reminders() -> None:
    instant = (LATER - 30 * DAY,)

    assert due(a_consent(), a_consent(cancelled(), id=NEW, supersedes=CONSENT)) == instant
    assert due(a_consent(), a_request(id=NEW, supersedes=an_id("third"))) == instant
    assert due(a_consent(), a_request(id=NEW)) == instant


def test_nobody_is_asked_for_somebody_who_died_or_was_erased() -> None:
    assert due(a_consent(), person=a_person(died_on=date(2026, 5, 1))) == ()
    assert due(a_consent(), is_erased=True) == ()


@for_any(st.lists(st.integers(1, 1_000), min_size=1, max_size=4), st.integers(-800, 800))
def test_every_reminder_lies_between_the_last_and_the_end(days: list[int], since: int) -> None:
    leads, after = Leads(tuple(n * DAY for n in days)), NOON + since * DAY

    reminders = reminders_for(a_dossier(a_consent()), leads=leads, after=after)

    assert all(after < reminder.at < LATER for reminder in reminders)
    assert [r.at for r in reminders] == sorted(r.at for r in reminders)
