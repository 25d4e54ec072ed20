"""What the pages behind links do where recognition is deployed; nothing where it is not."""

from typing import Any

from functions.consent.settings import ConsentSettings
from quitclaim.adapters.s3_finds import S3Finds
from quitclaim.adapters.s3_selfies import S3Selfies
from quitclaim.stores import Stores


def of_recognition(settings: ConsentSettings, stores: Stores) -> dict[str, Any]:
    bucket = settings.selfies_bucket
    return {
        "deployed": settings.deployed,
        "finds": S3Finds(stores.s3, bucket=bucket) if bucket else None,
        "runs": stores.runs,
        "selfies": S3Selfies(stores.s3, bucket=bucket) if bucket else None,
    }
