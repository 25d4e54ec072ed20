"""The log in its bucket, whose object lock lets nobody delete; and we never write over anything."""

from typing import Any, Final

from botocore.exceptions import ClientError

from quitclaim.adapters.aws_errors import codes_of, translated
from quitclaim.adapters.folder_tiles import CHECKPOINT
from quitclaim.domain.errors import BrokenLog, Conflict

_OTHERWISE: Final = {"PreconditionFailed", "ConditionalRequestConflict"}
_TEXT: Final = "text/plain; charset=utf-8"
_BYTES: Final = "application/octet-stream"


class S3Tiles:
    def __init__(self, client: Any, *, bucket: str) -> None:
        self._client = client
        self._bucket = bucket

    def read(self, path: str) -> bytes | None:
        content, _ = self._found(path)
        return content

    def write(self, path: str, content: bytes) -> None:
        try:
            self._put(path, content, kind=_BYTES, IfNoneMatch="*")
        except Conflict:
            if self.read(path) != content:
                raise BrokenLog(f"{path} holds something else: nothing is written over") from None

    def checkpoint(self) -> str | None:
        content, _ = self._found(CHECKPOINT)
        return None if content is None else content.decode(errors="replace")

    def publish(self, note: str, *, instead_of: str | None) -> None:
        content, tag = self._found(CHECKPOINT)
        if content != (None if instead_of is None else instead_of.encode()):
            raise Conflict("another checkpoint stands there")
        condition = {"IfNoneMatch": "*"} if tag is None else {"IfMatch": tag}
        self._put(CHECKPOINT, note.encode(), kind=_TEXT, **condition)

    def _found(self, path: str) -> tuple[bytes | None, str | None]:
        try:
            with translated():
                found = self._client.get_object(Bucket=self._bucket, Key=path)
                content: bytes = found["Body"].read()
        except ClientError as error:
            if "NoSuchKey" in codes_of(error):
                return None, None
            raise
        return content, found["ETag"]

    def _put(self, path: str, content: bytes, *, kind: str, **condition: str) -> None:
        """Raises Conflict where the condition does not hold."""
        try:
            with translated():
                self._client.put_object(
                    Bucket=self._bucket, Key=path, Body=content, ContentType=kind, **condition
                )
        except ClientError as error:
            if codes_of(error) & _OTHERWISE:
                raise Conflict(path) from error
            raise
