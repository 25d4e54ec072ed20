"""Consents that staff should see to: missing where they are wanted, run out or about to (R31)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from quitclaim.domain.checks import Word, require, require_some
from quitclaim.domain.consents.answers import Gap, Lack
from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.consents.endings import End, end_of
from quitclaim.domain.consents.events import State
from quitclaim.domain.ids import (
    AssetId,
    Channel,
    ConsentId,
    PersonId,
    require_hashes,
    require_slugs,
    require_uuids,
)
from quitclaim.domain.instants import require_instants
from quitclaim.domain.publishing.verdict import Verdict


class Urgency(Word):
    EXPIRED = "expired"
    EXPIRING = "expiring"


@dataclass(frozen=True, slots=True, kw_only=True)
class Lapse:
    """A yes that ran out, or is about to, with nothing in its place."""

    person: PersonId
    consent: ConsentId
    urgency: Urgency
    end: End

    def __post_init__(self) -> None:
        require_uuids(person=self.person, consent=self.consent)


@dataclass(frozen=True, slots=True, kw_only=True)
class Missing:
    """What one person lacks on one channel, and the assets that wait for it."""

    person: PersonId
    channel: Channel
    gaps: frozenset[Gap]
    assets: frozenset[AssetId]

    def __post_init__(self) -> None:
        require_uuids(person=self.person)
        require_slugs(channel=self.channel)
        require_some(gaps=self.gaps, assets=self.assets)


@dataclass(frozen=True, slots=True)
class Judged:
    asset: AssetId
    verdict: Verdict

    def __post_init__(self) -> None:
        require_hashes(asset=self.asset)


def lapses(dossiers: Iterable[Dossier], *, lead: timedelta, at: datetime) -> tuple[Lapse, ...]:
    """Whatever ended by the clock, or will within `lead`: what ended first comes first."""
    require_instants(at=at)
    require(lead >= timedelta(0), "a lead looks ahead: give a span from 0")
    found = (lapse for dossier in dossiers for lapse in _lapses(dossier, until=at + lead, at=at))
    return tuple(sorted(found, key=lambda lapse: (lapse.end.at, lapse.person, lapse.consent)))


def missing(judged: Iterable[Judged]) -> tuple[Missing, ...]:
    """By person and channel. A no is an answer: whoever gave it is not on this list (art. 7(4))."""
    gaps: dict[tuple[PersonId, Channel], set[Gap]] = {}
    assets: dict[tuple[PersonId, Channel], set[AssetId]] = {}
    for one in judged:
        for person, lack in _lacks(one.verdict):
            if not lack.said_no:
                place = (person, one.verdict.channel)
                gaps.setdefault(place, set()).update(lack.gaps)
                assets.setdefault(place, set()).add(one.asset)
    return tuple(
        Missing(
            person=person,
            channel=channel,
            gaps=frozenset(gaps[person, channel]),
            assets=frozenset(assets[person, channel]),
        )
        for person, channel in sorted(gaps)
    )


def _lacks(verdict: Verdict) -> Iterator[tuple[PersonId, Lack]]:
    for look in verdict.faces.values():
        if look.person is not None and isinstance(look.why, Lack):
            yield look.person, look.why
    yield from verdict.absent.items()


def _lapses(dossier: Dossier, *, until: datetime, at: datetime) -> Iterator[Lapse]:
    # For somebody who died or was erased there is nobody to ask (R7, R36).
    if dossier.is_erased or dossier.person.died_on is not None:
        return
    for consent in dossier.consents:
        end = end_of(consent, dossier)
        is_over = consent.ending is State.EXPIRED or end.at <= at
        if not _runs_out(consent) or _is_settled(consent, dossier):
            continue
        if is_over or end.at <= until:
            yield Lapse(
                person=dossier.id,
                consent=consent.id,
                urgency=Urgency.EXPIRED if is_over else Urgency.EXPIRING,
                end=end,
            )


def _runs_out(consent: Consent) -> bool:
    return bool(consent.yeses) and consent.ending in (None, State.EXPIRED)


def _is_settled(consent: Consent, dossier: Dossier) -> bool:
    """A later yes to as much took its place, or she said no when asked to renew it."""
    return any(
        (other.supersedes == consent.id and other.ending is State.REFUSED)
        or (
            _runs_out(other)
            and consent.asked.is_within(other.asked)
            and end_of(consent, dossier).at < end_of(other, dossier).at
        )
        for other in dossier.consents
    )
