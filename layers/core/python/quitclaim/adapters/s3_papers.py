"""Papers in their bucket, each under the hash of its bytes: nothing is ever written over."""

import hashlib
from typing import Any, Final

from botocore.exceptions import ClientError

from quitclaim.adapters.aws_errors import codes_of, translated
from quitclaim.domain.checks import require
from quitclaim.domain.errors import StoreUnavailable
from quitclaim.domain.ids import DocumentHash

_HTML: Final = "text/html; charset=utf-8"


class S3Papers:
    def __init__(self, client: Any, *, bucket: str) -> None:
        self._client = client
        self._bucket = bucket

    def keep(self, content: bytes) -> DocumentHash:
        document = _hash_of(content)
        try:
            with translated():
                self._client.put_object(
                    Bucket=self._bucket,
                    Key=document,
                    Body=content,
                    ContentType=_HTML,
                    IfNoneMatch="*",
                )
        except ClientError as error:
            codes = codes_of(error)
            # Somebody is writing it at this moment, and may yet fail.
            if "ConditionalRequestConflict" in codes:
                raise StoreUnavailable from error
            if "PreconditionFailed" not in codes:
                raise
        return document

    def read(self, document: DocumentHash) -> bytes | None:
        try:
            with translated():
                found = self._client.get_object(Bucket=self._bucket, Key=document)
                content: bytes = found["Body"].read()
        except ClientError as error:
            if "NoSuchKey" in codes_of(error):
                return None
            raise
        # What is signed is what was shown, to the byte (R3).
        require(_hash_of(content) == document, "a paper was changed: restore its first version")
        return content


def _hash_of(content: bytes) -> DocumentHash:
    return DocumentHash(hashlib.sha256(content).hexdigest())
