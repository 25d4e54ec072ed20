"""How long things are kept, and what shortens that (R39; GDPR art. 5(1)(e))."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final

from quitclaim.domain.checks import Word, require
from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.events import State
from quitclaim.domain.instants import require_instants
from quitclaim.domain.organisation.calendar import Calendar
from quitclaim.domain.pictures.assets import Asset


class Cause(Word):
    """What sets the end."""

    PERIOD = "period"
    CONSENT_ENDED = "consent_ended"
    IDLE = "idle"
    EVIDENCE_ENDED = "evidence_ended"
    ON_HOLD = "on_hold"
    UNDATED = "undated"  # nobody knows since when: a person decides
    UNDECIDED = "undecided"  # nobody said how long: likewise


# Strongest first: what a hold keeps stays however little is known of it.
_ENDLESS: Final = (Cause.ON_HOLD, Cause.UNDATED, Cause.UNDECIDED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """`until` None: the clock alone does not end it."""

    until: datetime | None
    cause: Cause

    def __post_init__(self) -> None:
        require_instants(until=self.until)
        require(
            (self.until is None) == (self.cause in _ENDLESS),
            "a term ends unless it is on hold, undated or undecided: give or omit the end",
        )

    def is_over(self, at: datetime) -> bool:
        return self.until is not None and at >= self.until


def term_of_membership(
    asset: Asset,
    period: timedelta | None,
    *,
    calendar: Calendar,
    consent_ended_at: datetime | None,
) -> Term:
    """
    How long the asset stays in one collection that keeps its assets for `period`, if it said so.

    `consent_ended_at`: when the last yes it was kept on ended; None: it rests on another basis,
    or some yes still counts.
    """
    if asset.on_hold:
        return Term(until=None, cause=Cause.ON_HOLD)
    if asset.added_at is None:
        return Term(until=None, cause=Cause.UNDATED)
    shortened = None
    if consent_ended_at is not None and calendar.after_consent is not None:
        shortened = consent_ended_at + calendar.after_consent
    kept_until = None if period is None else asset.added_at + period
    if shortened is not None and (kept_until is None or shortened < kept_until):
        return Term(until=shortened, cause=Cause.CONSENT_ENDED)
    if kept_until is None:
        return Term(until=None, cause=Cause.UNDECIDED)
    return Term(until=kept_until, cause=Cause.PERIOD)


def latest_of(terms: Iterable[Term]) -> Term:
    """
    Of all its memberships: a picture goes when none of them keeps it any more.

    It leaves none of them before: in fewer collections more might be shown of it (R59).
    """
    known = tuple(terms)
    endless = sorted((one for one in known if one.until is None), key=_strength)
    dated = (one for one in known if one.until is not None)
    if endless or not known:
        return endless[0] if endless else Term(until=None, cause=Cause.UNDECIDED)
    return max(dated, key=_end)


def _strength(term: Term) -> int:
    return _ENDLESS.index(term.cause)


def _end(term: Term) -> datetime:
    assert term.until is not None  # noqa: S101  the caller left the endless ones out
    return term.until


def term_of_template(consent: Consent, *, used_at: datetime, calendar: Calendar) -> Term:
    """A template goes with its consent (I1), or when nobody was looked for with it (R39)."""
    ended_at = end_of(consent)
    idle_at = None if calendar.idle_template is None else used_at + calendar.idle_template
    if idle_at is None or ended_at <= idle_at:
        return Term(until=ended_at, cause=Cause.CONSENT_ENDED)
    return Term(until=idle_at, cause=Cause.IDLE)


def term_of_evidence(consents: Iterable[Consent], *, kept_for: timedelta) -> Term | None:
    """
    The proof of what somebody said outlives it as long as anybody may ask for it (art. 7(1),
    17(3)(e)): all of hers is sealed under one key, and goes with the last of it.

    A no is proven as well. What is still open keeps the key for as long as it may be answered.
    None: she never said anything, so that there is nothing to end.
    """
    known = tuple(consents)
    answered = [end_of(one) + kept_for for one in known if was_answered(one)]
    if not answered:
        return None
    still_open = [end_of(one) for one in known if not (was_answered(one) or one.ending)]
    return Term(until=max([*answered, *still_open]), cause=Cause.EVIDENCE_ENDED)


def was_answered(consent: Consent) -> bool:
    """Somebody said yes or no to it: then there is something that proves it."""
    return any(event.became not in (State.REQUESTED, State.CANCELLED) for event in consent.events)


def term_of_staff_year(year: int, *, calendar: Calendar) -> Term:
    """How long the log names who of staff did what in that year, from its end."""
    if calendar.staff_names is None:
        return Term(until=None, cause=Cause.UNDECIDED)
    until = datetime(year + 1, 1, 1, tzinfo=UTC) + calendar.staff_names
    return Term(until=until, cause=Cause.PERIOD)


def end_of(consent: Consent) -> datetime:
    """When the record ended, or will by the clock."""
    expiry = consent.during.until
    assert expiry is not None  # noqa: S101  a consent without an end does not come into being
    ended = next((event.at for event in consent.events if event.became.is_final), expiry)
    return min(ended, expiry)
