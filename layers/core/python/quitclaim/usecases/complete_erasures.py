"""Erasures whose last backup has ended: somebody looks once more, and writes it down (R36, R37)."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass

from quitclaim.domain.certificates.completed import lapse_of
from quitclaim.domain.certificates.completions import (
    Completion,
    completion_in,
    lapses_at,
    written,
)
from quitclaim.domain.certificates.documents import Document
from quitclaim.domain.certificates.reading import document_in
from quitclaim.domain.checks import require
from quitclaim.domain.errors import Conflict, ImpossibleValue
from quitclaim.domain.forgetting.clues import Clues
from quitclaim.domain.forgetting.orders import ErasureOrder
from quitclaim.domain.forgetting.sightings import explained, unexplained
from quitclaim.domain.ids import FactId, LetterId, PersonId
from quitclaim.domain.organisation.facts import Announcement, EventType
from quitclaim.domain.people.person import THE_CLOCK
from quitclaim.ports.chance import Chance
from quitclaim.ports.changes import Change, Commits
from quitclaim.ports.clock import Clock
from quitclaim.ports.erasure_orders import ErasureOrders
from quitclaim.ports.erasure_papers import ErasurePapers
from quitclaim.ports.ledger import Ledger
from quitclaim.ports.paging import every
from quitclaim.ports.plea_notices import PleaNotice, Plight
from quitclaim.ports.recovered import Recovered
from quitclaim.ports.witness import Witness
from quitclaim.ports.writes import Write
from quitclaim.usecases.retelling import told


@dataclass(frozen=True, slots=True)
class CompleteErasures:
    erasure_orders: ErasureOrders
    erasure_papers: ErasurePapers
    recovered: Recovered
    witness: Witness
    ledger: Ledger
    commits: Commits
    clock: Clock
    chance: Chance

    def __call__(self) -> tuple[int, int]:
        """
        How many were completed, and of how many something is left that nothing explains, or whose
        certificate cannot be read: somebody has to look at those, and no completion is written.

        Once for each, wherever it died before. Nobody is named in it, and to nobody who was erased
        is it sent: her address is gone.
        """
        now = self.clock.now()
        listed = tuple(every(lambda after: self.erasure_orders.listed(after=after)))
        due = [one for one in listed if one.is_to_complete(now)]
        documents = {one: found for one in due if (found := self._document(one))}
        ids = self._ids(documents.values())
        done = [self._completed(one, it, ids=ids[it.id]) for one, it in documents.items()]
        return sum(done), len(due) - sum(done)

    def _document(self, order: ErasureOrder) -> Document | None:
        content = self.erasure_papers.read(order.certificate)
        try:
            return None if content is None else document_in(content)
        except ImpossibleValue:
            return None

    def _ids(self, documents: Iterable[Document]) -> Mapping[str, set[PersonId]]:
        """
        Whom a certificate is about nobody knows any more, but that it is about an id shows: so
        every id that stands anywhere is held against it.
        """
        known, found = tuple(documents), defaultdict[str, set[PersonId]](set)
        # Few of what stands in a table are different from each other.
        for person in set(self.recovered.people()) if known else ():
            for document in known:
                if document.is_about(person):
                    found[document.id].add(person)
        return found

    def _completed(self, order: ErasureOrder, document: Document, *, ids: set[PersonId]) -> bool:
        held = document.certificate.held
        seen = self.witness.sightings(Clues(people=frozenset(ids)), held=held) if ids else ()
        if unexplained(seen):
            return False
        completion = Completion(
            certificate=document.id,
            document=document.hash,
            log=document.log,
            lapsed_at=lapses_at(document),
            looked_at=self.clock.now(),
            remainders=explained(seen),
        )
        kept = completion_in(self.erasure_papers.keep(completion.id, written(completion)))
        require(kept.is_of(document), "under this id another completion lies: somebody has to look")
        # The marker of a fact is gone after a week; its leaf is there for ever.
        if self.ledger.number_of(FactId(kept.id)) is None:
            self.commits.commit(Change(fact=lapse_of(kept, at=self.clock.now())))
        return self._over(order)

    def _over(self, listed: ErasureOrder) -> bool:
        order, now = self.erasure_orders.order(listed.id), self.clock.now()
        if order is None or order.over_at:
            return order is not None
        after = order.over(now)
        notice = PleaNotice(
            id=LetterId(self.chance.uuid()),
            plea=order.id,
            plight=Plight.OVER,
            nearing=None,
            asked_at=order.asked_at,
            at=now,
        )
        said = Announcement(EventType.ERASURE_OVER, order.id, after.version)
        fact = told(self.chance, said, at=now, by=THE_CLOCK, action="complete_erasures")
        change = Change(fact=fact, writes=(Write(after, order),), encloses=(notice,))
        # Another round may be faster, and has written the same then.
        with suppress(Conflict):
            self.commits.commit(change)
        return True
