"""What people were shown, each under the hash of its bytes: nothing is ever written over."""

from typing import Any, Final

from quitclaim.adapters.s3_objects import put_once, read_object
from quitclaim.domain.checks import require
from quitclaim.domain.ids import DocumentHash, document_hash

NOTICES: Final = "notices/"
_HTML: Final = "text/html; charset=utf-8"


class S3Papers:
    def __init__(self, client: Any, *, bucket: str) -> None:
        self._client = client
        self._bucket = bucket

    def keep(self, content: bytes) -> DocumentHash:
        document = document_hash(content)
        key = NOTICES + document
        put_once(self._client, self._bucket, key=key, content=content, ContentType=_HTML)
        return document

    def read(self, document: DocumentHash) -> bytes | None:
        content = read_object(self._client, self._bucket, key=NOTICES + document)
        if content is not None:
            # What is signed is what was shown, to the byte (R3).
            is_whole = document_hash(content) == document
            require(is_whole, "a paper was changed: restore its first version")
        return content
