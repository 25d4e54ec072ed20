"""Zips as bytes in the bucket of pictures, sent in parts: what is not complete is no object."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from quitclaim.adapters.aws_errors import translated
from quitclaim.adapters.s3_parts import A_PART, begun_under, break_all_off, break_off, send_in_parts
from quitclaim.adapters.zip_parts import parts_of
from quitclaim.domain.ids import PackId, ZipId
from quitclaim.ports.zips import ZIPS, Packed, folder_of, packed_at


class S3Packing:
    def __init__(self, client: Any, *, pictures: str, part_bytes: int = A_PART) -> None:
        self._client = client
        self._pictures = pictures
        self._part_bytes = part_bytes

    def pack(self, zip_: ZipId, under: PackId, *, files: Iterable[Packed]) -> None:
        parts = parts_of(files, at_least=self._part_bytes)
        key = packed_at(zip_, under)
        send_in_parts(self._client, self._pictures, key=key, parts=parts, kind="application/zip")

    def drop(self, zip_: ZipId, under: PackId) -> None:
        self._delete(packed_at(zip_, under))

    def clear(self, zip_: ZipId, *, but: PackId | None = None) -> None:
        folder = folder_of(zip_)
        # First of all: what is completed meanwhile is found below.
        break_all_off(self._client, self._pictures, prefix=folder)
        with translated():
            found = self._client.list_objects_v2(Bucket=self._pictures, Prefix=folder)
        stays = packed_at(zip_, but) if but else ""
        for one in found.get("Contents", ()):
            if one["Key"] != stays:
                self._delete(one["Key"])

    def abandon(self, before: datetime) -> int:
        """A thousand at once; the next call finds the rest."""
        begun = begun_under(self._client, self._pictures, prefix=ZIPS)
        old = [(key, upload) for key, upload, at in begun if at < before]
        for key, upload in old:
            break_off(self._client, self._pictures, key=key, upload=upload)
        return len(old)

    def _delete(self, key: str) -> None:
        with translated():
            self._client.delete_object(Bucket=self._pictures, Key=key)
