"""The only module of this function that names concrete adapters and reads the environment."""

import os
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

from functions.consent.house import PAGES, door_of
from functions.consent.ports import Ports
from functions.consent.rounds import RoundPorts
from functions.consent.settings import ConsentSettings
from quitclaim.adapters.dynamodb_catalogue import DynamoCatalogue
from quitclaim.adapters.dynamodb_commits import DynamoCommits
from quitclaim.adapters.dynamodb_consents import DynamoConsents
from quitclaim.adapters.dynamodb_items import to_item
from quitclaim.adapters.dynamodb_library import DynamoLibrary
from quitclaim.adapters.dynamodb_rates import DynamoRates
from quitclaim.adapters.dynamodb_requests import DynamoRequests
from quitclaim.adapters.kms_keys import KmsKeys
from quitclaim.adapters.lasting_secret import LastingSecret
from quitclaim.adapters.s3_papers import S3Papers
from quitclaim.adapters.system_chance import SystemChance
from quitclaim.adapters.system_clock import SystemClock
from quitclaim.adapters.tables import STATE
from quitclaim.domain.ids import AssetId
from quitclaim.runtime.aws import client
from quitclaim.runtime.observability import LoggedReports
from quitclaim.usecases.daily_round import DailyRound
from quitclaim_web.doors.door import Door
from quitclaim_web.doors.headers import Origins
from quitclaim_web.doors.heard import HeardCommits
from quitclaim_web.pages import Pages
from quitclaim_web.papers import JinjaStationery

# Not an asset: the holder of the text key under which the secret of visits is sealed.
_VISITS: Final = AssetId("e" * 64)


def door() -> Door:
    return door_of(_Adapters(ConsentSettings.from_env(os.environ)).ports())


def daily_round() -> DailyRound:
    return _Adapters(ConsentSettings.from_env(os.environ)).daily_round()


@dataclass(frozen=True)
class _Adapters:
    settings: ConsentSettings

    def ports(self) -> Ports:
        settings, secret = self.settings, self._secret()
        return Ports(
            catalogue=DynamoCatalogue(self._dynamodb, **self._of_library()),
            commits=HeardCommits(self._commits()),
            library=DynamoLibrary(self._dynamodb, **self._of_library()),
            # A link is a secret that stands in an address: no page tells where it was.
            origins=Origins(settings.site, referrer="no-referrer"),
            pages=Pages(PAGES),
            papers=self._papers(),
            rates=DynamoRates(self._dynamodb, staff_table=settings.staff_table, secret=secret),
            requests=self._requests(),
            secret=secret,
            **self._desk(),
        )

    def daily_round(self) -> DailyRound:
        ports = RoundPorts(
            commits=self._commits(),
            library=DynamoLibrary(self._dynamodb, **self._of_library()),
            papers=self._papers(),
            requests=self._requests(),
            stationery=JinjaStationery(self.settings.site),
            **self._desk(),
        )
        return ports.daily_round()

    def _desk(self) -> dict[str, Any]:
        return {
            "chance": SystemChance(),
            "clock": self._clock,
            "consents": DynamoConsents(
                self._dynamodb,
                people_table=self.settings.people_table,
                keys_table=self.settings.keys_table,
                keys=self._keys,
                reports=LoggedReports(),
            ),
            "keys": self._keys,
        }

    def _of_library(self) -> dict[str, Any]:
        return {
            "library_table": self.settings.library_table,
            "keys": self._keys,
            "reports": LoggedReports(),
        }

    def _papers(self) -> S3Papers:
        s3 = client("s3", endpoint=self.settings.aws_endpoint_url)
        return S3Papers(s3, bucket=self.settings.papers_bucket)

    @cached_property
    def _clock(self) -> SystemClock:
        return SystemClock()

    @cached_property
    def _dynamodb(self) -> Any:
        return client("dynamodb", endpoint=self.settings.aws_endpoint_url)

    @cached_property
    def _keys(self) -> KmsKeys:
        return KmsKeys(
            client("kms", endpoint=self.settings.aws_endpoint_url),
            self._dynamodb,
            keys_table=self.settings.keys_table,
            key_arn=self.settings.key_arn,
            clock=self._clock,
        )

    def _requests(self) -> DynamoRequests:
        return DynamoRequests(
            self._dynamodb,
            people_table=self.settings.people_table,
            keys=self._keys,
            reports=LoggedReports(),
        )

    def _secret(self) -> LastingSecret:
        """Signs visits and forms, and names addresses in counts."""
        return LastingSecret(
            self._dynamodb,
            library_table=self.settings.staff_table,
            keys=self._keys,
            row=to_item({"pk": "VISITS", "sk": STATE}),
            owner=_VISITS,
        )

    def _commits(self) -> DynamoCommits:
        return DynamoCommits(
            self._dynamodb,
            people_table=self.settings.people_table,
            library_table=self.settings.library_table,
            keys_table=self.settings.keys_table,
            gallery_table=self.settings.gallery_table,
            keys=self._keys,
        )
