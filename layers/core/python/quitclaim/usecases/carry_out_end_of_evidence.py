"""What two members ordered of somebody's evidence: noted, key first, then all of it (R39)."""

from dataclasses import dataclass, replace

from quitclaim.domain.errors import NotFound, PermanentError
from quitclaim.domain.forgetting.bundles import Bundle
from quitclaim.domain.forgetting.evidence_orders import EvidenceOrder, EvidenceState
from quitclaim.domain.ids import EvidenceOrderId, PersonId
from quitclaim.domain.organisation.facts import Announcement, EventType
from quitclaim.domain.people.person import Person
from quitclaim.ports.bundles import Bundles
from quitclaim.ports.changes import KeyDrop, Purpose
from quitclaim.ports.paging import every
from quitclaim.usecases.evidence_desk import EvidenceDesk
from quitclaim.usecases.retelling import until_it_holds


@dataclass(frozen=True, slots=True)
class CarryOutEndOfEvidence(EvidenceDesk):
    bundles: Bundles

    def __call__(self, which: EvidenceOrderId) -> EvidenceState:
        """
        What became of it. A message that comes twice, or after a crash, finishes what was begun.

        With the change that begins it the key goes, so that whoever signs again keeps her new one.
        """
        order = until_it_holds(lambda: self._begun(which))
        if order.state is not EvidenceState.BEGUN:
            return order.state
        for bundle in self.bundles.all_noted():
            if bundle.ordered == which:
                self.bundles.dispose(bundle)
        return until_it_holds(lambda: self._over(which)).state

    def due(self) -> tuple[int, int]:
        """
        Once a day: how many lapsed or were finished, and of how many that did not succeed.

        Nobody waits for another: whoever cannot be finished is complained of.
        """
        listed = tuple(every(lambda after: self.evidence_orders.listed(after=after)))
        now = self.clock.now()
        due = [one for one in listed if one.is_due or one.is_to_lapse(now)]
        done = sum(map(self._settled, due))
        return done, len(due) - done

    def _settled(self, listed: EvidenceOrder) -> bool:
        try:
            if listed.is_due:
                return self(listed.id).has_ended
            until_it_holds(lambda: self._lapsed(listed.id))
        except PermanentError:
            return False
        return True

    def _lapsed(self, which: EvidenceOrderId) -> None:
        order, now = self.order(which), self.clock.now()
        if order.is_to_lapse(now):
            self.write(order.lapsed(now), order)

    def _begun(self, which: EvidenceOrderId) -> EvidenceOrder:
        order, now = self.order(which), self.clock.now()
        if order.state is not EvidenceState.APPROVED:
            return order
        if order.person is None:
            # Its key is gone and it has not ended: a restore, which somebody has to look at.
            raise NotFound(which)
        # Before the rest: it holds over exactly this, so that nobody else is found to be her.
        hers = self._on_record(order.person)
        if self.read.is_held(self.consents.aliases(order.person)):
            return self._held(order)
        laid = [self._bundle(one, order) for one in self.proven(order.person)]
        # Before the keys go: whoever breaks off after that finds the papers by nothing else.
        for bundle in laid:
            self.bundles.note(bundle)
        begun = order.begun(now, papers=sum(one.laid.papers for one in laid))
        drops = tuple(KeyDrop(one.person, Purpose.EVIDENCE) for one in laid)
        ended = (self._ended(one, hers) for one in laid)
        return self.write(begun, order, *ended, drops=drops, relies_on=hers)

    def _bundle(self, person: PersonId, order: EvidenceOrder) -> Bundle:
        noted = self.bundles.noted(person)
        if noted is not None and self._on_record(person) is None:
            # Of the erased nothing else says what there is.
            return replace(noted, ordered=order.id)
        laid = self.bundles.laid(person)
        return Bundle(person=person, until=self.clock.now(), laid=laid, ordered=order.id)

    def _ended(self, bundle: Bundle, hers: Person | None) -> Announcement:
        # Whoever is erased is named to nobody outside again. Of another who was found to be her
        # nothing is relied on: what moves her record meanwhile would come before.
        is_hers = hers is not None and hers.id == bundle.person
        subject, version = (hers.id, hers.version) if hers and is_hers else (self.chance.uuid(), 0)
        return Announcement(EventType.EVIDENCE_ENDED, subject, version)

    def _on_record(self, person: PersonId) -> Person | None:
        hers = self.consents.person(person)
        dossier = self.consents.dossier(person)
        return None if dossier is None or dossier.is_erased else hers

    def _held(self, order: EvidenceOrder) -> EvidenceOrder:
        """An attempt that broke off may have noted that no lock holds what is kept after all."""
        for bundle in self.bundles.all_noted():
            if bundle.ordered == order.id:
                self.bundles.note(replace(bundle, ordered=None))
        return self.write(order.held(self.clock.now()), order)

    def _over(self, which: EvidenceOrderId) -> EvidenceOrder:
        order = self.order(which)
        if order.state is not EvidenceState.BEGUN:
            return order
        # The count is a number of its own in the log, and its version is how many papers it took.
        counted = Announcement(EventType.EVIDENCE_DELETED, self.chance.uuid(), order.papers or 0)
        return self.write(order.carried_out(self.clock.now()), order, counted)
