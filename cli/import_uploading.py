"""The inbox, as an uploader of its own sees it for as long as an import runs (R60)."""

import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from botocore.exceptions import ClientError

from cli import CommandError
from cli.deployment import Deployment
from cli.import_sending import Put
from cli.import_tree import LeftOut, Photo
from local.identity import enrol_uploader, revoke_uploader
from quitclaim.domain.pictures.uploads import IMPORT, REFUSED, Upload

_LET_IN_WITHIN_S: Final = 60
_NOT_YET: Final = frozenset({"InvalidAccessKeyId", "AccessDenied", "SignatureDoesNotMatch"})


@contextmanager
def uploading(deployment: Deployment) -> Iterator[Any]:
    """An S3 client under credentials that end with it, for the prefix of imports alone."""
    iam = deployment.client("iam")
    made = enrol_uploader(iam, IMPORT, inbox=deployment.inbox)
    try:
        s3 = deployment.client("s3", as_=made)
        _let_in(s3, bucket=deployment.inbox.bucket)
        yield s3
    finally:
        revoke_uploader(iam, IMPORT)


def _let_in(s3: Any, *, bucket: str) -> None:
    """AWS knows fresh credentials everywhere only after some seconds."""
    give_up_at = time.monotonic() + _LET_IN_WITHIN_S
    while True:
        try:
            s3.list_objects_v2(Bucket=bucket, Prefix=f"{IMPORT}/", MaxKeys=1)
        except ClientError as error:
            if error.response["Error"]["Code"] not in _NOT_YET:
                raise
            if time.monotonic() > give_up_at:
                raise CommandError("the inbox lets no import in: see docs/importing.md") from error
            time.sleep(1)
        else:
            return


def putting(s3: Any, *, bucket: str) -> Put:
    def put(path: Path, key: str) -> None:
        with path.open("rb") as file:
            s3.put_object(Bucket=bucket, Key=key, Body=file)

    return put


def refusals(s3: Any, photos: Iterable[Photo], *, bucket: str) -> Iterator[LeftOut]:
    """What was refused so far of these, as every uploader reads it."""
    ours = {Upload(photo.key, "any").answer: photo for photo in photos}
    pages = s3.get_paginator("list_objects_v2")
    for page in pages.paginate(Bucket=bucket, Prefix=f"{REFUSED}/{IMPORT}/"):
        for one in page.get("Contents", ()):
            if photo := ours.get(one["Key"]):
                told = s3.get_object(Bucket=bucket, Key=one["Key"])["Body"].read()
                yield LeftOut(photo.place, told.decode("utf-8", "replace").strip())
