"""Which of somebody's yeses to ask for again now, and for how much (R6, R7, R9)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from itertools import zip_longest
from typing import Final

from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.consents.endings import Cause, End, end_of
from quitclaim.domain.consents.renewals import Leads, Reminder, reminders_for
from quitclaim.domain.scope import (
    BiometricScope,
    Kind,
    Publication,
    PublicationScope,
    Scope,
    kind_of,
)
from quitclaim.usecases.sayings import record_of
from quitclaim.usecases.standings import Channels, standings_of

_EVER: Final = datetime.min.replace(tzinfo=UTC)
_SECOND: Final = timedelta(seconds=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """`asked`: what still rests on the old record; `since`: from when on to ask for it."""

    old: Consent
    asked: Scope
    since: datetime
    end: End

    @property
    def renews(self) -> Consent | None:
        """At majority what others said has lapsed: hers is a first yes, no renewal of theirs."""
        return None if self.end.cause is Cause.COMES_OF_AGE else self.old

    def is_within(self, other: "Due") -> bool:
        """Of two that ask for the same, the one that ends first goes on."""
        if not self.asked.is_within(other.asked):
            return False
        is_less = not other.asked.is_within(self.asked)
        return is_less or (other.end.at, other.old.id) < (self.end.at, self.old.id)


def due_renewals(
    dossier: Dossier, *, channels: Channels, leads: Leads, at: datetime
) -> tuple[Due, ...]:
    """
    Everything that ends soon, and that nobody was asked for since the latest lead began.

    However many leads were missed, the latest alone counts: an outage floods nobody.
    """
    begun = {
        reminder.consent: (since, reminder.end)
        for reminder in reminders_for(dossier, leads=leads, after=_EVER)
        if (since := _since(reminder, at=at))
    }
    found = []
    for consent, (since, end) in begun.items():
        old = record_of(dossier, consent)
        # Whatever a no took back, in whatever record, nobody is asked for by a machine.
        asked = _resting_on(old, dossier, channels=channels, at=min(at, end.at - _SECOND))
        # Whoever has only just said yes is left alone until the next lead.
        is_late = all(yes.at < since for yes in old.yeses)
        if asked and is_late:
            found.append(Due(old=old, asked=asked, since=since, end=end))
    return tuple(due for due in found if not _is_asked_for(due, dossier))


def by_letter(dues: Iterable[Due]) -> Iterator[tuple[Due, ...]]:
    """As few as can be: in one letter one of each kind, since two of a kind are two questions."""
    known = tuple(sorted(dues, key=lambda due: (due.end.at, due.old.id)))
    alone = [due for due in known if not any(due.is_within(other) for other in known)]
    kinds = ([due for due in alone if kind_of(due.asked) is kind] for kind in Kind)
    for together in zip_longest(*kinds):
        yield tuple(due for due in together if due is not None)


def _since(reminder: Reminder, *, at: datetime) -> datetime | None:
    """None: not yet, or too late to be a renewal."""
    end = reminder.end.at
    if reminder.asks_herself:
        # Not before: what she says as a minor lapses with what her guardians said (R9).
        return end if end <= at else None
    return reminder.at if reminder.at <= at < end else None


def _resting_on(
    old: Consent, dossier: Dossier, *, channels: Channels, at: datetime
) -> Scope | None:
    """No more than counts: whoever ticked less than was asked is not asked for the rest again."""
    standings = standings_of(dossier, channels=channels, at=at)
    allowed = next(one.allowed for one in standings if one.consent.id == old.id)
    last = old.scopes[-1]
    if not allowed or isinstance(last, BiometricScope):
        return last if allowed else None
    scopes = (scope for scope in old.scopes if isinstance(scope, PublicationScope))
    return replace(
        last,
        channels=frozenset(use.channel for use in allowed if isinstance(use, Publication)),
        names_allowed=all(scope.names_allowed for scope in scopes),
    )


def _is_asked_for(due: Due, dossier: Dossier) -> bool:
    """By another record, asked since or good for longer, whatever was or will be answered."""
    for other in dossier.consents:
        is_as_much = other.supersedes == due.old.id or due.asked.is_within(other.asked)
        if other.id == due.old.id or not is_as_much:
            continue
        if max(other.events[0].at, other.during.starts_at) >= due.since:
            return True
        if other.ending is None and end_of(other, dossier).at > due.end.at:
            return True
    return False
