"""Sealed papers in their bucket, as ciphertext: whoever reads the bucket alone reads nothing."""

from typing import Any, Final

from quitclaim.adapters.s3_objects import put_once, read_object
from quitclaim.domain.checks import require
from quitclaim.domain.ids import DocumentHash, PersonId, document_hash
from quitclaim.ports.changes import Purpose
from quitclaim.ports.keys import Keys

SEALED: Final = "sealed/"


class S3Evidence:
    def __init__(self, client: Any, *, bucket: str, keys: Keys) -> None:
        self._client = client
        self._bucket = bucket
        self._keys = keys

    def keep(self, person: PersonId, content: bytes) -> DocumentHash:
        document = document_hash(content)
        sealed = self._keys.seal(
            person, purpose=Purpose.EVIDENCE, about=_about(document), plain=content
        )
        put_once(self._client, self._bucket, key=SEALED + document, content=sealed)
        return document

    def read(self, person: PersonId, document: DocumentHash) -> bytes | None:
        sealed = read_object(self._client, self._bucket, key=SEALED + document)
        if sealed is None:
            return None
        content = self._keys.unseal(
            person, purpose=Purpose.EVIDENCE, about=_about(document), sealed=sealed
        )
        if content is not None:
            is_whole = document_hash(content) == document
            require(is_whole, "a paper was changed: restore its first version")
        return content


def _about(document: DocumentHash) -> str:
    return f"paper#{document}"
