"""Blobs on S3, a bucket a shelf; encryption and versions are the business of the bucket."""

from base64 import b64decode, urlsafe_b64encode
from collections.abc import Iterator, Mapping
from typing import Any, Final

from botocore.exceptions import ClientError

from quitclaim.adapters.aws_errors import translated
from quitclaim.adapters.s3_objects import has_object, read_object
from quitclaim.domain.checks import require
from quitclaim.domain.errors import StoreUnavailable
from quitclaim.ports.blobs import Shelf
from quitclaim.ports.paging import Cursor, Page

_A_PAGE: Final = 1000
# Each round takes up to a page of versions; more are left only while somebody goes on writing.
_ROUNDS: Final = 20


class S3Blobs:
    def __init__(
        self, client: Any, buckets: Mapping[Shelf, str], *, page_size: int = _A_PAGE
    ) -> None:
        self._client = client
        self._buckets = buckets
        self._page_size = page_size

    def put(self, shelf: Shelf, key: str, *, content: bytes) -> None:
        with translated():
            self._client.put_object(Bucket=self._buckets[shelf], Key=key, Body=content)

    def get(self, shelf: Shelf, key: str) -> bytes | None:
        return read_object(self._client, self._buckets[shelf], key=key)

    def has(self, shelf: Shelf, key: str) -> bool:
        return has_object(self._client, self._buckets[shelf], key=key)

    def delete(self, shelf: Shelf, key: str) -> None:
        bucket = self._buckets[shelf]
        for _ in range(_ROUNDS):
            left = list(self._versions(bucket, key))
            if not left:
                return
            self._delete(bucket, left)
        raise StoreUnavailable

    def keys(self, shelf: Shelf, *, after: Cursor | None = None) -> Page[str]:
        request: dict[str, Any] = {"Bucket": self._buckets[shelf], "MaxKeys": self._page_size}
        if after is not None:
            request["StartAfter"] = _last_key(shelf, after)
        with translated():
            found = self._client.list_objects_v2(**request)
        keys = tuple(one["Key"] for one in found.get("Contents", ()))
        return Page(keys, _cursor(shelf, keys[-1]) if found["IsTruncated"] else None)

    def _versions(self, bucket: str, key: str) -> Iterator[dict[str, str]]:
        """Every version and marker of this key on the first page of those that begin like it."""
        with translated():
            found = self._client.list_object_versions(
                Bucket=bucket, Prefix=key, MaxKeys=self._page_size
            )
        # Keys come in order, so that the key itself comes before all that it is a prefix of.
        for one in (*found.get("Versions", ()), *found.get("DeleteMarkers", ())):
            if one["Key"] == key:
                yield {"Key": key, "VersionId": one["VersionId"]}

    def _delete(self, bucket: str, versions: list[dict[str, str]]) -> None:
        with translated():
            told = self._client.delete_objects(
                Bucket=bucket, Delete={"Objects": versions, "Quiet": True}
            )
            # The call succeeds even where single deletions fail.
            for failed in told.get("Errors", ()):
                raise ClientError({"Error": failed}, "DeleteObjects")


def _cursor(shelf: Shelf, key: str) -> Cursor:
    return Cursor(urlsafe_b64encode(f"{shelf}/{key}".encode()).decode())


def _last_key(shelf: Shelf, cursor: Cursor) -> str:
    try:
        of, _, key = b64decode(cursor, altchars=b"-_", validate=True).decode().partition("/")
    except ValueError:
        of, key = "", ""
    require(of == shelf and key, "this cursor is not of this list: begin without one")
    return key
