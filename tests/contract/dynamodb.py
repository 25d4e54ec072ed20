"""The tables as the stack makes them, the adapters over them, and a hand in the stored items."""

from dataclasses import dataclass, field
from typing import Any

from quitclaim.adapters import tables
from quitclaim.adapters.dynamodb_commits import DynamoCommits
from quitclaim.adapters.dynamodb_consents import DynamoConsents
from quitclaim.adapters.dynamodb_library import DynamoLibrary
from quitclaim.adapters.dynamodb_outbox import DynamoOutbox
from quitclaim.adapters.dynamodb_settlements import DynamoSettlements
from quitclaim.adapters.dynamodb_writes import row_of
from quitclaim.adapters.keyed_pseudonyms import KeyedPseudonyms
from quitclaim.adapters.kms_keys import KmsKeys
from quitclaim.domain.bases import RecordedBasis
from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.objections import Objection
from quitclaim.domain.organisation.memberships import CollectionRule
from quitclaim.domain.organisation.rules import Rules
from quitclaim.domain.people.person import Person
from quitclaim.domain.pictures.assets import Asset
from quitclaim.domain.publishing.renditions import Rendition
from quitclaim.domain.recognition.rosters import Attestation, Roster
from quitclaim.ports.writes import Record
from tests.builders import NOON
from tests.fakes.fake_clock import FakeClock
from tests.fakes.in_memory_reports import InMemoryReports
from tests.fakes.world import World

PEOPLE, LIBRARY, KEYS, GALLERY = "people", "library", "keys", "gallery"
InLibrary = Asset | Rendition | CollectionRule | Roster | Attestation | Rules


@dataclass(frozen=True, slots=True, kw_only=True)
class Adapters:
    commits: DynamoCommits
    consents: DynamoConsents
    keys: KmsKeys
    library: DynamoLibrary
    outbox: DynamoOutbox
    pseudonyms: KeyedPseudonyms
    settlements: DynamoSettlements


@dataclass(slots=True)
class Tables:
    dynamodb: Any
    kms: Any
    key_arn: str = field(init=False)

    def create(self) -> None:
        for name, layout in tables.LAYOUTS.items():
            self.dynamodb.create_table(**layout.definition(name))
        self.key_arn = self.kms.create_key()["KeyMetadata"]["Arn"]

    def adapters(self, world: World, *, page_size: int = 100) -> Adapters:
        """As one process has them; `world` keeps nothing but its reports."""
        dynamodb, reports, clock = self.dynamodb, InMemoryReports(world), FakeClock(NOON)
        keys = KmsKeys(self.kms, dynamodb, keys_table=KEYS, key_arn=self.key_arn, clock=clock)
        of_library: dict[str, Any] = {"library_table": LIBRARY, "page_size": page_size}
        pseudonyms = KeyedPseudonyms(dynamodb, library_table=LIBRARY, keys=keys)
        return Adapters(
            keys=keys,
            commits=DynamoCommits(
                dynamodb,
                people_table=PEOPLE,
                library_table=LIBRARY,
                keys_table=KEYS,
                gallery_table=GALLERY,
                keys=keys,
            ),
            consents=DynamoConsents(
                dynamodb,
                people_table=PEOPLE,
                keys_table=KEYS,
                keys=keys,
                reports=reports,
                page_size=page_size,
            ),
            library=DynamoLibrary(dynamodb, keys=keys, reports=reports, **of_library),
            outbox=DynamoOutbox(dynamodb, **of_library),
            pseudonyms=pseudonyms,
            settlements=DynamoSettlements(
                dynamodb,
                library_table=LIBRARY,
                pseudonyms=pseudonyms,
                clock=clock,
                reports=reports,
            ),
        )

    def spoil(self, record: Record) -> None:
        """A field of a later release: nobody knows what it says."""
        table, key = place_of(record)
        self.dynamodb.update_item(
            TableName=table,
            Key=key,
            UpdateExpression="SET body.sideways = :value",
            ExpressionAttributeValues={":value": {"S": "sideways"}},
        )


def place_of(record: Record) -> tuple[str, Any]:
    if isinstance(record, Person | Consent | Objection | RecordedBasis):
        return PEOPLE, row_of(record)
    return LIBRARY, _row_in_library(record)


def _row_in_library(record: InLibrary) -> tables.Key:
    match record:
        case Asset():
            return tables.asset_row(record.id)
        case Rendition():
            return tables.rendition_row(record.id)
        case CollectionRule():
            return tables.collection_row(record.collection)
        case Roster():
            return tables.roster_row(record.collection)
        case Attestation():
            return tables.attestation_row(record)
        case Rules():
            return tables.rules_row()
