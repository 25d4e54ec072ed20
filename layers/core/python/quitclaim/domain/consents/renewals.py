"""When to ask again before a yes runs out: at majority the person herself (R6, R7, R9)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from quitclaim.domain.checks import require, require_some
from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.consents.endings import Cause, End, end_of
from quitclaim.domain.consents.events import State
from quitclaim.domain.ids import ConsentId, require_uuids
from quitclaim.domain.instants import require_instants

_TWO_MONTHS: Final = timedelta(days=60)
_A_MONTH: Final = timedelta(days=30)
_A_WEEK: Final = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Leads:
    """How long before the end a reminder with a renewal link goes out; the organisation's own."""

    before: tuple[timedelta, ...] = (_TWO_MONTHS, _A_MONTH, _A_WEEK)

    def __post_init__(self) -> None:
        require_some(before=self.before)
        require(
            all(lead > timedelta(0) for lead in self.before),
            "a reminder comes before the end: give a lead above zero",
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminder:
    """
    Due `at`, for what ends at `end`. Where she comes of age it asks her, not her guardians, and
    not before that day: a minor's yes does not outlast her minority.
    """

    consent: ConsentId
    at: datetime
    end: End

    def __post_init__(self) -> None:
        require_uuids(consent=self.consent)
        require_instants(at=self.at)
        require(self.at < self.end.at, "a reminder comes before the end: give an earlier instant")

    @property
    def asks_herself(self) -> bool:
        return self.end.cause is Cause.COMES_OF_AGE


def reminders_for(dossier: Dossier, *, leads: Leads, after: datetime) -> tuple[Reminder, ...]:
    """Every reminder later than `after`, the next first."""
    require_instants(after=after)
    # Nobody is asked for somebody who died: her consents run to their end (R7).
    if dossier.is_erased or dossier.person.died_on is not None:
        return ()
    due = (
        reminder
        for consent in dossier.consents
        for reminder in _reminders(consent, dossier, leads=leads)
        if reminder.at > after
    )
    return tuple(sorted(due, key=lambda reminder: (reminder.at, reminder.consent)))


def _reminders(consent: Consent, dossier: Dossier, *, leads: Leads) -> Iterator[Reminder]:
    if not consent.yeses or consent.ending is not None or _is_being_renewed(consent, dossier):
        return
    end = end_of(consent, dossier)
    for lead in leads.before:
        yield Reminder(consent=consent.id, at=end.at - lead, end=end)


def _is_being_renewed(consent: Consent, dossier: Dossier) -> bool:
    # Refused, it was answered; unanswered, its own request reminds; cancelled, nobody asks.
    return any(
        other.supersedes == consent.id and other.ending is not State.CANCELLED
        for other in dossier.consents
    )
