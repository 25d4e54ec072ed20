from dataclasses import dataclass
from itertools import islice
from typing import Final

from quitclaim.domain.errors import NotFound
from quitclaim.domain.forgetting.evidence_orders import EvidenceOrder
from quitclaim.domain.ids import EvidenceOrderId, PersonId
from quitclaim.ports.bundles import Bundles
from quitclaim.ports.changes import Purpose
from quitclaim.ports.consents import Consents
from quitclaim.ports.evidence_orders import EvidenceOrders
from quitclaim.ports.keys import Keys
from quitclaim.ports.paging import every

# What came before is in the log; a list of these many says what waits and what was lately done.
MOST: Final = 200


@dataclass(frozen=True, slots=True)
class BrowseEvidenceOrders:
    evidence_orders: EvidenceOrders
    consents: Consents
    keys: Keys
    bundles: Bundles

    def __call__(self) -> tuple[EvidenceOrder, ...]:
        """What was ordered last, whatever became of it, the latest first."""
        ordered = every(lambda after: self.evidence_orders.listed(after=after))
        return tuple(islice(ordered, MOST))

    def one(self, which: EvidenceOrderId) -> EvidenceOrder:
        found = self.evidence_orders.order(which)
        if found is None:
            raise NotFound(which)
        return found

    def papers(self, person: PersonId) -> int | None:
        """Of somebody on record; None: nothing of hers is kept, or no more. NotFound: nobody."""
        dossier = self.consents.dossier(person)
        if dossier is None or dossier.is_erased:
            raise NotFound(person)
        people = self.consents.aliases(person)
        held = self.keys.holders(people, purpose=Purpose.EVIDENCE)
        laid = [self.bundles.laid(one) for one in people if one in held]
        return sum(one.papers for one in laid) if laid else None
