"""Where a person's records lie in the people table, and which list leads to them."""

from typing import Any, assert_never

from quitclaim.adapters import people_lists, tables
from quitclaim.adapters.tables import Key
from quitclaim.domain.bases import RecordedBasis
from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.objections import Objection
from quitclaim.domain.consents.requests import Request
from quitclaim.domain.forgetting.pleas import Plea
from quitclaim.domain.people.person import Person

OfPerson = Person | Consent | Objection | Request | Plea | RecordedBasis


def row_of(record: OfPerson) -> Key:
    match record:
        case Person():
            return tables.person_row(record.id)
        case Consent():
            return tables.record_row(record.person, tables.CONSENT, record=record.id)
        case Objection():
            return tables.record_row(record.person, tables.OBJECTION, record=record.id)
        case Request():
            return tables.record_row(record.person, tables.REQUEST, record=record.id)
        case Plea():
            return people_lists.plea_row(record)
        case RecordedBasis():
            return tables.record_row(record.person, tables.BASIS, record=record.id)
        case _ as never:
            assert_never(never)


def to_be_found(record: OfPerson) -> dict[str, Any]:
    match record:
        case Person():
            return tables.found_by(tables.LISTED, tables.KNOWN, sort=record.id)
        case Request():
            moved = f"{tables.instant_key(record.turns[-1].at)}#{record.id}"
            return tables.found_by(tables.LISTED, tables.ASKED, sort=moved)
        case Plea():
            return people_lists.due(record)
        case Consent() | Objection():
            return people_lists.to_see_to(record)
        case _:
            return {}
