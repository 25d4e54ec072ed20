"""The inbox on S3: versioned, so that an overwrite loses nothing of what was there before."""

import hashlib
import json
from base64 import b64decode, urlsafe_b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any, Final

from botocore.exceptions import ClientError

from quitclaim.adapters.aws_errors import codes_of, translated
from quitclaim.domain.errors import ImpossibleValue
from quitclaim.domain.ids import AssetId
from quitclaim.domain.pictures.uploads import Arrival, Upload
from quitclaim.ports.clock import Clock
from quitclaim.ports.inbox import TakenBack
from quitclaim.ports.paging import Cursor, Page

_A_PAGE: Final = 1000
_A_READ: Final = 2**20
# S3 announces within seconds; what is older and not settled was never announced.
_ANNOUNCED: Final = timedelta(minutes=10)
# Nothing else: what S3 refuses for another reason is still there, and comes back.
_GONE: Final = frozenset({"404", "405", "MethodNotAllowed", "NoSuchKey", "NoSuchVersion"})
_STANDARD: Final = "STANDARD"


class S3Inbox:
    def __init__(
        self, client: Any, *, inbox: str, originals: str, clock: Clock, page_size: int = _A_PAGE
    ) -> None:
        self._client = client
        self._inbox = inbox
        self._originals = originals
        self._clock = clock
        self._page_size = page_size

    def arrival(self, upload: Upload) -> Arrival | None:
        try:
            with _may_be_gone(upload):
                head = self._client.head_object(**self._version(upload))
        except TakenBack:
            return None
        return Arrival(upload, head["ContentLength"], head.get("StorageClass", _STANDARD))

    def digest(self, upload: Upload) -> str:
        digest = hashlib.sha256()
        with _may_be_gone(upload):
            body = self._client.get_object(**self._version(upload))["Body"]
            for some in body.iter_chunks(_A_READ):
                digest.update(some)
        return digest.hexdigest()

    def keep(self, upload: Upload, *, asset: AssetId) -> None:
        with _may_be_gone(upload):
            self._client.copy_object(
                Bucket=self._originals,
                Key=asset,
                CopySource=self._version(upload),
                # What a client wrote beside the bytes may be a name.
                MetadataDirective="REPLACE",
                TaggingDirective="REPLACE",
            )

    def refuse(self, upload: Upload, *, sentence: str) -> None:
        with translated():
            self._client.put_object(
                Bucket=self._inbox,
                Key=upload.answer,
                Body=f"{sentence}\n".encode(),
                ContentType="text/plain; charset=utf-8",
            )

    def uploads(
        self, *, put_within: timedelta | None = None, after: Cursor | None = None
    ) -> Page[Upload]:
        request: dict[str, Any] = {"Bucket": self._inbox, "MaxKeys": self._page_size}
        if after is not None:
            request |= _markers(after)
        with translated():
            found = self._client.list_object_versions(**request)
        now = self._clock.now()
        uploads = tuple(
            Upload(one["Key"], one["VersionId"])
            for one in found.get("Versions", ())
            if one["LastModified"] <= now - _ANNOUNCED
            and (put_within is None or one["LastModified"] > now - put_within)
        )
        return Page(uploads, _cursor(found) if found["IsTruncated"] else None)

    def _version(self, upload: Upload) -> dict[str, str]:
        return {"Bucket": self._inbox, "Key": upload.key, "VersionId": upload.version}


@contextmanager
def _may_be_gone(upload: Upload) -> Iterator[None]:
    try:
        with translated():
            yield
    except ClientError as error:
        if set(codes_of(error)) & _GONE:
            raise TakenBack(upload.version) from error
        raise


def _cursor(found: dict[str, Any]) -> Cursor:
    markers = [found["NextKeyMarker"], found["NextVersionIdMarker"]]
    return Cursor(urlsafe_b64encode(json.dumps(markers).encode()).decode())


def _markers(cursor: Cursor) -> dict[str, str]:
    try:
        key, version = json.loads(b64decode(cursor, altchars=b"-_", validate=True))
    except ValueError as error:
        raise ImpossibleValue("this cursor is not of the inbox: begin without one") from error
    return {"KeyMarker": key, "VersionIdMarker": version}
