"""Where each kind of record is kept in the world, and the rows that follow it."""

from dataclasses import replace
from datetime import datetime

from quitclaim.domain.bases import RecordedBasis
from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.objections import Objection
from quitclaim.domain.consents.requests import Request
from quitclaim.domain.forgetting.evidence_orders import EvidenceOrder
from quitclaim.domain.forgetting.orders import ErasureOrder
from quitclaim.domain.forgetting.pleas import Plea
from quitclaim.domain.organisation.appointments import Appointment
from quitclaim.domain.organisation.rules import Rules
from quitclaim.domain.organisation.skips import Skip
from quitclaim.domain.organisation.tokens import MachineToken
from quitclaim.domain.organisation.use_log import UseEntry
from quitclaim.domain.people.person import Person
from quitclaim.domain.pictures.assets import Asset
from quitclaim.domain.publishing.renditions import Rendition
from quitclaim.domain.publishing.selections import Selection
from quitclaim.domain.publishing.share_links import ShareLink
from quitclaim.domain.publishing.stored import StoredVerdict
from quitclaim.domain.publishing.takings import Taking
from quitclaim.domain.publishing.zips import Zip
from quitclaim.domain.recognition.accounts import RunAccount
from quitclaim.domain.recognition.looking import Unexplained
from quitclaim.domain.recognition.rosters import Attestation
from quitclaim.ports.records import Record
from quitclaim.ports.writes import subject_of
from tests.fakes import seen_to
from tests.fakes.asking import put_asking, stored_asking
from tests.fakes.collections import put_of_collection, stored_of_collection
from tests.fakes.in_memory_runs import place_of
from tests.fakes.pictures import put_of_picture, stored_of_picture
from tests.fakes.world import World

PEOPLE = "people"


def item_of(record: Record) -> tuple[type[Record], object]:
    """What two writes must not share. An attestation is named by all it says."""
    match record:
        case Attestation():
            return Attestation, record
        case Taking():
            return Taking, record.id
        case RunAccount() | UseEntry() | Skip() | Unexplained():
            return type(record), place_of(record)
        case _:
            return type(record), subject_of(record)


def stored(world: World, record: Record) -> Record | None:
    """What stands now where `record` would go."""
    match record:
        case Person() | Consent() | Objection() | RecordedBasis():
            return _stored_of_person(world, record)
        case Request() | Plea() | ErasureOrder() | EvidenceOrder():
            return stored_asking(world, record)
        case Asset() | Rendition() | StoredVerdict() | Taking() | Selection() | ShareLink() | Zip():
            return stored_of_picture(world, record)
        case Appointment() | MachineToken():
            return world.staff_record(record)
        case Rules():
            return world.rules
        case _:
            return stored_of_collection(world, record)


def put(world: World, record: Record) -> None:
    match record:
        case Person() | Consent() | Objection() | RecordedBasis():
            _put_of_person(world, record)
        case Request() | Plea() | ErasureOrder() | EvidenceOrder():
            put_asking(world, record)
        case Asset() | Rendition() | StoredVerdict() | Taking() | Selection() | ShareLink() | Zip():
            put_of_picture(world, record)
        case Rules():
            # The counter is the store's own: whoever writes rules read an older one.
            world.rules = replace(record, noes=world.noes)
            world.rules_as_of[record.version] = world.rules
        case Appointment() | MachineToken():
            world.put_staff_record(record)
        case _:
            put_of_collection(world, record)


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
