"""Where the item of each record lies, in which table."""

from collections.abc import Mapping
from typing import Any, Final

from quitclaim.adapters import staff_rows, tables, taking_rows, verdict_rows
from quitclaim.adapters.collection_rows import OfCollection, row_in_collection
from quitclaim.adapters.found_rows import listed_row
from quitclaim.adapters.person_rows import row_of
from quitclaim.domain.bases import RecordedBasis
from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.event_codes import EventCode
from quitclaim.domain.consents.objections import Objection
from quitclaim.domain.consents.requests import Request
from quitclaim.domain.forgetting.evidence_orders import EvidenceOrder
from quitclaim.domain.forgetting.orders import ErasureOrder
from quitclaim.domain.forgetting.pleas import Plea
from quitclaim.domain.organisation.appointments import Appointment
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
from quitclaim.ports.records import Record

PEOPLE, LIBRARY, STAFF = "people", "library", "staff"
WRITTEN: Final[Mapping[str, str]] = {
    "people_table": PEOPLE,
    "library_table": LIBRARY,
    "keys_table": "keys",
    "gallery_table": "gallery",
    "staff_table": STAFF,
}
OfPicture = Asset | Rendition | StoredVerdict
OfList = EventCode | Selection | ShareLink | Zip | ErasureOrder | EvidenceOrder
InLibrary = OfList | OfPicture | OfCollection | Rules


def place_of(record: Record) -> tuple[str, Any]:
    if isinstance(record, Person | Consent | Objection | Request | Plea | RecordedBasis):
        return PEOPLE, row_of(record)
    if isinstance(record, Appointment):
        return STAFF, staff_rows.appointment_row(record.id)
    if isinstance(record, MachineToken):
        return STAFF, staff_rows.token_row(record.id)
    if isinstance(record, Taking):
        return LIBRARY, taking_rows.taking_row(record)
    return LIBRARY, _row_in_library(record)


def _row_in_library(record: InLibrary) -> tables.Key:
    match record:
        case Asset():
            return tables.asset_row(record.id)
        case Rendition():
            return tables.rendition_row(record.id)
        case StoredVerdict():
            return verdict_rows.outcome_row(record.asset, record.channel)
        case Rules():
            return tables.rules_row()
        case EventCode() | Selection() | ShareLink() | Zip() | ErasureOrder() | EvidenceOrder():
            return listed_row(record)
        case _:
            return row_in_collection(record)
