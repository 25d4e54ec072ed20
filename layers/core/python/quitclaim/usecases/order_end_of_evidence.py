"""Somebody's evidence is to end before its period: one member orders it, and never alone (R39)."""

from collections.abc import Iterator
from dataclasses import dataclass

from quitclaim.domain.certificates.reading import document_in
from quitclaim.domain.errors import ImpossibleValue, NotAllowed, NotFound
from quitclaim.domain.forgetting.evidence_orders import EndingReason, EvidenceOrder, Unended
from quitclaim.domain.ids import EvidenceOrderId, MemberId, PersonId, PleaId
from quitclaim.ports.bundles import Bundles
from quitclaim.ports.erasure_orders import ErasureOrders
from quitclaim.ports.erasure_papers import ErasurePapers
from quitclaim.ports.paging import every
from quitclaim.usecases.evidence_desk import EvidenceDesk


@dataclass(frozen=True, slots=True)
class OrderEndOfEvidence(EvidenceDesk):
    bundles: Bundles
    erasure_orders: ErasureOrders
    erasure_papers: ErasurePapers

    def __call__(
        self, person: PersonId, *, reason: EndingReason, member: MemberId
    ) -> EvidenceOrder:
        """
        It waits for another member, always. Whoever orders it again is told of the first order.

        NotAllowed: there is nothing, or a picture of hers is on hold.
        """
        held = self.proven(person)
        if not held:
            if self.consents.dossier(person) is None:
                raise NotFound(person)
            raise NotAllowed(Unended.NOTHING)
        everybody = self.consents.aliases(person)
        open_ones = (one for one in self._open() if one.person in everybody)
        if known := next(open_ones, None):
            return known
        if self.read.is_held(everybody):
            raise NotAllowed(Unended.ON_HOLD)
        order = EvidenceOrder(
            id=EvidenceOrderId(self.chance.uuid()),
            person=person,
            reason=reason,
            ordered_at=self.clock.now(),
            ordered_by=member,
        )
        return self.write(order, None)

    def of_erased(self, plea: PleaId, *, reason: EndingReason, member: MemberId) -> EvidenceOrder:
        """
        Of whoever was erased by this order: nobody knows any more who that was, but of each whose
        evidence was noted her certificate shows whether it is she.
        """
        order = self.erasure_orders.order(plea)
        content = self.erasure_papers.read(order.certificate) if order else None
        if content is None:
            raise NotFound(plea)
        try:
            document = document_in(content)
        except ImpossibleValue as error:
            raise NotFound(plea) from error
        about = (it.person for it in self.bundles.all_noted() if document.is_about(it.person))
        person = next(about, None)
        if person is None:
            raise NotAllowed(Unended.NOTHING)
        return self(person, reason=reason, member=member)

    def _open(self) -> Iterator[EvidenceOrder]:
        ordered = every(lambda after: self.evidence_orders.listed(after=after))
        return (one for one in ordered if not one.state.has_ended)
