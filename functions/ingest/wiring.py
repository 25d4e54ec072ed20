"""The only module of this function that names concrete adapters and reads the environment."""

import os
from dataclasses import dataclass
from typing import Any, Final

from functions.ingest.settings import IngestSettings
from quitclaim.adapters.dynamodb_catalogue import DynamoCatalogue
from quitclaim.adapters.dynamodb_commits import DynamoCommits
from quitclaim.adapters.dynamodb_library import DynamoLibrary
from quitclaim.adapters.dynamodb_settlements import DynamoSettlements
from quitclaim.adapters.keyed_pseudonyms import KeyedPseudonyms
from quitclaim.adapters.kms_keys import KmsKeys
from quitclaim.adapters.lambda_darkroom import LambdaDarkroom
from quitclaim.adapters.s3_inbox import S3Inbox
from quitclaim.adapters.system_chance import SystemChance
from quitclaim.adapters.system_clock import SystemClock
from quitclaim.runtime.aws import client
from quitclaim.runtime.observability import LoggedReports
from quitclaim.usecases.ingest_upload import IngestUpload
from quitclaim.usecases.sweep_inbox import SweepInbox

# The darkroom has a minute for a picture.
_PATIENCE_S: Final = 70


def ingest_upload() -> IngestUpload:
    return _Desk.of_environment().ingest()


def sweep_inbox() -> SweepInbox:
    return SweepInbox(ingest_upload())


@dataclass(frozen=True, slots=True)
class _Desk:
    settings: IngestSettings
    clock: SystemClock
    dynamodb: Any
    s3: Any
    keys: KmsKeys

    @classmethod
    def of_environment(cls) -> "_Desk":
        settings = IngestSettings.from_env(os.environ)
        endpoint, clock = settings.aws_endpoint_url, SystemClock()
        dynamodb = client("dynamodb", endpoint=endpoint)
        keys = KmsKeys(
            client("kms", endpoint=endpoint),
            dynamodb,
            keys_table=settings.keys_table,
            key_arn=settings.key_arn,
            clock=clock,
        )
        return cls(settings, clock, dynamodb, client("s3", endpoint=endpoint), keys)

    def ingest(self) -> IngestUpload:
        pseudonyms = KeyedPseudonyms(
            self.dynamodb, library_table=self.settings.library_table, keys=self.keys
        )
        return IngestUpload(
            library=self._library(),
            commits=self._commits(),
            clock=self.clock,
            chance=SystemChance(),
            inbox=S3Inbox(
                self.s3,
                inbox=self.settings.inbox_bucket,
                originals=self.settings.originals_bucket,
                clock=self.clock,
            ),
            settlements=DynamoSettlements(
                self.dynamodb,
                library_table=self.settings.library_table,
                pseudonyms=pseudonyms,
                clock=self.clock,
                reports=LoggedReports(),
            ),
            pseudonyms=pseudonyms,
            darkroom=self._darkroom(),
            keys=self.keys,
            catalogue=self._catalogue(),
        )

    def _library(self) -> DynamoLibrary:
        return DynamoLibrary(
            self.dynamodb,
            library_table=self.settings.library_table,
            keys=self.keys,
            reports=LoggedReports(),
        )

    def _catalogue(self) -> DynamoCatalogue:
        return DynamoCatalogue(
            self.dynamodb,
            library_table=self.settings.library_table,
            keys=self.keys,
            reports=LoggedReports(),
        )

    def _commits(self) -> DynamoCommits:
        return DynamoCommits(
            self.dynamodb,
            people_table=self.settings.people_table,
            library_table=self.settings.library_table,
            keys_table=self.settings.keys_table,
            gallery_table=self.settings.gallery_table,
            keys=self.keys,
        )

    def _darkroom(self) -> LambdaDarkroom:
        endpoint = self.settings.aws_endpoint_url
        return LambdaDarkroom(
            client("lambda", endpoint=endpoint, patience_s=_PATIENCE_S),
            self.s3,
            function=self.settings.darkroom_function,
            inbox=self.settings.inbox_bucket,
            pictures=self.settings.pictures_bucket,
        )
