"""When a picture goes, and why then: by what was said of its collections and by its people."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from quitclaim.domain.bases import LegalBasis
from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.consents.endings import end_of
from quitclaim.domain.consents.standing import unheard_of
from quitclaim.domain.forgetting.keeping import Justification, Keeping
from quitclaim.domain.forgetting.retention import Cause, Term, latest_of, term_of_membership
from quitclaim.domain.ids import CollectionId, PersonId, require_uuids
from quitclaim.domain.organisation.rules import Rules
from quitclaim.domain.pictures.assets import Asset, Face
from quitclaim.domain.scope import Kind, kind_of

# The last of the reminders, and the month in which its link still opens, are over by then.
ANSWERED_WITHIN: Final = timedelta(days=90)


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """
    What it takes to say when pictures go. `people`: the dossier of everybody shown.

    `keepings`: of the collections of which somebody said why their pictures are kept.
    """

    rules: Rules
    keepings: Mapping[CollectionId, Keeping]
    people: Mapping[PersonId, Dossier]
    justifications: Collection[Justification] = ()

    def __post_init__(self) -> None:
        for collection in self.keepings:
            require_uuids(collection=collection)
        for person in self.people:
            require_uuids(person=person)

    def of(self, asset: Asset, *, at: datetime) -> Term:
        """What nobody decided about, or nobody can read, waits for a person."""
        if asset.unreadable:
            return Term(until=None, cause=Cause.UNDATED)
        ended_at = self._consent_ended_at(asset, at=at)
        return latest_of(self._memberships(asset, ended_at))

    def _memberships(self, asset: Asset, ended_at: datetime | None) -> Iterator[Term]:
        for collection in sorted(asset.memberships):
            keeping = self.keepings.get(collection)
            on_consent = keeping is not None and keeping.basis is LegalBasis.CONSENT
            yield term_of_membership(
                asset,
                keeping.period_by(self.rules.calendar) if keeping else None,
                calendar=self.rules.calendar,
                consent_ended_at=ended_at if on_consent else None,
            )

    def _consent_ended_at(self, asset: Asset, *, at: datetime) -> datetime | None:
        """When the last yes to anything on it ended; None: nobody ever gave one, or it stands."""
        if any(self._stands(face, asset, at=at) for face in asset.faces):
            return None
        ends: list[datetime] = []
        for person in asset.people:
            dossier = self.people.get(person)
            if dossier is None or unheard_of(dossier) or self._may_stay(dossier, at=at):
                return None
            ends += (_ended_at(one, dossier) for one in _publications(dossier) if one.yeses)
        return max(ends, default=None)

    def _stands(self, face: Face, asset: Asset, *, at: datetime) -> bool:
        """On something else than a yes: an exemption, an upheld basis, the officer's own word."""
        is_exempt = face.exemption is not None and at in face.exemption.during
        is_kept = face.mark is not None and face.mark.holds(at)
        said = (one.holds(face.id, asset.id, at=at) for one in self.justifications)
        return is_exempt or is_kept or any(said)

    def _may_stay(self, dossier: Dossier, *, at: datetime) -> bool:
        """On a yes that counts, one that was asked for and may still come, or another basis."""
        latitude = self.rules.latitude
        if any(latitude.opens(basis.basis) and basis.holds(at) for basis in dossier.bases):
            return True
        return any(at < _open_until(one, dossier) for one in _publications(dossier))


def _open_until(consent: Consent, dossier: Dossier) -> datetime:
    """As long as it counts, or as somebody may still answer."""
    ended_at = _ended_at(consent, dossier)
    return ended_at if consent.yeses else min(ended_at, consent.events[0].at + ANSWERED_WITHIN)


def _ended_at(consent: Consent, dossier: Dossier) -> datetime:
    by_the_clock = end_of(consent, dossier).at
    ended = next((event.at for event in consent.events if event.became.is_final), by_the_clock)
    return min(ended, by_the_clock)


def _publications(dossier: Dossier) -> Iterator[Consent]:
    return (one for one in dossier.consents if kind_of(one.asked) is Kind.PUBLICATION)
