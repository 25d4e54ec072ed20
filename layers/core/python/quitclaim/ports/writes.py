"""One record moved one version forward, and whom and what that touches."""

from dataclasses import dataclass
from typing import Final

from quitclaim.domain.bases import RecordedBasis
from quitclaim.domain.checks import require
from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.objections import Objection
from quitclaim.domain.consents.requests import Request
from quitclaim.domain.forgetting.keeping import Justification, Keeping
from quitclaim.domain.forgetting.orders import ErasureOrder
from quitclaim.domain.forgetting.pleas import Plea
from quitclaim.domain.ids import CollectionId, PersonId, TemplateId
from quitclaim.domain.organisation.appointments import Appointment
from quitclaim.domain.organisation.memberships import CollectionRule
from quitclaim.domain.organisation.rules import Rules
from quitclaim.domain.organisation.skips import Skip
from quitclaim.domain.organisation.use_log import UseEntry
from quitclaim.domain.people.person import Person
from quitclaim.domain.pictures.assets import Asset
from quitclaim.domain.publishing.needs import Need
from quitclaim.domain.publishing.renditions import Rendition
from quitclaim.domain.publishing.share_links import ShareLink
from quitclaim.domain.publishing.stored import StoredVerdict
from quitclaim.domain.publishing.takings import Taking
from quitclaim.domain.publishing.zips import Zip
from quitclaim.domain.recognition.accounts import RunAccount
from quitclaim.domain.recognition.looking import Unexplained
from quitclaim.domain.recognition.rosters import Attestation, Roster
from quitclaim.ports.records import Record

RULES: Final = "rules"
_POINTED_TO: Final = (Rules, CollectionRule, ShareLink, Zip, Appointment)


@dataclass(frozen=True, slots=True)
class Write:
    """`before`: the record as it was read, None if there must be none yet."""

    record: Record
    before: Record | None = None

    def __post_init__(self) -> None:
        require(
            self.before is None or type(self.before) is type(self.record),
            "a write moves one record forward: give what was read of the same record",
        )
        ahead = _first(self.record) if self.before is None else self.before.version + 1
        require(
            self.record.version == ahead,
            "a write is exactly one version ahead of what was read: read it again",
        )


def _first(record: Record) -> int:
    """Whoever signed one paper together is put on record together."""
    return len(record.yeses) if isinstance(record, Consent) and record.paper else 1


def subject_of(record: Record) -> str:
    """The id under which a record is announced."""
    match record:
        case Rules():
            return RULES
        case CollectionRule() | Keeping() | Roster() | Attestation():
            return record.collection
        case Justification():
            return record.asset
        case Taking():
            return record.rendition
        case UseEntry() | Skip() | Unexplained():
            return record.run
        case _:
            return record.id


def rows_of(write: Write) -> int:
    if isinstance(write.record, Person):
        return 1 + len(new_guardians(write))  # each is led to whom she answers for
    if isinstance(write.record, StoredVerdict):
        return 2 + len(_moved_needs(write.record, write.before))
    if isinstance(write.record, RunAccount):
        return 3  # found among those of its collection, and among all
    if isinstance(write.record, Rendition | Taking):
        # A rendition has a pointer from its asset, a place in its channel's feed, which moves, and
        # one for the sweep once it is recalled; a taking is on two lists then, and moved in both.
        return 5
    if not isinstance(write.record, Asset):
        # A snapshot for replay, a place among all, or what leads to it, which may move too.
        return 2 + moves_sign_in(write) if isinstance(write.record, _POINTED_TO) else 1
    before = write.before if isinstance(write.before, Asset) else None
    people = before.people if before else frozenset[PersonId]()
    places = before.memberships if before else frozenset[CollectionId]()
    moved = len(people ^ write.record.people) + len(places ^ write.record.memberships)
    return 2 + moved  # the asset and its snapshot, for replay


def _moved_needs(verdict: StoredVerdict, before: Record | None) -> frozenset[Need]:
    """Beside the verdict lies a row for the clock, and one for each thing that would help."""
    return verdict.needs ^ (before.needs if isinstance(before, StoredVerdict) else frozenset())


def new_guardians(write: Write) -> frozenset[PersonId]:
    match write.record, write.before:
        case Person() as person, before:
            known = before.guardians if isinstance(before, Person) else ()
            return frozenset(g.id for g in person.guardians) - {g.id for g in known}
        case _:
            return frozenset()


def moves_sign_in(write: Write) -> bool:
    """Whether another subject leads to a place on the staff."""
    match write.record, write.before:
        case Appointment() as record, Appointment() as before:
            return record.subject != before.subject
        case _:
            return False


def fallen_with(write: Write) -> frozenset[tuple[PersonId, TemplateId]]:
    """The templates whose links a picture loses: taken back, moved, excluded, or all deleted."""
    match write.record, write.before:
        case Asset() as asset, Asset() as before:
            return before.likenesses - asset.likenesses
        case _:
            return frozenset()


def concerned_by(write: Write) -> frozenset[PersonId]:
    match write.record, write.before:
        case Person() as person, _:
            return frozenset({person.id})
        case Consent() | Objection() | Request() | Plea() | RecordedBasis() as record, _:
            return frozenset({record.person})
        # Only whoever orders it writes about her: to begin and to end it is for when she is gone.
        case ErasureOrder(person=person), None | ErasureOrder(person=None) if person is not None:
            return frozenset({person})
        case Asset() | Roster() as record, before:
            known = before.named if isinstance(before, Asset | Roster) else frozenset[PersonId]()
            return record.named - known
        case _:
            return frozenset()
