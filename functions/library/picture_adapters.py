"""The adapters behind the pictures."""

from typing import Final

import botocore.session

from functions.library.picture_ports import PicturePorts
from functions.library.settings import LibrarySettings
from quitclaim.adapters.dynamodb_catalogue import DynamoCatalogue
from quitclaim.adapters.dynamodb_histories import DynamoHistories
from quitclaim.adapters.dynamodb_keepings import DynamoKeepings
from quitclaim.adapters.dynamodb_library import DynamoLibrary
from quitclaim.adapters.dynamodb_runs import DynamoRuns
from quitclaim.adapters.dynamodb_selections import DynamoSelections
from quitclaim.adapters.dynamodb_takings import DynamoTakings
from quitclaim.adapters.s3_addresses import S3Addresses
from quitclaim.adapters.s3_rejections import S3Rejections
from quitclaim.adapters.s3_renditions import S3Renditions
from quitclaim.adapters.s3_uploaders import S3Uploaders
from quitclaim.adapters.sqs_backlog import Line, Lines, SqsBacklog
from quitclaim.runtime.observability import LoggedReports
from quitclaim.stores import Stores

# What fits on a screen or two, is read in one batch, and makes a page below 100 kB.
_A_PAGE: Final = 30
# Names of selections are opened one by one, and so are the accounts of runs.
_A_LIST: Final = 24


def picture_ports(settings: LibrarySettings, stores: Stores) -> PicturePorts:
    s3, library = stores.s3, settings.library_table
    histories = DynamoHistories(stores.dynamodb, library_table=library, keys=stores.keys)
    return PicturePorts(
        addresses=S3Addresses(
            s3,
            credentials=botocore.session.get_session().get_credentials(),
            inbox=settings.inbox_bucket,
            pictures=settings.pictures_bucket,
            clock=stores.clock,
        ),
        backlog=_backlog(settings, stores),
        catalogue=DynamoCatalogue(**stores.reading, library_table=library, page_size=_A_PAGE),
        handing=S3Renditions(s3, pictures=settings.pictures_bucket),
        histories=histories,
        keepings=DynamoKeepings(**stores.reading, library_table=library),
        library=DynamoLibrary(**stores.reading, library_table=library, page_size=_A_PAGE),
        neighbours=histories,
        pseudonyms=stores.pseudonyms,
        selections=DynamoSelections(**stores.reading, library_table=library, page_size=_A_LIST),
        rejections=S3Rejections(s3, inbox=settings.inbox_bucket),
        runs=DynamoRuns(
            stores.dynamodb, library_table=library, reports=LoggedReports(), page_size=_A_LIST
        ),
        takings=DynamoTakings(**stores.reading, library_table=library, page_size=_A_PAGE),
        uploaders=S3Uploaders(s3, inbox=settings.inbox_bucket),
        zips=stores.zips,
    )


def _backlog(settings: LibrarySettings, stores: Stores) -> SqsBacklog:
    """What may have to go out of sight does not wait for pictures that have to come in."""
    arrivals = Line(settings.arrivals_queue, settings.dead_arrivals_queue)
    changes = Line(settings.changes_queue, settings.dead_changes_queue)
    erasures = Line(settings.erasures_queue, settings.dead_erasures_queue)
    lines = Lines(
        arrivals=arrivals, changes=changes, erasures=erasures, failures=settings.failures_queue
    )
    return SqsBacklog(stores.client("sqs"), lines, redriven=(changes, arrivals))
