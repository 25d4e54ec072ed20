"""The only module of this function that names concrete adapters and reads the environment."""

import os

from functions.consent.settings import ConsentSettings
from quitclaim.adapters.dynamodb_commits import DynamoCommits
from quitclaim.adapters.dynamodb_consents import DynamoConsents
from quitclaim.adapters.kms_keys import KmsKeys
from quitclaim.adapters.system_chance import SystemChance
from quitclaim.adapters.system_clock import SystemClock
from quitclaim.runtime.aws import client
from quitclaim.runtime.observability import LoggedReports
from quitclaim.usecases.withdraw_consent import WithdrawConsent


def withdraw_consent() -> WithdrawConsent:
    settings = ConsentSettings.from_env(os.environ)
    endpoint, clock = settings.aws_endpoint_url, SystemClock()
    dynamodb = client("dynamodb", endpoint=endpoint)
    keys = KmsKeys(
        client("kms", endpoint=endpoint),
        dynamodb,
        keys_table=settings.keys_table,
        key_arn=settings.key_arn,
        clock=clock,
    )
    return WithdrawConsent(
        consents=DynamoConsents(
            dynamodb,
            people_table=settings.people_table,
            keys_table=settings.keys_table,
            keys=keys,
            reports=LoggedReports(),
        ),
        commits=DynamoCommits(
            dynamodb,
            people_table=settings.people_table,
            library_table=settings.library_table,
            keys_table=settings.keys_table,
            gallery_table=settings.gallery_table,
            keys=keys,
        ),
        clock=clock,
        chance=SystemChance(),
        keys=keys,
    )
