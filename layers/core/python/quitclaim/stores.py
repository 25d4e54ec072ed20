"""
What functions and commands alike read, and change state through, built from one set of names.

Beside a function's wiring only this module and `keyed` name concrete adapters.
"""

from dataclasses import dataclass
from functools import cached_property

from pydantic import Field

from quitclaim.adapters.dynamodb_bundles import DynamoBundles
from quitclaim.adapters.dynamodb_commits import DynamoCommits
from quitclaim.adapters.dynamodb_consents import DynamoConsents
from quitclaim.adapters.dynamodb_requests import DynamoRequests
from quitclaim.adapters.dynamodb_traces import DynamoTraces
from quitclaim.adapters.staff_secrets import StaffSecrets
from quitclaim.keyed import Keyed, KeyedSettings


class StoreSettings(KeyedSettings):
    people_table: str = Field(description="Table of people, their consents and objections.")
    gallery_table: str = Field(description="Table of sealed templates: no recovery, no stream.")


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
    def traces(self) -> DynamoTraces:
        return DynamoTraces(self.dynamodb, library_table=self.settings.library_table)

    @cached_property
    def commits(self) -> DynamoCommits:
        return self.commits_of()

    def bundles_in(self, papers_bucket: str) -> DynamoBundles:
        settings = self.settings
        return DynamoBundles(
            self.dynamodb,
            self.s3,
            people_table=settings.people_table,
            keys_table=settings.keys_table,
            bucket=papers_bucket,
        )

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
