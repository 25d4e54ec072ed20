"""How a test of a store writes: one change each, announced as the port demands."""

from typing import Any
from uuid import uuid4

from quitclaim.domain.bases import RecordedBasis
from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.objections import Objection
from quitclaim.domain.consents.requests import Request
from quitclaim.domain.ids import FactId, PersonId
from quitclaim.domain.organisation.facts import Announcement, EventType, Fact
from quitclaim.domain.people.person import Person
from quitclaim.domain.pictures.assets import Asset
from quitclaim.domain.publishing.renditions import Rendition
from quitclaim.domain.publishing.takings import Taking
from quitclaim.ports.changes import Change, KeyDrop, Purpose
from quitclaim.ports.records import Record
from quitclaim.ports.writes import Write, subject_of
from tests.builders import NOON, STAFF, a_person
from tests.contract.stores import Stores


def a_fact(*records: Record, **changes: Any) -> Fact:
    """What announces all these records."""
    said = {(subject_of(one), _event(one)): one.version for one in records}
    known: dict[str, Any] = {
        "id": FactId(str(uuid4())),
        "at": NOON,
        "by": STAFF,
        "action": "test",
        "announced": tuple(
            Announcement(event, subject, version) for (subject, event), version in said.items()
        ),
    }
    return Fact(**(known | changes))


def a_change(*writes: Write, **changes: Any) -> Change:
    known: dict[str, Any] = {"fact": a_fact(*(write.record for write in writes)), "writes": writes}
    return Change(**(known | changes))


def commit(stores: Stores, *writes: Write, **changes: Any) -> Change:
    change = a_change(*writes, **changes)
    stores.commits.commit(change)
    return change


def put(stores: Stores, *records: Record, **changes: Any) -> None:
    """Each as a new record, all in one change."""
    commit(stores, *(Write(record) for record in records), **changes)


def known(stores: Stores, *people: Person | PersonId) -> None:
    """Her key first, then her record, as a use case does it."""
    for one in people:
        person = one if isinstance(one, Person) else a_person(one)
        stores.keys.make(person.id, Purpose.DATA)
        put(stores, person)


def recorded(stores: Stores, *consents: Consent) -> None:
    """Event by event: nobody writes a consent with a past at once."""
    for consent in consents:
        before = None
        for version in range(1, consent.version + 1):
            now = consent.as_of(version)
            commit(stores, Write(now, before))
            before = now


def erase(stores: Stores, person: PersonId) -> None:
    """The first transaction of an erasure: her keys, and the no-counter."""
    drops = (KeyDrop(person, Purpose.DATA), KeyDrop(person, Purpose.TEMPLATE))
    commit(stores, drops=drops, makes_less=True)


def _event(record: Record) -> EventType:
    match record:
        case Person():
            return EventType.PERSON_CHANGED
        case Consent() | Objection() | RecordedBasis():
            return EventType.CONSENT_ASKED
        case Request():
            return EventType.REQUEST_SENT
        case Asset():
            return EventType.ASSET_CHANGED
        case Rendition() | Taking():
            return EventType.RENDITION_PUBLISHED
        case _:
            return EventType.RULES_CHANGED
