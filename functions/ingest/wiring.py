"""The only module of this function that names concrete adapters and reads the environment."""

import os
from typing import Final

from functions.ingest.settings import IngestSettings
from quitclaim.adapters.dynamodb_settlements import DynamoSettlements
from quitclaim.adapters.lambda_darkroom import LambdaDarkroom
from quitclaim.adapters.s3_blobs import S3Blobs
from quitclaim.adapters.s3_inbox import S3Inbox
from quitclaim.adapters.s3_rolls import S3BlockList
from quitclaim.adapters.system_chance import SystemChance
from quitclaim.ports.blobs import Shelf
from quitclaim.runtime.aws import client
from quitclaim.runtime.observability import LoggedReports
from quitclaim.stores import Stores
from quitclaim.usecases.ingest_upload import IngestUpload
from quitclaim.usecases.sweep_inbox import SweepInbox

# The darkroom has a minute for a picture.
_PATIENCE_S: Final = 70


def ingest_upload() -> IngestUpload:
    settings = IngestSettings.from_env(os.environ)
    stores = Stores.of(settings)
    return IngestUpload(
        library=stores.library,
        commits=stores.commits,
        clock=stores.clock,
        chance=SystemChance(),
        inbox=S3Inbox(
            stores.s3,
            inbox=settings.inbox_bucket,
            originals=settings.originals_bucket,
            clock=stores.clock,
        ),
        settlements=DynamoSettlements(
            stores.dynamodb,
            library_table=settings.library_table,
            pseudonyms=stores.pseudonyms,
            clock=stores.clock,
            reports=LoggedReports(),
        ),
        pseudonyms=stores.pseudonyms,
        darkroom=LambdaDarkroom(
            client("lambda", endpoint=settings.aws_endpoint_url, patience_s=_PATIENCE_S),
            stores.s3,
            function=settings.darkroom_function,
            inbox=settings.inbox_bucket,
            pictures=settings.pictures_bucket,
        ),
        keys=stores.keys,
        catalogue=stores.catalogue,
        blobs=S3Blobs(stores.s3, {Shelf.PICTURES: settings.pictures_bucket}),
        block_list=S3BlockList(stores.s3, bucket=settings.log_bucket, keks=stores.keks),
    )


def sweep_inbox() -> SweepInbox:
    return SweepInbox(ingest_upload())
