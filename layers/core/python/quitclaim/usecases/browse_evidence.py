"""Whose proof goes when and why, and what stays, as numbers: it names nobody (R13, R39)."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from typing import Final

from quitclaim.domain.forgetting.retention import Cause, Term
from quitclaim.domain.ids import PersonId
from quitclaim.domain.organisation.rules import Rules
from quitclaim.ports.bundles import Bundles
from quitclaim.ports.changes import Purpose
from quitclaim.ports.clock import Clock
from quitclaim.ports.consents import Consents
from quitclaim.ports.keys import Keys
from quitclaim.ports.library import Library
from quitclaim.ports.paging import batches, every
from quitclaim.usecases.reading_evidence import ReadEvidence
from quitclaim.usecases.set_rules import rules_of

# A page answers within somebody's patience: beyond it, what it counts is the least there is.
LOOKED_AT: Final = 1000
_TOGETHER: Final = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceCalendared:
    """
    `counts`: people by what sets the end of their evidence, the erased too. `over`: of how many it
    goes with the next round; `next_at`: when the next of it is over. `is_cut`: there are more.
    """

    counts: Mapping[Cause, int]
    over: int
    next_at: datetime | None
    looked_at: int
    is_cut: bool


@dataclass(frozen=True, slots=True)
class BrowseEvidence:
    library: Library
    consents: Consents
    keys: Keys
    bundles: Bundles
    read: ReadEvidence
    clock: Clock

    def __call__(self) -> EvidenceCalendared:
        """By the rules that end it; who is on record may lag a little."""
        rules, now = rules_of(self.library), self.clock.now()
        everybody = every(lambda after: self.consents.known(after=after))
        people = tuple(islice(everybody, LOOKED_AT + 1))
        terms = (*self._living(people[:LOOKED_AT], rules, at=now), *self._erased(at=now))
        ends = [one.until for one in terms if one.until and not one.is_over(now)]
        return EvidenceCalendared(
            counts=Counter(one.cause for one in terms),
            over=sum(one.is_over(now) for one in terms),
            next_at=min(ends, default=None),
            looked_at=len(terms),
            is_cut=len(people) > LOOKED_AT,
        )

    def _living(
        self, people: tuple[PersonId, ...], rules: Rules, *, at: datetime
    ) -> Iterator[Term]:
        for few in batches(people, _TOGETHER):
            held = self.keys.holders(few, purpose=Purpose.EVIDENCE)
            for asked, dossier in self.consents.dossiers(few).items():
                term = None if dossier.is_erased else self.read.of(dossier, rules, at=at)
                if term and asked in held:
                    yield term

    def _erased(self, *, at: datetime) -> Iterator[Term]:
        noted = self.bundles.all_noted()
        held = self.keys.holders([one.person for one in noted], purpose=Purpose.EVIDENCE)
        known = self.consents.dossiers([one.person for one in noted])
        for bundle in noted:
            dossier = known.get(bundle.person)
            if bundle.person in held and (dossier is None or dossier.is_erased):
                yield self.read.of_erased(bundle, at=at)
