"""The only module of this function that names concrete adapters and reads the environment."""

import os
from typing import Any

from functions.papers.settings import PapersSettings
from quitclaim.adapters.dynamodb_commits import DynamoCommits
from quitclaim.adapters.dynamodb_consents import DynamoConsents
from quitclaim.adapters.dynamodb_library import DynamoLibrary
from quitclaim.adapters.dynamodb_requests import DynamoRequests
from quitclaim.adapters.kms_keys import KmsKeys
from quitclaim.adapters.kms_seal_key import KmsSealKey
from quitclaim.adapters.s3_certificates import S3Certificates
from quitclaim.adapters.s3_evidence import S3Evidence
from quitclaim.adapters.s3_papers import S3Papers
from quitclaim.adapters.system_chance import SystemChance
from quitclaim.adapters.system_clock import SystemClock
from quitclaim.runtime.aws import client
from quitclaim.runtime.observability import LoggedReports
from quitclaim.usecases.seal_quitclaim import SealQuitclaim
from quitclaim_papers.printer import TypstPrinter


def seal_quitclaim() -> SealQuitclaim:
    settings = PapersSettings.from_env(os.environ)
    endpoint, clock = settings.aws_endpoint_url, SystemClock()
    dynamodb, kms = client("dynamodb", endpoint=endpoint), client("kms", endpoint=endpoint)
    s3, bucket = client("s3", endpoint=endpoint), settings.papers_bucket
    keys = KmsKeys(
        kms, dynamodb, keys_table=settings.keys_table, key_arn=settings.key_arn, clock=clock
    )
    reading: dict[str, Any] = {"client": dynamodb, "keys": keys, "reports": LoggedReports()}
    return SealQuitclaim(
        consents=DynamoConsents(
            **reading, people_table=settings.people_table, keys_table=settings.keys_table
        ),
        requests=DynamoRequests(**reading, people_table=settings.people_table),
        library=DynamoLibrary(**reading, library_table=settings.library_table),
        papers=S3Papers(s3, bucket=bucket),
        evidence=S3Evidence(s3, bucket=bucket, keys=keys),
        printer=TypstPrinter(
            KmsSealKey(kms, key_arn=settings.seal_key_arn), S3Certificates(s3, bucket=bucket)
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
    )
