"""Where the item of each record lies, in which table."""

from typing import Any

from quitclaim.adapters import staff_rows, tables, verdict_rows
from quitclaim.adapters.dynamodb_event_codes import code_row
from quitclaim.adapters.dynamodb_writes import row_of
from quitclaim.domain.bases import RecordedBasis
from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.event_codes import EventCode
from quitclaim.domain.consents.objections import Objection
from quitclaim.domain.consents.requests import Request
from quitclaim.domain.forgetting.pleas import Plea
from quitclaim.domain.organisation.appointments import Appointment
from quitclaim.domain.organisation.memberships import CollectionRule
from quitclaim.domain.organisation.rules import Rules
from quitclaim.domain.organisation.tokens import MachineToken
from quitclaim.domain.people.person import Person
from quitclaim.domain.pictures.assets import Asset
from quitclaim.domain.publishing.renditions import Rendition
from quitclaim.domain.publishing.stored import StoredVerdict
from quitclaim.domain.recognition.rosters import Attestation, Roster
from quitclaim.ports.writes import Record

PEOPLE, LIBRARY, STAFF = "people", "library", "staff"
OfPicture = Asset | Rendition | StoredVerdict
InLibrary = EventCode | OfPicture | CollectionRule | Roster | Attestation | Rules


def place_of(record: Record) -> tuple[str, Any]:
    if isinstance(record, Person | Consent | Objection | Request | Plea | RecordedBasis):
        return PEOPLE, row_of(record)
    if isinstance(record, Appointment):
        return STAFF, staff_rows.appointment_row(record.id)
    if isinstance(record, MachineToken):
        return STAFF, staff_rows.token_row(record.id)
    return LIBRARY, _row_in_library(record)


def _row_in_library(record: InLibrary) -> tables.Key:
    match record:
        case Asset():
            return tables.asset_row(record.id)
        case Rendition():
            return tables.rendition_row(record.id)
        case StoredVerdict():
            return verdict_rows.outcome_row(record.asset, record.channel)
        case EventCode():
            return code_row(record.id)
        case Rules():
            return tables.rules_row()
        case _:
            return _row_in_collection(record)


def _row_in_collection(record: CollectionRule | Roster | Attestation) -> tables.Key:
    match record:
        case CollectionRule():
            return tables.collection_row(record.collection)
        case Roster():
            return tables.roster_row(record.collection)
        case Attestation():
            return tables.attestation_row(record)
