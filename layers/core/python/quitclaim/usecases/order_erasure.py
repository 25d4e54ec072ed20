"""Somebody's erasure before it is carried out: entered for her, ordered, approved (R36)."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from quitclaim.domain.checks import require
from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.errors import NotAllowed
from quitclaim.domain.forgetting.orders import ErasureOrder, OrderState, Unordered
from quitclaim.domain.forgetting.pleas import Entry, Plea
from quitclaim.domain.ids import BasisId, CertificateId, MemberId, PersonId, PleaId
from quitclaim.domain.organisation.facts import Announcement, EventType
from quitclaim.domain.people.person import Role, Speaker
from quitclaim.domain.people.voices import require_voice
from quitclaim.domain.scope import Kind
from quitclaim.ports.changes import Change, KeyDrop, Purpose
from quitclaim.ports.erasure_orders import ErasureOrders
from quitclaim.ports.library import Library
from quitclaim.ports.requests import Requests
from quitclaim.ports.writes import Write
from quitclaim.usecases.open_my_page import pleas_of
from quitclaim.usecases.people_desk import PeopleDesk
from quitclaim.usecases.retelling import told, until_it_holds
from quitclaim.usecases.set_rules import rules_of

_GIVEN_BACK: Final = {
    OrderState.DECLINED: EventType.ERASURE_DECLINED,
    OrderState.RECALLED: EventType.ERASURE_RECALLED,
}


def pleas_to_erase(pleas: Iterable[Plea]) -> tuple[Plea, ...]:
    """Those that are open, the oldest first: from the first the month runs (art. 12(3))."""
    found = (plea for plea in pleas if plea.is_open and plea.is_to_erase)
    return tuple(sorted(found, key=lambda plea: (plea.at, plea.id)))


@dataclass(frozen=True, slots=True)
class ErasureDesk(PeopleDesk):
    requests: Requests

    def open_pleas(self, dossier: Dossier) -> tuple[Plea, ...]:
        return pleas_to_erase(pleas_of(dossier, self.requests))

    def write(self, record: Plea | ErasureOrder, *, before: ErasureOrder | None = None) -> None:
        at, became = self.clock.now(), _became(record)
        said = Announcement(became, record.id, record.version)
        by, action = Speaker(Role.STAFF, _whoever(record)), became.replace(".", "_")
        fact = told(self.chance, said, at=at, by=by, action=action)
        # With the key of what has ended nobody can say any more whose it was.
        is_over = isinstance(record, ErasureOrder) and record.has_ended
        drops = (KeyDrop(record.id, Purpose.TEXT),) if is_over else ()
        self.commits.commit(Change(fact=fact, writes=(Write(record, before),), drops=drops))


def _became(record: Plea | ErasureOrder) -> EventType:
    if isinstance(record, Plea):
        return EventType.ERASURE_ASKED
    if record.state in _GIVEN_BACK:
        return _GIVEN_BACK[record.state]
    return EventType.ERASURE_APPROVED if record.approved_by else EventType.ERASURE_ORDERED


def _whoever(record: Plea | ErasureOrder) -> MemberId | None:
    if isinstance(record, Plea):
        return record.entry.by if record.entry else None
    return record.declined_by or record.approved_by or record.ordered_by


class EnterPlea(ErasureDesk):
    def __call__(
        self, person: PersonId, *, by: Speaker, entry: Entry, asked_at: datetime | None = None
    ) -> Plea:
        """
        She asked elsewhere, and staff says how they know that it was she (GDPR art. 12(6)).

        `asked_at`: from then on the month runs, not from when somebody typed it.
        """
        return until_it_holds(lambda: self._once(person, by=by, entry=entry, asked_at=asked_at))

    def _once(
        self, person: PersonId, *, by: Speaker, entry: Entry, asked_at: datetime | None
    ) -> Plea:
        dossier, now = self.known(person), self.clock.now()
        require_voice(dossier.person, by, kind=Kind.PUBLICATION, at=now)
        require(asked_at is None or asked_at <= now, "nobody asked tomorrow: give an earlier day")
        known = self.open_pleas(dossier)
        if known:
            return known[0]
        plea = Plea(
            id=PleaId(self.chance.uuid()),
            person=dossier.id,
            by=by,
            at=asked_at or now,
            entry=entry,
        )
        self.write(plea)
        return plea


@dataclass(frozen=True, slots=True)
class OrderErasure(ErasureDesk):
    erasure_orders: ErasureOrders
    library: Library

    def __call__(
        self, person: PersonId, *, member: MemberId, upheld: Collection[BasisId] = ()
    ) -> ErasureOrder:
        """
        Carried out by whoever hears of it; where two are to order it, once another has approved.

        Whoever orders it again is told of the first order. NotAllowed: nobody asks for it.
        """
        return until_it_holds(lambda: self._once(person, member=member, upheld=upheld))

    def _once(
        self, person: PersonId, *, member: MemberId, upheld: Collection[BasisId]
    ) -> ErasureOrder:
        dossier, now = self.known(person), self.clock.now()
        pleas = self.open_pleas(dossier)
        if not pleas:
            raise NotAllowed(Unordered.NOT_ASKED)
        orders = (self.erasure_orders.order(plea.id) for plea in pleas)
        known = [order for order in orders if order]
        # What was declined or taken back is ordered anew, in its own place.
        if any(not order.state.gives_back for order in known):
            return next(order for order in known if not order.state.gives_back)
        before = next((order for order in known if order.id == pleas[0].id), None)
        needs_two = rules_of(self.library).two_to_erase
        order = ErasureOrder(
            id=pleas[0].id,
            certificate=CertificateId(self.chance.uuid()),
            person=dossier.id,
            upheld=tuple(basis for basis in dossier.bases if basis.id in upheld),
            asked_at=pleas[0].at,
            ordered_at=now,
            ordered_by=member,
            state=OrderState.WAITING if needs_two else OrderState.ORDERED,
            reminded_at=pleas[0].reminded_at,
        )
        order = before.anew(order) if before else order
        self.write(order, before=before)
        return order
