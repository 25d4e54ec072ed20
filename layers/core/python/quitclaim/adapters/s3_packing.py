"""Zips as bytes in the bucket of pictures, sent in parts: what is not complete is no object."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from typing import Any, Final

from botocore.exceptions import ClientError

from quitclaim.adapters.aws_errors import codes_of, translated
from quitclaim.adapters.zip_parts import parts_of
from quitclaim.domain.errors import Conflict, StoreUnavailable
from quitclaim.domain.ids import PackId, ZipId
from quitclaim.ports.zips import ZIPS, Packed, folder_of, packed_at

# S3 takes none below 5 MiB but the last; of 10,000 at most.
_A_PART: Final = 8 * 1024 * 1024
# Parts may arrive while they are thrown away; nobody goes on sending for as long as this.
_ROUNDS: Final = 5


class S3Packing:
    def __init__(self, client: Any, *, pictures: str, part_bytes: int = _A_PART) -> None:
        self._client = client
        self._pictures = pictures
        self._part_bytes = part_bytes

    def pack(self, zip_: ZipId, under: PackId, *, files: Iterable[Packed]) -> None:
        place = {"Bucket": self._pictures, "Key": packed_at(zip_, under)}
        with translated():
            begun = self._client.create_multipart_upload(**place, ContentType="application/zip")
        upload = place | {"UploadId": begun["UploadId"]}
        try:
            parts = [
                self._sent(upload, part, number=number)
                for number, part in enumerate(parts_of(files, at_least=self._part_bytes), start=1)
            ]
            with _unless_cleared():
                self._client.complete_multipart_upload(**upload, MultipartUpload={"Parts": parts})
        except BaseException:
            # Whatever broke it off is what is told; what this leaves, a sweep finds.
            with suppress(StoreUnavailable, ClientError):
                self._abort(upload["Key"], upload["UploadId"])
            raise

    def drop(self, zip_: ZipId, under: PackId) -> None:
        self._delete(packed_at(zip_, under))

    def clear(self, zip_: ZipId, *, but: PackId | None = None) -> None:
        folder = folder_of(zip_)
        # First of all: what is completed meanwhile is found below.
        for _ in range(_ROUNDS):
            begun = list(self._begun(folder))
            for key, upload, _ in begun:
                self._abort(key, upload)
            if not begun:
                break
        with translated():
            found = self._client.list_objects_v2(Bucket=self._pictures, Prefix=folder)
        stays = packed_at(zip_, but) if but else ""
        for one in found.get("Contents", ()):
            if one["Key"] != stays:
                self._delete(one["Key"])

    def abandon(self, before: datetime) -> int:
        """A thousand at once; the next call finds the rest."""
        old = [(key, upload) for key, upload, at in self._begun(ZIPS) if at < before]
        for key, upload in old:
            self._abort(key, upload)
        return len(old)

    def _sent(self, upload: dict[str, str], part: bytes, *, number: int) -> dict[str, Any]:
        """What S3 wants to hear again of it, in the end."""
        with _unless_cleared():
            told = self._client.upload_part(**upload, PartNumber=number, Body=part)
        sums = {name: told[name] for name in told if name.startswith("Checksum")}
        sums.pop("ChecksumType", None)
        return {"PartNumber": number, "ETag": told["ETag"], **sums}

    def _begun(self, folder: str) -> Iterator[tuple[str, str, datetime]]:
        with translated():
            found = self._client.list_multipart_uploads(Bucket=self._pictures, Prefix=folder)
        for one in found.get("Uploads", ()):
            yield one["Key"], one["UploadId"], one["Initiated"]

    def _abort(self, key: str, upload: str) -> None:
        """Idempotent: what is completed, or was broken off, is none any more."""
        with suppress(Conflict), _unless_cleared():
            self._client.abort_multipart_upload(Bucket=self._pictures, Key=key, UploadId=upload)

    def _delete(self, key: str) -> None:
        with translated():
            self._client.delete_object(Bucket=self._pictures, Key=key)


@contextmanager
def _unless_cleared() -> Iterator[None]:
    try:
        with translated():
            yield
    except ClientError as error:
        if "NoSuchUpload" in codes_of(error):
            raise Conflict("somebody cleared this zip meanwhile") from error
        raise
