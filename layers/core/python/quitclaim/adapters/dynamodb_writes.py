"""What a change becomes: its records, the rows that follow them, and what it all holds on."""

from dataclasses import dataclass
from datetime import timedelta
from itertools import chain
from typing import Final, assert_never

from quitclaim.adapters import log_rows, people_lists, staff_rows, tables, verdict_rows
from quitclaim.adapters.asset_rows import write_asset
from quitclaim.adapters.collection_rows import OfCollection, leading_to, row_in_collection
from quitclaim.adapters.dynamodb_enclosures import write_enclosure
from quitclaim.adapters.dynamodb_items import to_item
from quitclaim.adapters.dynamodb_rules_writes import write_rules
from quitclaim.adapters.dynamodb_since import said_by, since
from quitclaim.adapters.dynamodb_staff_writes import require_named, write_staff
from quitclaim.adapters.dynamodb_transaction import Transaction
from quitclaim.adapters.event_rows import event_rows
from quitclaim.adapters.found_rows import write_listed
from quitclaim.adapters.key_rows import WRAPPED, key_row
from quitclaim.adapters.person_rows import row_of, to_be_found
from quitclaim.adapters.rendition_rows import write_followers
from quitclaim.adapters.sealed_records import SealedRecords
from quitclaim.adapters.tables import Key
from quitclaim.adapters.taking_rows import write_taking
from quitclaim.adapters.template_rows import drop_template, template_item
from quitclaim.adapters.touched_rows import touched_rows
from quitclaim.domain.bases import RecordedBasis
from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.event_codes import EventCode
from quitclaim.domain.consents.objections import Objection
from quitclaim.domain.consents.requests import Request
from quitclaim.domain.forgetting.evidence_orders import EvidenceOrder
from quitclaim.domain.forgetting.keeping import Justification, Keeping
from quitclaim.domain.forgetting.orders import ErasureOrder
from quitclaim.domain.forgetting.pleas import Plea
from quitclaim.domain.ids import PersonId
from quitclaim.domain.organisation.appointments import Appointment
from quitclaim.domain.organisation.facts import Fact
from quitclaim.domain.organisation.memberships import CollectionRule
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
from quitclaim.domain.recognition.rosters import Attestation, Roster
from quitclaim.ports.changes import Change, KeyDrop, KeyMake, Purpose, TemplateDrop
from quitclaim.ports.enclosures import Relied
from quitclaim.ports.writes import Write, new_guardians, subject_of

# As long as anybody may still repeat a commit: queues give up after four days.
_KNOWN_FOR: Final = timedelta(days=7)
# As long as the stream's reader tries to hand on what it told.
_TOLD_FOR: Final = timedelta(hours=1)

OfPicture = Asset | Rendition | StoredVerdict | Taking


@dataclass(frozen=True, slots=True, kw_only=True)
class TableNames:
    """`staff`: None where nothing is ever written about staff, so that no right is given either."""

    people: str
    library: str
    keys: str
    gallery: str
    staff: str | None = None


class ChangeWriter:
    """Writes one change into one transaction."""

    def __init__(self, names: TableNames, records: SealedRecords) -> None:
        self._names = names
        self._records = records

    def transaction(self, change: Change) -> Transaction:
        made = Transaction()
        for write in change.writes:
            self._write(made, write, fact=change.fact)
        for enclosure in change.encloses:
            stored = self._records.stored(enclosure)
            people, library = self._names.people, self._names.library
            write_enclosure(made, enclosure, stored=stored, people=people, library=library)
        write_rules(made, change, library=self._names.library)
        self._write_keys(made, change)
        self._rely_on(made, change.relies_on)
        for keeping in change.rests_on:
            row, read = row_in_collection(keeping), {":read": keeping.version}
            made.check(self._names.library, row, condition="version = :read", values=read)
        for over in change.ends:
            made.end(self._names.library, row_in_collection(over), version=over.version)
        self._write_fact(made, change)
        return made

    def _write(self, made: Transaction, write: Write, *, fact: Fact) -> None:
        match write.record:
            case (
                Person() | Consent() | Objection() | Request() | Plea() | RecordedBasis() as record
            ):
                key, table = row_of(record), self._names.people
                attributes = self._records.stored(record) | to_be_found(record)
                made.put(table, key, attributes=attributes, behind=_behind(write))
                self._lead_from_guardians(made, write)
            case Asset() | Rendition() | StoredVerdict() | Taking() as record:
                self._write_of_picture(made, record, write=write, fact=fact)
            case ErasureOrder() | EvidenceOrder() | EventCode() | Selection() | ShareLink() | Zip():
                stored, behind = self._records.stored(write.record), _behind(write)
                library = self._names.library
                write_listed(made, write.record, stored=stored, behind=behind, library=library)
            case (
                CollectionRule()
                | Keeping()
                | Justification()
                | Roster()
                | Attestation()
                | RunAccount()
                | UseEntry()
                | Skip()
                | Unexplained() as record
            ):
                self._write_of_collection(made, record, write=write)
            case Appointment() | MachineToken() as record:
                stored = self._records.stored(record)
                write_staff(made, write, stored=stored, staff=self._names.staff)
            case Rules():
                pass  # its item holds the no-counter too, which other changes move
            case _ as never:
                assert_never(never)

    def _write_of_picture(
        self, made: Transaction, record: OfPicture, *, write: Write, fact: Fact
    ) -> None:
        library = self._names.library
        match record:
            case Asset() as asset:
                before = write.before if isinstance(write.before, Asset) else None
                stored = self._records.stored(asset) | since(fact.at) | said_by(fact.by)
                write_asset(made, asset, before=before, stored=stored, library=library)
            case Rendition() as rendition:
                self._put(made, tables.rendition_row(rendition.id), write=write)
                was = write.before if isinstance(write.before, Rendition) else None
                write_followers(made, rendition, before=was, library=library)
            case StoredVerdict() as verdict:
                known = write.before if isinstance(write.before, StoredVerdict) else None
                stored = self._records.stored(verdict)
                verdict_rows.write_verdict(
                    made, verdict, stored=stored, before=known, library=library
                )
            case Taking() as taking:
                stored, behind = self._records.stored(taking), _behind(write)
                write_taking(made, taking, stored=stored, behind=behind, library=library)

    def _write_of_collection(
        self, made: Transaction, record: OfCollection, *, write: Write
    ) -> None:
        self._put(made, row_in_collection(record), write=write)
        for leading in leading_to(record):
            made.keep(self._names.library, leading)

    def _lead_from_guardians(self, made: Transaction, write: Write) -> None:
        """They only find: whoever is no guardian any more is not heard, wherever she is led."""
        for guardian in sorted(new_guardians(write)):
            ward = PersonId(subject_of(write.record))
            row = people_lists.guardian_row(ward, guardian)
            made.keep(self._names.people, row, attributes=people_lists.guarded(ward, guardian))

    def _put(self, made: Transaction, key: Key, *, write: Write) -> None:
        attributes = self._records.stored(write.record)
        made.put(self._names.library, key, attributes=attributes, behind=_behind(write))

    def _write_keys(self, made: Transaction, change: Change) -> None:
        keys = self._names.keys
        for make in change.makes:
            wrapped = {WRAPPED: {"B": make.wrapped}}
            made.put(keys, key_row(make.owner, make.purpose), attributes=wrapped)
        for master in change.keeps:
            row = tables.template_row(master.person, master.template)
            made.keep(self._names.gallery, row, attributes=template_item(master))
            # Sealed under a key that went since, it would open for nobody and lie there.
            if not any(make.owner == master.person for make in change.makes):
                key = key_row(master.person, Purpose.TEMPLATE)
                made.check(keys, key, condition="attribute_exists(pk)")
        for drop in change.dropped:
            match drop:
                case KeyDrop():
                    made.delete(keys, key_row(drop.owner, drop.purpose))
                case TemplateDrop():
                    drop_template(made, drop, gallery=self._names.gallery)
                case _ as never:
                    assert_never(never)
        # Her data key goes first (R36): nothing is filed under her, or names her anew, since.
        for person in sorted(_must_be_known(change)):
            made.check(keys, key_row(person, Purpose.DATA), condition="attribute_exists(pk)")

    def _rely_on(self, made: Transaction, record: Relied | None) -> None:
        match record:
            case None:
                return
            case Consent() | Person():
                table, row = self._names.people, row_of(record)
            case Appointment():
                table, row = require_named(self._names.staff), staff_rows.appointment_row(record.id)
            case Asset():
                table, row = self._names.library, tables.asset_row(record.id)
            case Rendition():
                table, row = self._names.library, tables.rendition_row(record.id)
            case _ as never:
                assert_never(never)
        made.check(table, row, condition="version = :read", values={":read": record.version})

    def _write_fact(self, made: Transaction, change: Change) -> None:
        """Its outbox row goes when it is sealed, its marker when nobody can repeat it any more."""
        library, fact = self._names.library, change.fact
        until = int((fact.at + _KNOWN_FOR).timestamp())
        waiting = log_rows.fact_attributes(fact, change.about)
        made.put(library, log_rows.waiting_row(fact), attributes=waiting)
        gone_after = to_item({tables.GONE_AFTER: until})
        made.put(library, tables.fact_row(fact.id), attributes=gone_after)
        told_until = to_item({tables.GONE_AFTER: int((fact.at + _TOLD_FOR).timestamp())})
        for row in chain(event_rows(fact), touched_rows(change)):
            made.put(library, row, attributes=told_until)


def _must_be_known(change: Change) -> frozenset[PersonId]:
    """Those whose data key the change itself neither makes nor deletes."""
    moved: list[KeyMake | KeyDrop] = [*change.makes]
    moved += (drop for drop in change.drops if isinstance(drop, KeyDrop))
    moving = {key.owner for key in moved if key.purpose is Purpose.DATA}
    return frozenset(person for person in change.concerned if person not in moving)


def _behind(write: Write) -> int | None:
    return None if write.before is None else write.before.version
