"""An erasure that was ordered, carried out: begun once, resumed however often, then ended (R36)."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final, Protocol

from quitclaim.domain.errors import NotFound
from quitclaim.domain.forgetting.certificate import Certificate
from quitclaim.domain.forgetting.found import counts_of
from quitclaim.domain.forgetting.orders import ErasureOrder, OrderState
from quitclaim.domain.forgetting.pleas import Plea
from quitclaim.domain.ids import CertificateId, PersonId, PleaId
from quitclaim.domain.organisation.facts import Announcement, EventType
from quitclaim.domain.people.person import Role, Speaker
from quitclaim.ports.chance import Chance
from quitclaim.ports.changes import Change, Commits, KeyDrop, Purpose
from quitclaim.ports.clock import Clock
from quitclaim.ports.consents import Consents
from quitclaim.ports.erasure_orders import ErasureOrders
from quitclaim.ports.requests import Requests
from quitclaim.ports.writes import Write, subject_of
from quitclaim.usecases.counting import Counts
from quitclaim.usecases.erase_person import ErasePerson
from quitclaim.usecases.order_erasure import pleas_to_erase
from quitclaim.usecases.retelling import told, until_it_holds

# So many pleas of one person go in one change: hardly anybody asked in more windows than two.
_AT_ONCE: Final = 10


class Certify(Protocol):
    """Writes the proof down before the order ends; whoever crashed in it is asked again."""

    def __call__(self, certificate: Certificate, *, under: CertificateId) -> object: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class CarryOutErasure:
    erasure_orders: ErasureOrders
    requests: Requests
    consents: Consents
    commits: Commits
    clock: Clock
    chance: Chance
    erase: ErasePerson
    certify: Certify

    def __call__(self, plea: PleaId) -> OrderState:
        """
        What became of it. A message that comes twice, or after a crash, finishes what was begun.

        NotFound: nobody ordered it. Raises whatever the erasure raises: then it is still begun.
        """
        order = until_it_holds(lambda: self._begun(plea))
        if order.state is not OrderState.BEGUN:
            return order.state
        if order.person is None:
            # Its key is gone and it has not ended: a restore, which somebody has to look at.
            raise NotFound(plea)
        certificate = self.erase(
            order.person,
            member=order.ordered_by,
            upheld=order.upheld,
            keeping=lambda counts: until_it_holds(lambda: self._kept(plea, counts)),
        )
        asked_at = min(order.asked_at, certificate.asked_at)
        self.certify(replace(certificate, asked_at=asked_at), under=order.certificate)
        return until_it_holds(lambda: self._ended(plea)).state

    def _begun(self, plea: PleaId) -> ErasureOrder:
        order = self._known(plea)
        if order.state is not OrderState.ORDERED or order.person is None:
            return order
        now, pleas = self.clock.now(), tuple(self._pleas(order.person))
        if any(one.id == plea and one.taken_back_at for one in pleas):
            return self._moved(order, order.dropped(now), became=EventType.ERASURE_DROPPED)
        # With it nobody takes a plea back any more: whoever was first is heard.
        open_pleas = pleas_to_erase(pleas)[:_AT_ONCE]
        granted = tuple(Write(one.begun(now), one) for one in open_pleas)
        reminded = [order.reminded_at, *(it.reminded_at for it in open_pleas)]
        after = order.begun(now, reminded_at=max(filter(None, reminded), default=None))
        return self._moved(order, after, *granted, became=EventType.ERASURE_BEGUN)

    def _kept(self, plea: PleaId, counts: Counts) -> Counts:
        """Before anything is deleted; what an attempt found that crashed is not found again."""
        order = self._known(plea)
        noted = order.noted(counts)
        if noted is not order:
            self._moved(order, noted, became=EventType.ERASURE_BEGUN)
        return counts_of(noted.found)

    def _ended(self, plea: PleaId) -> ErasureOrder:
        order = self._known(plea)
        if order.has_ended:
            return order
        ended = order.carried_out(self.clock.now())
        return self._moved(order, ended, became=EventType.ERASURE_CARRIED_OUT)

    def _known(self, plea: PleaId) -> ErasureOrder:
        order = self.erasure_orders.order(plea)
        if order is None:
            raise NotFound(plea)
        return order

    def _pleas(self, person: PersonId) -> Iterator[Plea]:
        """None of whoever was erased already, by another order or before a crash."""
        for alias in self.consents.aliases(person):
            yield from self.requests.pleas(alias)

    def _moved(
        self, before: ErasureOrder, after: ErasureOrder, *granted: Write, became: EventType
    ) -> ErasureOrder:
        by = Speaker(Role.STAFF, before.ordered_by)
        # An order is known by the plea that it answers: each is told by words of its own.
        said = [Announcement(became, after.id, after.version)]
        said += [
            Announcement(EventType.ERASURE_GRANTED, subject_of(one.record), one.record.version)
            for one in granted
        ]
        action = became.replace(".", "_")
        # With the key nobody can say any more whose it was.
        drops = (KeyDrop(after.id, Purpose.TEXT),) if after.has_ended else ()
        fact = told(self.chance, *said, at=self.clock.now(), by=by, action=action)
        writes = (Write(after, before), *granted)
        self.commits.commit(Change(fact=fact, writes=writes, drops=drops))
        return after
