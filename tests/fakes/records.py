"""Where each kind of record is kept in the world, and the rows that follow it."""

from dataclasses import replace
from datetime import datetime

from quitclaim.domain.bases import RecordedBasis
from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.event_codes import EventCode
from quitclaim.domain.consents.objections import Objection
from quitclaim.domain.consents.requests import Request
from quitclaim.domain.forgetting.keeping import Justification, Keeping
from quitclaim.domain.forgetting.pleas import Plea
from quitclaim.domain.organisation.appointments import Appointment
from quitclaim.domain.organisation.memberships import CollectionRule
from quitclaim.domain.organisation.rules import Rules
from quitclaim.domain.organisation.tokens import MachineToken
from quitclaim.domain.people.person import Person
from quitclaim.domain.pictures.assets import Asset
from quitclaim.domain.publishing.renditions import Rendition
from quitclaim.domain.publishing.selections import Selection
from quitclaim.domain.publishing.share_links import ShareLink
from quitclaim.domain.publishing.stored import StoredVerdict
from quitclaim.domain.publishing.takings import Taking
from quitclaim.domain.publishing.zips import Zip
from quitclaim.domain.recognition.rosters import Attestation, Roster
from quitclaim.ports.writes import Record, subject_of
from tests.fakes import seen_to
from tests.fakes.in_memory_keepings import put_kept, stored_kept
from tests.fakes.in_memory_requests import put_asking, stored_asking
from tests.fakes.pictures import put_of_picture, stored_of_picture
from tests.fakes.world import World

PEOPLE = "people"
OfCollection = CollectionRule | EventCode | Roster | Attestation | Keeping | Justification


def item_of(record: Record) -> tuple[type[Record], object]:
    """What two writes must not share. An attestation is named by all it says."""
    match record:
        case Attestation():
            return Attestation, record
        case Taking():
            return Taking, record.id
        case _:
            return type(record), subject_of(record)


def stored(world: World, record: Record) -> Record | None:
    """What stands now where `record` would go."""
    match record:
        case Person() | Consent() | Objection() | RecordedBasis():
            return _stored_of_person(world, record)
        case Request() | Plea():
            return stored_asking(world, record)
        case Asset() | Rendition() | StoredVerdict() | Taking() | Selection() | ShareLink() | Zip():
            return stored_of_picture(world, record)
        case (
            CollectionRule() | EventCode() | Roster() | Attestation() | Keeping() | Justification()
        ):
            return _stored_of_collection(world, record)
        case Rules():
            return world.rules
        case Appointment() | MachineToken():
            return world.staff_record(record)


def put(world: World, record: Record) -> None:
    match record:
        case Person() | Consent() | Objection() | RecordedBasis():
            _put_of_person(world, record)
        case Request() | Plea():
            put_asking(world, record)
        case Asset() | Rendition() | StoredVerdict() | Taking() | Selection() | ShareLink() | Zip():
            put_of_picture(world, record)
        case (
            CollectionRule() | EventCode() | Roster() | Attestation() | Keeping() | Justification()
        ):
            _put_of_collection(world, record)
        case Rules():
            # The counter is the store's own: whoever writes rules read an older one.
            world.rules = replace(record, noes=world.noes)
            world.rules_as_of[record.version] = world.rules
        case Appointment() | MachineToken():
            world.put_staff_record(record)


def until_row(at: datetime, *ids: str) -> str:
    return "|".join((at.strftime("%Y-%m-%dT%H:%M:%SZ"), *ids))


def _stored_of_person(
    world: World, record: Person | Consent | Objection | RecordedBasis
) -> Record | None:
    match record:
        case Person():
            return world.people.get(record.id)
        case Consent():
            return world.consents[record.person].get(record.id)
        case Objection():
            return world.objections[record.person].get(record.id)
        case RecordedBasis():
            return world.bases[record.person].get(record.id)


def _stored_of_collection(world: World, record: OfCollection) -> Record | None:
    match record:
        case CollectionRule():
            return world.collections.get(record.collection)
        case EventCode():
            return world.codes.get(record.id)
        case Roster():
            return world.rosters.get(record.collection)
        case Attestation():
            return record if record in world.attestations[record.collection] else None
        case Keeping() | Justification():
            return stored_kept(world, record)


def _put_of_collection(world: World, record: OfCollection) -> None:
    match record:
        case CollectionRule():
            world.collections[record.collection] = record
        case EventCode():
            world.codes[record.id] = record
        case Roster():
            world.rosters[record.collection] = record
        case Attestation():
            world.attestations[record.collection][record] = None
        case Keeping() | Justification():
            put_kept(world, record)


def _put_of_person(world: World, record: Person | Consent | Objection | RecordedBasis) -> None:
    # A merged person's records count in another dossier too.
    world.dossiers.clear()
    match record:
        case Person():
            world.people[record.id] = record
            world.searches.file(PEOPLE, record.id)
        case Objection():
            world.objections[record.person][record.id] = record
            seen_to.put(world, record)
        case RecordedBasis():
            world.bases[record.person][record.id] = record
        case Consent():
            world.consents[record.person][record.id] = record
            seen_to.put(world, record)
