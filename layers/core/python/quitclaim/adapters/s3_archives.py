"""Archives on S3: for whom and about whom each is stands in its key, as ids; S3 says since when."""

from collections.abc import Iterable, Iterator
from typing import Any, Final

from pydantic import TypeAdapter

from quitclaim.adapters.aws_errors import translated
from quitclaim.adapters.s3_objects import objects_under, put_once, read_object
from quitclaim.adapters.s3_parts import A_PART, break_all_off, send_in_parts
from quitclaim.adapters.zip_parts import parts_of
from quitclaim.domain.archives.archives import Archive
from quitclaim.domain.ids import PersonId
from quitclaim.ports.archives import (
    ARCHIVES,
    ASKED,
    MADE,
    ZIP,
    archives_in,
    folder_between,
    folder_of,
)
from quitclaim.ports.zips import Packed

_KIND: Final = "application/zip"
# To be followed at once.
_ADDRESS_S: Final = 60
_VIEWS: Final = TypeAdapter(list[str])


class S3Archives:
    def __init__(self, client: Any, *, bucket: str, part_bytes: int = A_PART) -> None:
        self._client = client
        self._bucket = bucket
        self._part_bytes = part_bytes

    def of(self, reader: PersonId, *, person: PersonId) -> tuple[Archive, ...]:
        return self._read(folder_between(reader, person))

    def everybodys(self) -> tuple[Archive, ...]:
        return self._read(ARCHIVES)

    def ask(self, archive: Archive) -> None:
        put_once(self._client, self._bucket, key=_at(archive, ASKED), content=b"")

    def pack(self, archive: Archive, *, files: Iterable[Packed]) -> None:
        parts = parts_of(files, at_least=self._part_bytes)
        key = _at(archive, ZIP)
        send_in_parts(self._client, self._bucket, key=key, parts=parts, kind=_KIND)

    def finish(self, archive: Archive, *, views: Iterable[str]) -> None:
        with translated():
            self._client.put_object(
                Bucket=self._bucket,
                Key=_at(archive, MADE),
                Body=_VIEWS.dump_json(sorted(views)),
            )

    def views(self, archive: Archive) -> frozenset[str]:
        kept = read_object(self._client, self._bucket, key=_at(archive, MADE))
        return frozenset() if kept is None else frozenset(_VIEWS.validate_json(kept))

    def address(self, archive: Archive, *, file: str) -> str:
        shown = {
            "ResponseContentType": _KIND,
            "ResponseContentDisposition": f'attachment; filename="{file}"',
            "ResponseCacheControl": "private, no-store",
        }
        address: str = self._client.generate_presigned_url(
            "get_object",
            Params={"Bucket": self._bucket, "Key": _at(archive, ZIP), **shown},
            ExpiresIn=_ADDRESS_S,
        )
        return address

    def empty(self, archive: Archive) -> None:
        self._delete([_at(archive, ZIP)])

    def drop(self, archive: Archive) -> None:
        folder = folder_of(archive)
        # First of all: what is completed meanwhile is found below.
        break_all_off(self._client, self._bucket, prefix=folder)
        self._delete([one["Key"] for one in self._under(folder)])

    def forget(self, person: PersonId) -> None:
        break_all_off(self._client, self._bucket, prefix=ARCHIVES, naming=person)
        self._delete(self._naming(person))

    def remains(self, person: PersonId) -> int:
        return len(self._naming(person))

    def _naming(self, person: PersonId) -> list[str]:
        return [one["Key"] for one in self._under(ARCHIVES) if person in one["Key"]]

    def _read(self, prefix: str) -> tuple[Archive, ...]:
        lying = ((one["Key"], one["LastModified"]) for one in self._under(prefix))
        return archives_in(lying)

    def _under(self, prefix: str) -> Iterator[Any]:
        return objects_under(self._client, self._bucket, prefix=prefix)

    def _delete(self, keys: Iterable[str]) -> None:
        """Nothing of this bucket has versions: a delete is a delete, and may come twice."""
        for key in keys:
            with translated():
                self._client.delete_object(Bucket=self._bucket, Key=key)


def _at(archive: Archive, what: str) -> str:
    return f"{folder_of(archive)}{what}"
