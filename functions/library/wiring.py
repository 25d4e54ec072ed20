"""The only module of this function that names concrete adapters and reads the environment."""

import os
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Final

from functions.library.house import door_of
from functions.library.people_adapters import PeopleAdapters
from functions.library.picture_adapters import PictureAdapters
from functions.library.ports import Ports
from functions.library.settings import LibrarySettings
from quitclaim.adapters import staff_rows
from quitclaim.adapters.cognito_sign_ins import CognitoSignIns
from quitclaim.adapters.dynamodb_commits import DynamoCommits
from quitclaim.adapters.dynamodb_rates import DynamoRates
from quitclaim.adapters.dynamodb_repeats import DynamoRepeats
from quitclaim.adapters.dynamodb_staff import DynamoStaff
from quitclaim.adapters.kms_keys import KmsKeys
from quitclaim.adapters.kms_signer import KmsSigner
from quitclaim.adapters.lasting_secret import LastingSecret
from quitclaim.adapters.s3_tiles import S3Tiles
from quitclaim.adapters.system_chance import SystemChance
from quitclaim.adapters.system_clock import SystemClock
from quitclaim.domain.ids import AssetId
from quitclaim.runtime.aws import client
from quitclaim.runtime.observability import LoggedReports
from quitclaim_web.doors.door import Door
from quitclaim_web.doors.headers import Origins
from quitclaim_web.doors.heard import HeardCommits
from quitclaim_web.pages import Pages

# Not an asset: the holder of the text key under which the doors' secret is sealed.
_DOORS: Final = AssetId("d" * 64)


def door() -> Door:
    return door_of(_Adapters(LibrarySettings.from_env(os.environ)).ports())


@dataclass(frozen=True)
class _Adapters:
    settings: LibrarySettings

    def ports(self) -> Ports:
        settings, secret = self.settings, self._secret()
        of_staff: dict[str, Any] = {"staff_table": settings.staff_table}
        return Ports(
            chance=SystemChance(),
            clock=self._clock,
            commits=HeardCommits(self._commits()),
            origins=Origins(
                site=settings.site,
                pictures=settings.origin_of(settings.pictures_bucket),
                uploads=settings.origin_of(settings.inbox_bucket),
            ),
            pages=Pages(Path(__file__).parent / "pages"),
            people=PeopleAdapters(
                settings=settings, dynamodb=self._dynamodb, keys=self._keys
            ).ports(),
            pictures=PictureAdapters(
                settings=settings, dynamodb=self._dynamodb, keys=self._keys, clock=self._clock
            ).ports(),
            rates=DynamoRates(self._dynamodb, secret=secret, **of_staff),
            repeats=DynamoRepeats(self._dynamodb, secret=secret, **of_staff),
            secret=secret,
            sign_ins=CognitoSignIns(
                client("cognito-idp", endpoint=settings.aws_endpoint_url),
                user_pool=settings.user_pool,
                user_pool_client=settings.user_pool_client,
            ),
            signer=KmsSigner(self._kms, key_arn=settings.log_key_arn, name=settings.log_name),
            staff=DynamoStaff(self._dynamodb, reports=LoggedReports(), **of_staff),
            tiles=S3Tiles(
                client("s3", endpoint=settings.aws_endpoint_url), bucket=settings.log_bucket
            ),
        )

    @cached_property
    def _clock(self) -> SystemClock:
        return SystemClock()

    @cached_property
    def _dynamodb(self) -> Any:
        return client("dynamodb", endpoint=self.settings.aws_endpoint_url)

    @cached_property
    def _kms(self) -> Any:
        return client("kms", endpoint=self.settings.aws_endpoint_url)

    @cached_property
    def _keys(self) -> KmsKeys:
        return KmsKeys(
            self._kms,
            self._dynamodb,
            keys_table=self.settings.keys_table,
            key_arn=self.settings.key_arn,
            clock=self._clock,
        )

    def _secret(self) -> LastingSecret:
        """Names addresses in counts, seals cursors and the answers that are kept for repeats."""
        return LastingSecret(
            self._dynamodb,
            library_table=self.settings.staff_table,
            keys=self._keys,
            row=staff_rows.doors_secret_row(),
            owner=_DOORS,
        )

    def _commits(self) -> DynamoCommits:
        return DynamoCommits(
            self._dynamodb,
            people_table=self.settings.people_table,
            library_table=self.settings.library_table,
            keys_table=self.settings.keys_table,
            gallery_table=self.settings.gallery_table,
            keys=self._keys,
            staff_table=self.settings.staff_table,
        )
