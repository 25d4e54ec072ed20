"""The only module of this function that names concrete adapters and reads the environment."""

import os
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

from functions.mail.settings import MailSettings
from quitclaim.adapters.dynamodb_commits import DynamoCommits
from quitclaim.adapters.dynamodb_consents import DynamoConsents
from quitclaim.adapters.dynamodb_letters import DynamoLetters
from quitclaim.adapters.dynamodb_library import DynamoLibrary
from quitclaim.adapters.dynamodb_requests import DynamoRequests
from quitclaim.adapters.kms_keys import KmsKeys
from quitclaim.adapters.lambda_sealer import LambdaSealer
from quitclaim.adapters.s3_evidence import S3Evidence
from quitclaim.adapters.ses_post import SesPost
from quitclaim.adapters.system_chance import SystemChance
from quitclaim.adapters.system_clock import SystemClock
from quitclaim.runtime.aws import client
from quitclaim.runtime.observability import LoggedReports
from quitclaim.usecases.requests_desk import TakeReturn
from quitclaim.usecases.send_letter import SendLetter
from quitclaim.usecases.send_waiting import SendWaiting
from quitclaim_web.papers import JinjaStationery

# A paper takes a second or two, and the papers function half a minute at most.
_PATIENCE_S: Final = 35


def send_letter() -> SendLetter:
    return _of_environment().send_letter()


def send_waiting() -> SendWaiting:
    desk = _of_environment()
    return SendWaiting(letters=desk.letters, clock=desk.clock, send=desk.send_letter())


def take_return() -> TakeReturn:
    desk = _of_environment()
    return TakeReturn(
        requests=desk.requests, commits=desk.commits, clock=desk.clock, chance=SystemChance()
    )


def _of_environment() -> "_Desk":
    return _Desk(MailSettings.from_env(os.environ))


@dataclass(frozen=True)
class _Desk:
    settings: MailSettings

    def send_letter(self) -> SendLetter:
        endpoint = self.settings.aws_endpoint_url
        return SendLetter(
            letters=self.letters,
            requests=self.requests,
            consents=DynamoConsents(
                **self._reading,
                people_table=self.settings.people_table,
                keys_table=self.settings.keys_table,
            ),
            library=DynamoLibrary(**self._reading, library_table=self.settings.library_table),
            stationery=JinjaStationery(site=self.settings.site),
            post=SesPost(
                client("sesv2", endpoint=endpoint),
                sender=self.settings.mail_from,
                rules=self.settings.mail_configuration_set,
            ),
            sealer=self._sealer(),
            commits=self.commits,
            clock=self.clock,
            chance=SystemChance(),
        )

    @cached_property
    def letters(self) -> DynamoLetters:
        return DynamoLetters(
            self._dynamodb, library_table=self.settings.library_table, reports=LoggedReports()
        )

    @cached_property
    def requests(self) -> DynamoRequests:
        return DynamoRequests(**self._reading, people_table=self.settings.people_table)

    @cached_property
    def commits(self) -> DynamoCommits:
        return DynamoCommits(
            self._dynamodb,
            people_table=self.settings.people_table,
            library_table=self.settings.library_table,
            keys_table=self.settings.keys_table,
            gallery_table=self.settings.gallery_table,
            keys=self._keys,
        )

    @cached_property
    def clock(self) -> SystemClock:
        return SystemClock()

    def _sealer(self) -> LambdaSealer:
        endpoint, bucket = self.settings.aws_endpoint_url, self.settings.papers_bucket
        return LambdaSealer(
            client("lambda", endpoint=endpoint, patience_s=_PATIENCE_S),
            S3Evidence(client("s3", endpoint=endpoint), bucket=bucket, keys=self._keys),
            function=self.settings.papers_function,
        )

    @property
    def _reading(self) -> dict[str, Any]:
        """What every adapter takes that opens what it reads."""
        return {"client": self._dynamodb, "keys": self._keys, "reports": LoggedReports()}

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
            clock=self.clock,
        )
