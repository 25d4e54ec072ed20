"""What is told of an erasure: what it would do, and what became of one that was ordered (R38)."""

from datetime import datetime

from functions.library.routes.rights_told import PleaShown
from quitclaim.domain.bases import LegalBasis
from quitclaim.domain.forgetting.orders import Declining, OrderState
from quitclaim.domain.ids import BasisId, CertificateId, MemberId, PersonId, PleaId
from quitclaim_web.doors.asked import Shown


class OrderShown(Shown):
    """
    `person` null: it has ended, and nobody can say any more whose it was. `certificate`: of what
    was carried out, to be had within a minute or two, when its leaf is signed. `lapses_at`: from
    then on nothing of it is in any backup either. `reminded_at`: when officers were last written to
    that it is not finished; before it has begun, the plea says so. `over_at`: when, after
    `lapses_at`, somebody looked again and wrote down that it is over; its completion is at the
    certificate. `declined_by`,
    `why`: the second member; its plea is unanswered again, and may be ordered anew.
    """

    plea: PleaId
    person: PersonId | None
    name: str | None
    state: OrderState
    asked_at: datetime
    due_at: datetime
    ordered_at: datetime
    ordered_by: MemberId
    approved_at: datetime | None
    approved_by: MemberId | None
    declined_by: MemberId | None
    why: Declining | None
    begun_at: datetime | None
    ended_at: datetime | None
    lapses_at: datetime | None
    reminded_at: datetime | None
    over_at: datetime | None
    certificate: CertificateId | None


class OrdersListed(Shown):
    erasures: tuple[OrderShown, ...]


class SomebodyShown(Shown):
    person: PersonId
    name: str | None


class BasisToUphold(Shown):
    id: BasisId
    basis: LegalBasis


class PreviewShown(Shown):
    """
    `pictures`: all that she is marked in; of `looked_at` it is said what becomes of them.
    `is_cut`: there are more, so that each number is the least. `evidence_until` null: there
    is none.
    """

    person: PersonId
    name: str | None
    pleas: tuple[PleaShown, ...]
    order: OrderShown | None
    needs_two: bool
    pictures: int
    looked_at: int
    is_cut: bool
    deleted: int
    changed: int
    held: int
    unreadable: int
    faces_redacted: int
    faces_kept: int
    publications_ended: int
    consents_ended: int
    templates_deleted: int
    evidence: int
    evidence_until: datetime | None
    bases: tuple[BasisToUphold, ...]
    guardian_of: tuple[SomebodyShown, ...]
    is_member: bool
    is_uploader: bool


class TwoShown(Shown):
    two: bool
    version: int
