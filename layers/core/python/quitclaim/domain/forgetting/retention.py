"""How long things are kept, and what shortens that (R39; GDPR art. 5(1)(e))."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, NewType

from quitclaim.domain.checks import Word, require, require_some
from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.ids import require_slugs
from quitclaim.domain.instants import require_instants
from quitclaim.domain.pictures.assets import Asset

AssetClass = NewType("AssetClass", str)  # a slug of the organisation's own: portraits, events …

AFTER_CONSENT: Final = timedelta(days=30)
IDLE_TEMPLATE: Final = timedelta(days=180)
# BGB §§ 195, 199: claims end three years after the end of the year they arose in (check).
EVIDENCE: Final = timedelta(days=4 * 365 + 1)


class Cause(Word):
    """What sets the end."""

    PERIOD = "period"
    CONSENT_ENDED = "consent_ended"
    IDLE = "idle"
    EVIDENCE_ENDED = "evidence_ended"
    ON_HOLD = "on_hold"
    UNDATED = "undated"  # nobody knows since when: a person decides


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """`until` None: the clock alone does not end it."""

    until: datetime | None
    cause: Cause

    def __post_init__(self) -> None:
        require_instants(until=self.until)
        require(
            (self.until is None) == (self.cause in (Cause.ON_HOLD, Cause.UNDATED)),
            "a term ends unless it is on hold or undated: give or omit the end",
        )

    def is_over(self, at: datetime) -> bool:
        return self.until is not None and at >= self.until


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """The organisation's periods: `classes` from an asset's arrival, the others from an end."""

    classes: Mapping[AssetClass, timedelta]
    after_consent: timedelta = AFTER_CONSENT
    idle_template: timedelta = IDLE_TEMPLATE
    evidence: timedelta = EVIDENCE

    def __post_init__(self) -> None:
        require_some(classes=self.classes)
        for name in self.classes:
            require_slugs(asset_class=name)
        periods = (*self.classes.values(), self.after_consent, self.idle_template, self.evidence)
        require(
            all(period > timedelta(0) for period in periods),
            "a period is longer than nothing: delete at once what is not to be kept",
        )

    def period_of(self, asset_class: AssetClass | None) -> timedelta:
        """A class nobody set a period for is kept no longer than any other."""
        shortest = min(self.classes.values())
        return shortest if asset_class is None else self.classes.get(asset_class, shortest)


def term_of_membership(
    asset: Asset, period: timedelta, *, calendar: Calendar, consent_ended_at: datetime | None
) -> Term:
    """
    How long the asset stays in one collection that keeps its assets for `period`.

    `consent_ended_at`: when the last yes it was kept on ended; None: it rests on another basis,
    or some yes still counts.
    """
    if asset.on_hold:
        return Term(until=None, cause=Cause.ON_HOLD)
    if asset.added_at is None:
        return Term(until=None, cause=Cause.UNDATED)
    kept_until = asset.added_at + period
    if consent_ended_at is not None and consent_ended_at + calendar.after_consent < kept_until:
        return Term(until=consent_ended_at + calendar.after_consent, cause=Cause.CONSENT_ENDED)
    return Term(until=kept_until, cause=Cause.PERIOD)


def term_of_template(consent: Consent, *, used_at: datetime, calendar: Calendar) -> Term:
    """A template goes with its consent (I1), or when nobody was looked for with it (R39)."""
    ended_at = end_of(consent)
    idle_at = used_at + calendar.idle_template
    if ended_at <= idle_at:
        return Term(until=ended_at, cause=Cause.CONSENT_ENDED)
    return Term(until=idle_at, cause=Cause.IDLE)


def term_of_evidence(consent: Consent, *, calendar: Calendar, is_on_hold: bool) -> Term:
    """The proof of a yes outlives it as long as somebody may ask for it (art. 7(1), 17(3)(e))."""
    if is_on_hold:
        return Term(until=None, cause=Cause.ON_HOLD)
    return Term(until=end_of(consent) + calendar.evidence, cause=Cause.EVIDENCE_ENDED)


def end_of(consent: Consent) -> datetime:
    """When the record ended, or will by the clock."""
    expiry = consent.during.until
    assert expiry is not None  # noqa: S101  a consent without an end does not come into being
    ended = next((event.at for event in consent.events if event.became.is_final), expiry)
    return min(ended, expiry)
