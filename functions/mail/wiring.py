"""The only module of this function that names concrete adapters and reads the environment."""

import os
from dataclasses import dataclass
from functools import cached_property
from typing import Final, Self

from functions.mail.settings import MailSettings
from quitclaim.adapters.cognito_mailboxes import CognitoMailboxes
from quitclaim.adapters.dynamodb_letters import DynamoLetters
from quitclaim.adapters.dynamodb_staff import DynamoStaff
from quitclaim.adapters.dynamodb_takings import DynamoTakings
from quitclaim.adapters.lambda_sealer import LambdaSealer
from quitclaim.adapters.s3_evidence import S3Evidence
from quitclaim.adapters.ses_post import SesPost
from quitclaim.adapters.system_chance import SystemChance
from quitclaim.runtime.aws import client
from quitclaim.runtime.observability import LoggedReports
from quitclaim.stores import Stores
from quitclaim.usecases.requests_desk import TakeReturn
from quitclaim.usecases.send_letter import SendLetter
from quitclaim.usecases.send_waiting import SendWaiting
from quitclaim_web.papers import JinjaStationery

# A paper takes a second or two, and the papers function half a minute at most.
_PATIENCE_S: Final = 35


def send_letter() -> SendLetter:
    return _Desk.of_environment().send_letter()


def send_waiting() -> SendWaiting:
    desk = _Desk.of_environment()
    return SendWaiting(letters=desk.letters, clock=desk.stores.clock, send=desk.send_letter())


def take_return() -> TakeReturn:
    stores = _Desk.of_environment().stores
    return TakeReturn(
        requests=stores.requests, commits=stores.commits, clock=stores.clock, chance=SystemChance()
    )


@dataclass(frozen=True)
class _Desk:
    settings: MailSettings
    stores: Stores

    @classmethod
    def of_environment(cls) -> Self:
        settings = MailSettings.from_env(os.environ)
        return cls(settings, Stores.of(settings))

    def send_letter(self) -> SendLetter:
        settings, stores = self.settings, self.stores
        return SendLetter(
            letters=self.letters,
            requests=stores.requests,
            consents=stores.consents,
            library=stores.library,
            stationery=JinjaStationery(site=settings.site),
            post=SesPost(
                stores.client("sesv2"),
                sender=settings.mail_from,
                rules=settings.mail_configuration_set,
            ),
            sealer=self._sealer(),
            # Without keys: no letter says what staff wrote about a copy of theirs.
            takings=DynamoTakings(
                stores.dynamodb,
                library_table=settings.library_table,
                keys=None,
                reports=LoggedReports(),
            ),
            staff=DynamoStaff(
                stores.dynamodb, staff_table=settings.staff_table, reports=LoggedReports()
            ),
            mailboxes=CognitoMailboxes(stores.client("cognito-idp"), user_pool=settings.user_pool),
            commits=stores.commits,
            clock=stores.clock,
            chance=SystemChance(),
        )

    @cached_property
    def letters(self) -> DynamoLetters:
        return DynamoLetters(
            self.stores.dynamodb,
            library_table=self.settings.library_table,
            reports=LoggedReports(),
        )

    def _sealer(self) -> LambdaSealer:
        settings, stores = self.settings, self.stores
        return LambdaSealer(
            client("lambda", endpoint=settings.aws_endpoint_url, patience_s=_PATIENCE_S),
            S3Evidence(stores.s3, bucket=settings.papers_bucket, keys=stores.keys),
            function=settings.papers_function,
        )
