"""Sealed papers in their bucket, as ciphertext: whoever reads the bucket alone reads nothing."""

import hashlib
from typing import Any

from botocore.exceptions import ClientError

from quitclaim.adapters.aws_errors import codes_of, translated
from quitclaim.domain.checks import require
from quitclaim.domain.errors import StoreUnavailable
from quitclaim.domain.ids import DocumentHash, PersonId
from quitclaim.ports.changes import Purpose
from quitclaim.ports.keys import Keys


class S3Evidence:
    def __init__(self, client: Any, *, bucket: str, keys: Keys) -> None:
        self._client = client
        self._bucket = bucket
        self._keys = keys

    def keep(self, person: PersonId, content: bytes) -> DocumentHash:
        document = _hash_of(content)
        sealed = self._keys.seal(
            person, purpose=Purpose.EVIDENCE, about=_about(document), plain=content
        )
        try:
            with translated():
                self._client.put_object(
                    Bucket=self._bucket, Key=_key(document), Body=sealed, IfNoneMatch="*"
                )
        except ClientError as error:
            codes = codes_of(error)
            # Somebody is writing it at this moment, and may yet fail.
            if "ConditionalRequestConflict" in codes:
                raise StoreUnavailable from error
            if "PreconditionFailed" not in codes:
                raise
        return document

    def read(self, person: PersonId, document: DocumentHash) -> bytes | None:
        try:
            with translated():
                found = self._client.get_object(Bucket=self._bucket, Key=_key(document))
                sealed: bytes = found["Body"].read()
        except ClientError as error:
            if "NoSuchKey" in codes_of(error):
                return None
            raise
        content = self._keys.unseal(
            person, purpose=Purpose.EVIDENCE, about=_about(document), sealed=sealed
        )
        if content is not None:
            require(_hash_of(content) == document, "a paper was changed: restore its first version")
        return content


def _key(document: DocumentHash) -> str:
    return f"sealed/{document}"


def _about(document: DocumentHash) -> str:
    return f"paper#{document}"


def _hash_of(content: bytes) -> DocumentHash:
    return DocumentHash(hashlib.sha256(content).hexdigest())
