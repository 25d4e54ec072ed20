"""The only module of this function that names concrete adapters and reads the environment."""

import os

from functions.audit.settings import AuditSettings
from quitclaim.adapters.dynamodb_ledger import DynamoLedger
from quitclaim.adapters.kms_signer import KmsSigner
from quitclaim.adapters.s3_key_copies import S3KeyCopies
from quitclaim.adapters.s3_tiles import S3Tiles
from quitclaim.adapters.system_chance import SystemChance
from quitclaim.adapters.yearly_staff_keys import YearlyStaffKeys
from quitclaim.keyed import Keyed
from quitclaim.usecases.publish_log import PublishLog
from quitclaim.usecases.seal_log import SealLog


def seal_log() -> SealLog:
    settings = AuditSettings.from_env(os.environ)
    stores = Keyed.of(settings)
    return SealLog(
        ledger=_ledger(stores),
        keys=stores.keys,
        chance=SystemChance(),
        staff_keys=YearlyStaffKeys(
            stores.dynamodb, library_table=settings.library_table, keys=stores.keys
        ),
    )


def publish_log() -> PublishLog:
    settings = AuditSettings.from_env(os.environ)
    stores = Keyed.of(settings)
    return PublishLog(
        ledger=_ledger(stores),
        tiles=S3Tiles(stores.s3, bucket=settings.log_bucket),
        signer=KmsSigner(stores.kms, key_arn=settings.log_key_arn, name=settings.log_name),
    )


def key_copies() -> S3KeyCopies:
    settings = AuditSettings.from_env(os.environ)
    stores = Keyed.of(settings)
    return S3KeyCopies(
        stores.s3,
        stores.dynamodb,
        bucket=settings.copies_bucket,
        keys_table=settings.keys_table,
        keks=stores.keks,
    )


def _ledger(stores: Keyed) -> DynamoLedger:
    return DynamoLedger(
        stores.dynamodb,
        library_table=stores.settings.library_table,
        keys_table=stores.settings.keys_table,
        # A run reads everything that waits twice.
        page_size=1000,
    )
