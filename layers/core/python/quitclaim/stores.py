"""
What functions and commands alike read, and change state through, built from one set of names.

The only module beside a function's wiring that names concrete adapters.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Any, Self, TypedDict

from pydantic import Field

from quitclaim.adapters.dynamodb_catalogue import DynamoCatalogue
from quitclaim.adapters.dynamodb_commits import DynamoCommits
from quitclaim.adapters.dynamodb_consents import DynamoConsents
from quitclaim.adapters.dynamodb_event_codes import DynamoEventCodes
from quitclaim.adapters.dynamodb_library import DynamoLibrary
from quitclaim.adapters.dynamodb_requests import DynamoRequests
from quitclaim.adapters.keyed_pseudonyms import KeyedPseudonyms
from quitclaim.adapters.kms_keys import KmsKeys
from quitclaim.adapters.staff_secrets import StaffSecrets
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


class StoreSettings(KeyedSettings):
    people_table: str = Field(description="Table of people, their consents and objections.")
    gallery_table: str = Field(description="Table of sealed templates: no recovery, no stream.")


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
    def library(self) -> DynamoLibrary:
        return DynamoLibrary(**self.reading, library_table=self.settings.library_table)

    @cached_property
    def catalogue(self) -> DynamoCatalogue:
        return DynamoCatalogue(**self.reading, library_table=self.settings.library_table)

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


@dataclass(frozen=True)
class Stores(Keyed):
    """With the people, and the only way to write."""

    settings: StoreSettings

    @cached_property
    def consents(self) -> DynamoConsents:
        return DynamoConsents(
            **self.reading,
            people_table=self.settings.people_table,
            keys_table=self.settings.keys_table,
        )

    @cached_property
    def requests(self) -> DynamoRequests:
        return DynamoRequests(**self.reading, people_table=self.settings.people_table)

    @cached_property
    def commits(self) -> DynamoCommits:
        return self.commits_of()

    def secrets_in(self, staff_table: str) -> StaffSecrets:
        return StaffSecrets(self.dynamodb, staff_table=staff_table, keys=self.keys)

    def commits_of(self, *, staff_table: str | None = None) -> DynamoCommits:
        """`staff_table`: for those who appoint and issue tokens; nobody else has a right to it."""
        settings = self.settings
        return DynamoCommits(
            self.dynamodb,
            people_table=settings.people_table,
            library_table=settings.library_table,
            keys_table=settings.keys_table,
            gallery_table=settings.gallery_table,
            keys=self.keys,
            staff_table=staff_table,
        )
