"""The adapters behind the pictures."""

from typing import Final

import botocore.session

from functions.library.picture_ports import PicturePorts
from functions.library.settings import LibrarySettings
from quitclaim.adapters.dynamodb_catalogue import DynamoCatalogue
from quitclaim.adapters.dynamodb_library import DynamoLibrary
from quitclaim.adapters.s3_addresses import S3Addresses
from quitclaim.adapters.s3_rejections import S3Rejections
from quitclaim.adapters.s3_uploaders import S3Uploaders
from quitclaim.adapters.sqs_backlog import Line, SqsBacklog
from quitclaim.stores import Stores

# What fits on a screen or two, is read in one batch, and makes a page below 100 kB.
_A_PAGE: Final = 48


def picture_ports(settings: LibrarySettings, stores: Stores) -> PicturePorts:
    s3, library = stores.s3, settings.library_table
    return PicturePorts(
        addresses=S3Addresses(
            s3,
            credentials=botocore.session.get_session().get_credentials(),
            inbox=settings.inbox_bucket,
            pictures=settings.pictures_bucket,
            clock=stores.clock,
        ),
        backlog=SqsBacklog(
            stores.client("sqs"),
            arrivals=Line(settings.arrivals_queue, settings.dead_arrivals_queue),
            changes=Line(settings.changes_queue, settings.dead_changes_queue),
            failures=settings.failures_queue,
        ),
        catalogue=DynamoCatalogue(**stores.reading, library_table=library, page_size=_A_PAGE),
        library=DynamoLibrary(**stores.reading, library_table=library, page_size=_A_PAGE),
        pseudonyms=stores.pseudonyms,
        rejections=S3Rejections(s3, inbox=settings.inbox_bucket),
        uploaders=S3Uploaders(s3, inbox=settings.inbox_bucket),
    )
