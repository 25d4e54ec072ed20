"""Yeses that ran out, or are about to, with nothing in their place (R6, R31)."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.consents.renewals import Leads
from quitclaim.domain.ids import ConsentId, PersonId
from quitclaim.domain.publishing.worklists import Lapse, Urgency, lapses
from quitclaim.ports.clock import Clock
from quitclaim.ports.consents import Consents
from quitclaim.ports.paging import Cursor, Page
from quitclaim.usecases.sayings import record_of

# As long before the end as the first letter about it goes out.
LEAD: Final = max(Leads().before)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lapsing:
    """`consent`: what she said yes to, which is what to ask her for again."""

    lapse: Lapse
    dossier: Dossier
    consent: Consent


@dataclass(frozen=True, slots=True)
class BrowseLapses:
    consents: Consents
    clock: Clock

    def __call__(self, urgency: Urgency, *, after: Cursor | None = None) -> Page[Lapsing]:
        """
        What ends soonest first, or what ended last; a page may have few, or none.

        What ended a moment ago is among those that end, until it is written down.
        """
        page = self.listed(urgency, after=after)
        return Page(self.lapsing(page.items), page.following)

    def listed(
        self, urgency: Urgency, *, after: Cursor | None = None
    ) -> Page[tuple[PersonId, ConsentId]]:
        if urgency is Urgency.EXPIRED:
            return self.consents.ran_out(after=after)
        return self.consents.ending_before(self.clock.now() + LEAD, after=after)

    def lapsing(self, listed: Iterable[tuple[PersonId, ConsentId]]) -> tuple[Lapsing, ...]:
        """Of these, in their order, what nothing took the place of."""
        asked = tuple(listed)
        read = self.consents.dossiers(dict.fromkeys(person for person, _ in asked))
        dossiers = {dossier.id: dossier for dossier in read.values()}
        found = lapses(dossiers.values(), lead=LEAD, at=self.clock.now())
        known = {lapse.consent: lapse for lapse in found}
        hers = (known[consent] for _, consent in asked if consent in known)
        return tuple(_lapsing(lapse, dossiers[lapse.person]) for lapse in hers)


def _lapsing(lapse: Lapse, dossier: Dossier) -> Lapsing:
    return Lapsing(lapse=lapse, dossier=dossier, consent=record_of(dossier, lapse.consent))
