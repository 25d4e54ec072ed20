"""The only module of this function that names concrete adapters and reads the environment."""

import os

from functions.audit.settings import AuditSettings
from quitclaim.adapters.dynamodb_ledger import DynamoLedger
from quitclaim.adapters.kms_keys import KmsKeys
from quitclaim.adapters.kms_signer import KmsSigner
from quitclaim.adapters.s3_tiles import S3Tiles
from quitclaim.adapters.system_chance import SystemChance
from quitclaim.adapters.system_clock import SystemClock
from quitclaim.adapters.yearly_staff_keys import YearlyStaffKeys
from quitclaim.runtime.aws import client
from quitclaim.usecases.publish_log import PublishLog
from quitclaim.usecases.seal_log import SealLog


def seal_log() -> SealLog:
    settings = _settings()
    endpoint = settings.aws_endpoint_url
    dynamodb = client("dynamodb", endpoint=endpoint)
    keys = KmsKeys(
        client("kms", endpoint=endpoint),
        dynamodb,
        keys_table=settings.keys_table,
        key_arn=settings.key_arn,
        clock=SystemClock(),
    )
    return SealLog(
        ledger=_ledger(settings),
        keys=keys,
        chance=SystemChance(),
        staff_keys=YearlyStaffKeys(dynamodb, library_table=settings.library_table, keys=keys),
    )


def publish_log() -> PublishLog:
    settings = _settings()
    endpoint = settings.aws_endpoint_url
    return PublishLog(
        ledger=_ledger(settings),
        tiles=S3Tiles(client("s3", endpoint=endpoint), bucket=settings.log_bucket),
        signer=KmsSigner(
            client("kms", endpoint=endpoint), key_arn=settings.log_key_arn, name=settings.log_name
        ),
    )


def _ledger(settings: AuditSettings) -> DynamoLedger:
    return DynamoLedger(
        client("dynamodb", endpoint=settings.aws_endpoint_url),
        library_table=settings.library_table,
        keys_table=settings.keys_table,
        # A run reads everything that waits twice.
        page_size=1000,
    )


def _settings() -> AuditSettings:
    return AuditSettings.from_env(os.environ)
