"""Scans in the papers bucket, as ciphertext under the id of a record: it leads to nobody."""

from typing import Any, Final

from quitclaim.adapters.s3_objects import put_once, read_object
from quitclaim.domain.checks import require
from quitclaim.domain.ids import ConsentId, DocumentHash, PersonId, document_hash
from quitclaim.ports.changes import Purpose
from quitclaim.ports.keys import Keys

SCANS: Final = "scans/"


class S3Scans:
    def __init__(self, client: Any, *, bucket: str, keys: Keys) -> None:
        self._client = client
        self._bucket = bucket
        self._keys = keys

    def keep(self, person: PersonId, consent: ConsentId, *, content: bytes) -> DocumentHash:
        sealed = self._keys.seal(
            person, purpose=Purpose.EVIDENCE, about=_about(consent), plain=content
        )
        put_once(self._client, self._bucket, key=SCANS + consent, content=sealed)
        return document_hash(content)

    def read(self, person: PersonId, consent: ConsentId, *, document: DocumentHash) -> bytes | None:
        sealed = read_object(self._client, self._bucket, key=SCANS + consent)
        if sealed is None:
            return None
        content = self._keys.unseal(
            person, purpose=Purpose.EVIDENCE, about=_about(consent), sealed=sealed
        )
        if content is not None:
            is_whole = document_hash(content) == document
            require(is_whole, "a scan is not the one of its record: restore its first version")
        return content


def _about(consent: ConsentId) -> str:
    return f"scan#{consent}"
