"""Papers of an organisation that moves: opened where they lie, sealed anew where they come."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from quitclaim.adapters.s3_erasure_papers import ERASURES
from quitclaim.adapters.s3_evidence import S3Evidence
from quitclaim.adapters.s3_objects import objects_under, put_once, read_object
from quitclaim.adapters.s3_papers import NOTICES
from quitclaim.adapters.s3_scans import S3Scans
from quitclaim.adapters.s3_timestamps import S3Timestamps
from quitclaim.domain.ids import ConsentId, DocumentHash, PersonId
from quitclaim.ports.keys import Keys

_KINDS: Final = {".json": "application/json", ".pdf": "application/pdf"}


@dataclass(frozen=True, slots=True)
class MovingPapers:
    """`place`: `sealed`, `timestamps` or `scans`, as their folders in the bucket are called."""

    client: Any
    keys: Keys
    bucket: str

    def read(self, place: str, person: str, *, name: str, scan: str = "") -> bytes | None:
        """`scan`: the hash that its record says, where it is one. None: it does not open."""
        her = PersonId(person)
        match place:
            case "sealed":
                return self._evidence.read(her, DocumentHash(name))
            case "timestamps":
                return self._timestamps.read(her, DocumentHash(name))
            case _:
                return self._scans.read(her, ConsentId(name), document=DocumentHash(scan))

    def keep(self, place: str, person: str, *, name: str, content: bytes) -> None:
        her = PersonId(person)
        match place:
            case "sealed":
                self._evidence.keep(her, content)
            case "timestamps":
                self._timestamps.keep(her, DocumentHash(name), token=content)
            case _:
                self._scans.keep(her, ConsentId(name), content=content)

    def notices(self) -> Iterator[str]:
        """Keys of what names nobody: as shown, and certificates of erasures."""
        for prefix in (NOTICES, ERASURES):
            for one in objects_under(self.client, self.bucket, prefix=prefix):
                yield one["Key"]

    def notice(self, key: str) -> bytes | None:
        return read_object(self.client, self.bucket, key=key)

    def keep_notice(self, key: str, content: bytes) -> None:
        kind = next((it for end, it in _KINDS.items() if key.endswith(end)), None)
        kind = kind or "text/html; charset=utf-8"
        put_once(self.client, self.bucket, key=key, content=content, ContentType=kind)

    @property
    def _evidence(self) -> S3Evidence:
        return S3Evidence(self.client, bucket=self.bucket, keys=self.keys)

    @property
    def _scans(self) -> S3Scans:
        return S3Scans(self.client, bucket=self.bucket, keys=self.keys)

    @property
    def _timestamps(self) -> S3Timestamps:
        return S3Timestamps(self.client, bucket=self.bucket, keys=self.keys)
