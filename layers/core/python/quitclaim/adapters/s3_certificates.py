"""Certificates beside the papers that they are in, each under the hash of its key."""

from typing import Any

from botocore.exceptions import ClientError

from quitclaim.adapters.aws_errors import codes_of, translated
from quitclaim.domain.errors import StoreUnavailable


class S3Certificates:
    def __init__(self, client: Any, *, bucket: str) -> None:
        self._client = client
        self._bucket = bucket

    def find(self, key: str) -> bytes | None:
        try:
            with translated():
                found = self._client.get_object(Bucket=self._bucket, Key=_key(key))
                certificate: bytes = found["Body"].read()
        except ClientError as error:
            if "NoSuchKey" in codes_of(error):
                return None
            raise
        return certificate

    def keep(self, key: str, certificate: bytes) -> bytes:
        try:
            with translated():
                self._client.put_object(
                    Bucket=self._bucket, Key=_key(key), Body=certificate, IfNoneMatch="*"
                )
        except ClientError as error:
            if not codes_of(error) & {"ConditionalRequestConflict", "PreconditionFailed"}:
                raise
        kept = self.find(key)
        if kept is None:
            # Another was writing it at this moment, and failed.
            raise StoreUnavailable
        return kept


def _key(key: str) -> str:
    return f"certificates/{key}.der"
