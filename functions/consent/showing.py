"""What somebody is shown of herself, and of where it went, as the pages behind links read it."""

from typing import Any

from functions.consent.settings import ConsentSettings
from quitclaim.adapters.dynamodb_takings import DynamoTakings
from quitclaim.adapters.s3_archives import S3Archives
from quitclaim.adapters.s3_own_pictures import S3OwnPictures
from quitclaim.runtime.observability import LoggedReports
from quitclaim.stores import Stores


def of_showing(settings: ConsentSettings, stores: Stores) -> dict[str, Any]:
    return {
        "archives": S3Archives(stores.s3, bucket=settings.exports_bucket),
        "own_pictures": S3OwnPictures(stores.s3, bucket=settings.exports_bucket),
        # Without keys: nobody is told what staff wrote about a copy of theirs.
        "takings": DynamoTakings(
            stores.dynamodb,
            library_table=settings.library_table,
            keys=None,
            reports=LoggedReports(),
        ),
    }
