"""Certificates beside the papers that they are in, each under the hash of its key."""

from typing import Any, Final

from quitclaim.adapters.s3_objects import put_once, read_object
from quitclaim.domain.errors import StoreUnavailable

CERTIFICATES: Final = "certificates/"


class S3Certificates:
    def __init__(self, client: Any, *, bucket: str) -> None:
        self._client = client
        self._bucket = bucket

    def find(self, key: str) -> bytes | None:
        return read_object(self._client, self._bucket, key=_place(key))

    def keep(self, key: str, certificate: bytes) -> bytes:
        put_once(self._client, self._bucket, key=_place(key), content=certificate)
        kept = self.find(key)
        if kept is None:
            # It was taken away meanwhile.
            raise StoreUnavailable
        return kept


def _place(key: str) -> str:
    return f"{CERTIFICATES}{key}.der"
