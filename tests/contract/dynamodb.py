"""The tables as the stack makes them, the adapters over them, and a hand in the stored items."""

from dataclasses import dataclass, field
from typing import Any, Final

from quitclaim.adapters import tables
from quitclaim.adapters.dynamodb_accounts import DynamoAccounts
from quitclaim.adapters.dynamodb_bundles import DynamoBundles
from quitclaim.adapters.dynamodb_catalogue import DynamoCatalogue
from quitclaim.adapters.dynamodb_commits import DynamoCommits
from quitclaim.adapters.dynamodb_consents import DynamoConsents
from quitclaim.adapters.dynamodb_erasure_orders import DynamoErasureOrders
from quitclaim.adapters.dynamodb_event_codes import DynamoEventCodes
from quitclaim.adapters.dynamodb_evidence_orders import DynamoEvidenceOrders
from quitclaim.adapters.dynamodb_hints import DynamoHints
from quitclaim.adapters.dynamodb_histories import DynamoHistories
from quitclaim.adapters.dynamodb_keepings import DynamoKeepings
from quitclaim.adapters.dynamodb_ledger import DynamoLedger
from quitclaim.adapters.dynamodb_letters import DynamoLetters
from quitclaim.adapters.dynamodb_library import DynamoLibrary
from quitclaim.adapters.dynamodb_outages import DynamoOutages
from quitclaim.adapters.dynamodb_rates import DynamoRates
from quitclaim.adapters.dynamodb_repeats import DynamoRepeats
from quitclaim.adapters.dynamodb_requests import DynamoRequests
from quitclaim.adapters.dynamodb_rotations import DynamoRotations
from quitclaim.adapters.dynamodb_runs import DynamoRuns
from quitclaim.adapters.dynamodb_selections import DynamoSelections
from quitclaim.adapters.dynamodb_settlements import DynamoSettlements
from quitclaim.adapters.dynamodb_staff import DynamoStaff
from quitclaim.adapters.dynamodb_takings import DynamoTakings
from quitclaim.adapters.dynamodb_template_uses import DynamoTemplateUses
from quitclaim.adapters.dynamodb_templates import DynamoTemplates
from quitclaim.adapters.dynamodb_traces import DynamoTraces
from quitclaim.adapters.dynamodb_zips import DynamoZips
from quitclaim.adapters.keyed_pseudonyms import KeyedPseudonyms
from quitclaim.adapters.kms_keks import KmsKeks
from quitclaim.adapters.kms_keys import KmsKeys
from quitclaim.adapters.yearly_staff_keys import YearlyStaffKeys
from quitclaim.ports.records import Record
from tests.builders import NOON
from tests.contract.dynamodb_adapters import Adapters
from tests.contract.places import LIBRARY, PEOPLE, STAFF, WRITTEN, place_of
from tests.fakes.fake_clock import FakeClock
from tests.fakes.in_memory_reports import InMemoryReports
from tests.fakes.world import World

KEYS, GALLERY = "keys", "gallery"
# Of the doors; here everybody may know it.
_SECRET: Final = b"s" * 32


@dataclass(slots=True)
class Tables:
    dynamodb: Any
    kms: Any
    key_arn: str = field(init=False)

    def create(self) -> None:
        for name, layout in tables.LAYOUTS.items():
            self.dynamodb.create_table(**layout.definition(name))
        self.key_arn = self.kms.create_key()["KeyMetadata"]["Arn"]

    def keks(self, clock: FakeClock) -> KmsKeks:
        key_arn = self.key_arn
        return KmsKeks(self.kms, self.dynamodb, keys_table=KEYS, key_arn=key_arn, clock=clock)

    def adapters(self, world: World, *, page_size: int = 100) -> Adapters:
        """As one process has them; `world` keeps nothing but its reports."""
        dynamodb, reports, clock = self.dynamodb, InMemoryReports(world), FakeClock(NOON)
        keys = KmsKeys(self.kms, dynamodb, keys_table=KEYS, key_arn=self.key_arn, clock=clock)
        of_people: dict[str, Any] = {"people_table": PEOPLE, "keys": keys, "reports": reports}
        of_library: dict[str, Any] = {"library_table": LIBRARY, "page_size": page_size}
        noting: dict[str, Any] = {"library_table": LIBRARY, "reports": reports}
        opening = noting | of_library | {"keys": keys}
        pseudonyms = KeyedPseudonyms(dynamodb, library_table=LIBRARY, keys=keys)
        return Adapters(
            **self._of_staff(keys, reports),
            bundles=DynamoBundles(dynamodb, None, people_table=PEOPLE, keys_table=KEYS, bucket=""),
            histories=DynamoHistories(dynamodb, keys=keys, **of_library),
            keepings=DynamoKeepings(dynamodb, keys=keys, **noting),
            keys=keys,
            catalogue=DynamoCatalogue(dynamodb, **opening),
            commits=DynamoCommits(dynamodb, keys=keys, **WRITTEN),
            consents=DynamoConsents(dynamodb, keys_table=KEYS, page_size=page_size, **of_people),
            event_codes=DynamoEventCodes(dynamodb, page_size=page_size, **noting),
            letters=DynamoLetters(dynamodb, page_size=page_size, **noting),
            library=DynamoLibrary(dynamodb, **opening),
            ledger=DynamoLedger(dynamodb, keys_table=KEYS, **of_library),
            pseudonyms=pseudonyms,
            requests=DynamoRequests(dynamodb, page_size=page_size, **of_people),
            rotations=DynamoRotations(dynamodb, gallery_table=GALLERY, keys=keys),
            staff_keys=YearlyStaffKeys(dynamodb, library_table=LIBRARY, keys=keys),
            runs=DynamoRuns(dynamodb, page_size=page_size, **noting),
            selections=DynamoSelections(dynamodb, **opening),
            takings=DynamoTakings(dynamodb, **opening),
            template_uses=DynamoTemplateUses(dynamodb, gallery_table=GALLERY, **noting),
            templates=DynamoTemplates(dynamodb, gallery_table=GALLERY, keys=keys, clock=clock),
            traces=DynamoTraces(dynamodb, library_table=LIBRARY),
            erasure_orders=DynamoErasureOrders(dynamodb, **opening),
            evidence_orders=DynamoEvidenceOrders(dynamodb, **opening),
            zips=DynamoZips(dynamodb, **opening),
            settlements=DynamoSettlements(dynamodb, pseudonyms=pseudonyms, clock=clock, **noting),
        )

    def _of_staff(self, keys: KmsKeys, reports: InMemoryReports) -> dict[str, Any]:
        return {
            "accounts": DynamoAccounts(self.dynamodb, staff_table=STAFF, keys=keys),
            "hints": DynamoHints(self.dynamodb, staff_table=STAFF),
            "outages": DynamoOutages(self.dynamodb, staff_table=STAFF),
            "rates": DynamoRates(self.dynamodb, staff_table=STAFF, secret=lambda: _SECRET),
            "repeats": DynamoRepeats(self.dynamodb, staff_table=STAFF, secret=lambda: _SECRET),
            "staff": DynamoStaff(self.dynamodb, staff_table=STAFF, reports=reports),
        }

    def spoil(self, record: Record) -> None:
        """A field of a later release: nobody knows what it says."""
        table, key = place_of(record)
        self.dynamodb.update_item(
            TableName=table,
            Key=key,
            UpdateExpression="SET body.sideways = :value",
            ExpressionAttributeValues={":value": {"S": "sideways"}},
        )
