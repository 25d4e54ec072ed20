"""The adapters behind the pictures; `wiring` hands them what they share with all others."""

from dataclasses import dataclass
from typing import Any

import botocore.session

from functions.library.picture_ports import PicturePorts
from functions.library.settings import LibrarySettings
from quitclaim.adapters.dynamodb_catalogue import DynamoCatalogue
from quitclaim.adapters.dynamodb_library import DynamoLibrary
from quitclaim.adapters.keyed_pseudonyms import KeyedPseudonyms
from quitclaim.adapters.s3_addresses import S3Addresses
from quitclaim.adapters.s3_rejections import S3Rejections
from quitclaim.adapters.s3_uploaders import S3Uploaders
from quitclaim.adapters.sqs_backlog import SqsBacklog
from quitclaim.ports.clock import Clock
from quitclaim.ports.keys import Keys
from quitclaim.runtime.aws import client
from quitclaim.runtime.observability import LoggedReports

# What fits on a screen or two, is read in one batch, and makes a page below 100 kB.
_A_PAGE = 48


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureAdapters:
    settings: LibrarySettings
    dynamodb: Any
    keys: Keys
    clock: Clock

    def ports(self) -> PicturePorts:
        settings = self.settings
        s3 = client("s3", endpoint=settings.aws_endpoint_url)
        shared: dict[str, Any] = {"library_table": settings.library_table, "keys": self.keys}
        paged = {**shared, "reports": LoggedReports(), "page_size": _A_PAGE}
        return PicturePorts(
            addresses=S3Addresses(
                s3,
                credentials=botocore.session.get_session().get_credentials(),
                inbox=settings.inbox_bucket,
                pictures=settings.pictures_bucket,
                clock=self.clock,
            ),
            backlog=SqsBacklog(
                client("sqs", endpoint=settings.aws_endpoint_url),
                arrivals=settings.arrivals_queue,
                dead=settings.dead_arrivals_queue,
                failures=settings.failures_queue,
            ),
            catalogue=DynamoCatalogue(self.dynamodb, **paged),
            library=DynamoLibrary(self.dynamodb, **paged),
            pseudonyms=KeyedPseudonyms(self.dynamodb, **shared),
            rejections=S3Rejections(s3, inbox=settings.inbox_bucket),
            uploaders=S3Uploaders(s3, inbox=settings.inbox_bucket),
        )
