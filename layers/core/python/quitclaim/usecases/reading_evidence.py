"""How long what proves somebody's words is kept, and what keeps it besides (R13, R39)."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.forgetting.bundles import Bundle
from quitclaim.domain.forgetting.retention import (
    Cause,
    Term,
    end_of,
    term_of_evidence,
    was_answered,
)
from quitclaim.domain.ids import PersonId
from quitclaim.domain.organisation.rules import Rules
from quitclaim.ports.catalogue import Catalogue
from quitclaim.ports.library import Library
from quitclaim.ports.paging import batches, every

_TOGETHER = 100


def kept_for(rules: Rules) -> timedelta:
    """As every notice says; before there was one, as claims run out."""
    return rules.controller.kept_for if rules.controller else rules.calendar.evidence


@dataclass(frozen=True, slots=True)
class ReadEvidence:
    library: Library
    catalogue: Catalogue

    def of(self, dossier: Dossier, rules: Rules, *, at: datetime) -> Term | None:
        """Of somebody on record; None: she never said anything."""
        if dossier.unreadable:
            return Term(until=None, cause=Cause.UNDATED)
        term = term_of_evidence(dossier.consents, kept_for=kept_for(rules))
        return term and self._unless_held(term, *dossier.person.ids, at=at)

    def of_erased(self, bundle: Bundle, *, at: datetime) -> Term:
        """As it was promised when she was erased."""
        term = Term(until=bundle.until, cause=Cause.EVIDENCE_ENDED)
        return self._unless_held(term, bundle.person, at=at)

    def is_held(self, people: Collection[PersonId]) -> bool:
        """A picture of hers is on hold, or may be: what nobody can read may be on hold as well."""
        return any(map(self._is_held, people))

    def _unless_held(self, term: Term, *people: PersonId, at: datetime) -> Term:
        """A hold is asked for only where it would be of any use: it is a look at every picture."""
        if term.is_over(at) and self.is_held(people):
            return Term(until=None, cause=Cause.ON_HOLD)
        return term

    def _is_held(self, person: PersonId) -> bool:
        marked = tuple(every(lambda after: self.library.assets_of(person, after=after)))
        return any(
            asset.on_hold or asset.unreadable
            for few in batches(marked, _TOGETHER)
            for asset in self.catalogue.assets(few).values()
        )


def kept_until(dossier: Dossier, rules: Rules, *, at: datetime) -> datetime:
    """Of somebody who is erased at that instant, with which her last yes ends at the latest."""
    ends = [min(end_of(one), at) for one in dossier.consents if was_answered(one)]
    return max(ends) + kept_for(rules) if ends else at
