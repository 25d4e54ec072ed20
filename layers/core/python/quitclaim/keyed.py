"""The library, and the keys that open what is sealed in it, built from one set of names."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Any, Self, TypedDict

from pydantic import Field

from quitclaim.adapters.dynamodb_catalogue import DynamoCatalogue
from quitclaim.adapters.dynamodb_erasure_orders import DynamoErasureOrders
from quitclaim.adapters.dynamodb_event_codes import DynamoEventCodes
from quitclaim.adapters.dynamodb_evidence_orders import DynamoEvidenceOrders
from quitclaim.adapters.dynamodb_library import DynamoLibrary
from quitclaim.adapters.dynamodb_runs import DynamoRuns
from quitclaim.adapters.dynamodb_selections import DynamoSelections
from quitclaim.adapters.dynamodb_takings import DynamoTakings
from quitclaim.adapters.dynamodb_zips import DynamoZips
from quitclaim.adapters.keyed_pseudonyms import KeyedPseudonyms
from quitclaim.adapters.kms_keks import KmsKeks
from quitclaim.adapters.kms_keys import KmsKeys
from quitclaim.adapters.system_clock import SystemClock
from quitclaim.ports.reports import Reports
from quitclaim.runtime.aws import client
from quitclaim.runtime.observability import LoggedReports
from quitclaim.runtime.settings import Settings

# The client of the service of this name, to the cloud that is meant.
Clients = Callable[[str], Any]


class _Reading(TypedDict):
    """What every adapter takes that opens what it reads."""

    client: Any
    keys: KmsKeys
    reports: Reports


class KeyedSettings(Settings):
    library_table: str = Field(description="Table of assets and rules; outbox and no-counter.")
    keys_table: str = Field(description="Table of wrapped keys: no recovery, no stream.")
    key_arn: str = Field(description="KMS key under which the key of each purpose is wrapped.")


@dataclass(frozen=True)
class Keyed:
    """The library, and the keys that open what is sealed in it."""

    settings: KeyedSettings
    client: Clients

    @classmethod
    def of(cls, settings: KeyedSettings) -> Self:
        return cls(settings, partial(client, endpoint=settings.aws_endpoint_url))

    @cached_property
    def dynamodb(self) -> Any:
        return self.client("dynamodb")

    @cached_property
    def kms(self) -> Any:
        return self.client("kms")

    @cached_property
    def s3(self) -> Any:
        return self.client("s3")

    @cached_property
    def clock(self) -> SystemClock:
        return SystemClock()

    @cached_property
    def keys(self) -> KmsKeys:
        return KmsKeys(
            self.kms,
            self.dynamodb,
            keys_table=self.settings.keys_table,
            key_arn=self.settings.key_arn,
            clock=self.clock,
        )

    @cached_property
    def keks(self) -> KmsKeks:
        """For whoever names what is on a list; keys have their own."""
        return KmsKeks(
            self.kms,
            self.dynamodb,
            keys_table=self.settings.keys_table,
            key_arn=self.settings.key_arn,
            clock=self.clock,
        )

    @cached_property
    def library(self) -> DynamoLibrary:
        return DynamoLibrary(**self.reading, library_table=self.settings.library_table)

    @cached_property
    def catalogue(self) -> DynamoCatalogue:
        return DynamoCatalogue(**self.reading, library_table=self.settings.library_table)

    @cached_property
    def selections(self) -> DynamoSelections:
        return DynamoSelections(**self.reading, library_table=self.settings.library_table)

    @cached_property
    def takings(self) -> DynamoTakings:
        return DynamoTakings(**self.reading, library_table=self.settings.library_table)

    @cached_property
    def zips(self) -> DynamoZips:
        return DynamoZips(**self.reading, library_table=self.settings.library_table)

    @cached_property
    def erasure_orders(self) -> DynamoErasureOrders:
        return DynamoErasureOrders(**self.reading, library_table=self.settings.library_table)

    @cached_property
    def evidence_orders(self) -> DynamoEvidenceOrders:
        return DynamoEvidenceOrders(**self.reading, library_table=self.settings.library_table)

    @cached_property
    def runs(self) -> DynamoRuns:
        return DynamoRuns(
            self.dynamodb, library_table=self.settings.library_table, reports=LoggedReports()
        )

    @cached_property
    def event_codes(self) -> DynamoEventCodes:
        return DynamoEventCodes(
            self.dynamodb, library_table=self.settings.library_table, reports=LoggedReports()
        )

    @cached_property
    def pseudonyms(self) -> KeyedPseudonyms:
        return KeyedPseudonyms(
            self.dynamodb, library_table=self.settings.library_table, keys=self.keys
        )

    @property
    def reading(self) -> _Reading:
        return {"client": self.dynamodb, "keys": self.keys, "reports": LoggedReports()}
