"""Timestamps of sealed papers, beside them in their bucket and sealed as they are."""

from typing import Any, Final

from quitclaim.adapters.s3_objects import put_once, read_object
from quitclaim.domain.ids import DocumentHash, PersonId
from quitclaim.ports.changes import Purpose
from quitclaim.ports.keys import Keys

TIMESTAMPS: Final = "timestamps/"


class S3Timestamps:
    def __init__(self, client: Any, *, bucket: str, keys: Keys) -> None:
        self._client = client
        self._bucket = bucket
        self._keys = keys

    def keep(self, person: PersonId, document: DocumentHash, *, token: bytes) -> None:
        sealed = self._keys.seal(
            person, purpose=Purpose.EVIDENCE, about=_about(document), plain=token
        )
        put_once(self._client, self._bucket, key=TIMESTAMPS + document, content=sealed)

    def read(self, person: PersonId, document: DocumentHash) -> bytes | None:
        sealed = read_object(self._client, self._bucket, key=TIMESTAMPS + document)
        if sealed is None:
            return None
        return self._keys.unseal(
            person, purpose=Purpose.EVIDENCE, about=_about(document), sealed=sealed
        )


def _about(document: DocumentHash) -> str:
    return f"timestamp#{document}"
