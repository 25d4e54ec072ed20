"""What every bucket still holds of somebody who was erased: each listed whole, every version."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from botocore.exceptions import ClientError

from quitclaim.adapters.aws_errors import codes_of, translated
from quitclaim.adapters.witness_pace import Pace
from quitclaim.domain.forgetting.certificate import Reason
from quitclaim.domain.forgetting.clues import Clues
from quitclaim.domain.forgetting.sightings import Sighting
from quitclaim.domain.forgetting.spellings import Spellings
from quitclaim.domain.forgetting.stores import Store
from quitclaim.domain.ids import AssetId

# By the name that the settings have for each.
STORES: Final[Mapping[str, Store]] = {
    "inbox": Store.INBOX,
    "originals": Store.ORIGINALS,
    "pictures": Store.PICTURES,
    "papers": Store.PAPERS,
    "exports": Store.EXPORTS,
    "log": Store.LOG,
    # What it holds is the residue of that store; by its name nobody is known.
    "copies": Store.KEYS,
}
# Of the exports bucket what people put, and what came of it.
_FROM_PEOPLE: Final = "in/"
# Where small files of ours lie: what they say is read, since nothing else would tell.
SAID: Final = ("in/looked/", "in/finds/told/")
# What proves a consent, sealed under the evidence key.
_EVIDENCE: Final = ("sealed/", "scans/", "timestamps/")
# What stands beside the bytes takes a call an object, and the right to read it: it is asked where
# few lie, and nobody is shown. None of ours writes anything there (tests/house/test_witness.py).
_ASKED: Final = "papers"
# How S3 calls the only version of an object where nothing has any.
_UNVERSIONED: Final = "null"
# A HEAD has no body to name the error in.
_GONE: Final = {"404", "NoSuchKey", "NoSuchVersion"}


@dataclass(frozen=True, slots=True)
class _Object:
    """`version` None: an upload that nobody has finished. `is_marker`: of a deletion."""

    key: str
    version: str | None
    is_marker: bool = False


@dataclass(frozen=True, slots=True)
class BucketWitness:
    """`buckets`: what each of `STORES` is called where it is deployed."""

    client: Any
    buckets: Mapping[str, str]
    pace: Pace = field(default_factory=Pace)
    page_size: int = 1000

    def seen(
        self, clues: Clues, *, assets: frozenset[AssetId], held: Collection[AssetId]
    ) -> Iterator[Sighting]:
        kept = Spellings(clues.kept_with(held))
        for name, bucket in self.buckets.items():
            sought = {
                store: Spellings(clues.sought_in(store, assets=assets))
                for store in (STORES[name], Store.SELFIES)
            }
            for one in self._objects(bucket):
                store = _store_of(name, one.key)
                if self._shows_her(one, sought[store], name=name):
                    reason = _reason(store, one.key, kept=kept)
                    yield Sighting(store, reason, _place(one, store, bucket=bucket))

    def _shows_her(self, one: _Object, sought: Spellings, *, name: str) -> bool:
        if sought.in_text(one.key):
            return True
        is_asked = name == _ASKED or one.key.startswith(SAID)
        if not is_asked or one.version is None or one.is_marker:
            return False
        return any(sought.in_text(text) for text in self._said_of(self.buckets[name], one))

    def _said_of(self, bucket: str, one: _Object) -> Iterator[str]:
        """Beside the bytes, and in the small files; nothing, where it went since it was listed."""
        which = {"Bucket": bucket, "Key": one.key}
        if one.version != _UNVERSIONED:
            which["VersionId"] = str(one.version)
        try:
            with translated():
                head = self.client.head_object(**which)
                yield from (f"{name}\n{said}" for name, said in head["Metadata"].items())
                if one.key.startswith(SAID):
                    yield self.client.get_object(**which)["Body"].read().decode("latin-1")
        except ClientError as error:
            if not codes_of(error) & _GONE:
                raise

    def _objects(self, bucket: str) -> Iterator[_Object]:
        """Every version of everything, every mark of a deletion, every upload begun."""
        asked: dict[str, Any] = {"Bucket": bucket, "MaxKeys": self.page_size}
        count, is_more = 0, True
        while is_more:
            with translated():
                found = self.client.list_object_versions(**asked)
            for one in found.get("Versions", ()):
                yield _Object(one["Key"], one["VersionId"])
            for one in found.get("DeleteMarkers", ()):
                yield _Object(one["Key"], one["VersionId"], is_marker=True)
            count += len(found.get("Versions", ())) + len(found.get("DeleteMarkers", ()))
            self.pace.after_page(bucket, count)
            is_more = found["IsTruncated"]
            asked |= {
                "KeyMarker": found.get("NextKeyMarker", ""),
                "VersionIdMarker": found.get("NextVersionIdMarker", ""),
            }
        yield from self._unfinished(bucket)

    def _unfinished(self, bucket: str) -> Iterator[_Object]:
        asked: dict[str, Any] = {"Bucket": bucket}
        is_more = True
        while is_more:
            with translated():
                found = self.client.list_multipart_uploads(**asked)
            for one in found.get("Uploads", ()):
                yield _Object(one["Key"], None)
            is_more = found.get("IsTruncated", False)
            asked |= {
                "KeyMarker": found.get("NextKeyMarker", ""),
                "UploadIdMarker": found.get("NextUploadIdMarker", ""),
            }


def _store_of(name: str, key: str) -> Store:
    if name == "exports" and key.startswith(_FROM_PEOPLE):
        return Store.SELFIES
    return STORES[name]


def _reason(store: Store, key: str, *, kept: Spellings) -> Reason | None:
    if store is Store.PAPERS and key.startswith(_EVIDENCE):
        return Reason.EVIDENCE
    return Reason.LEGAL_HOLD if kept.in_text(key) else None


def _place(one: _Object, store: Store, *, bucket: str) -> str:
    """Keys of uploads are photographers' own words, and may name anybody."""
    return bucket if store is Store.INBOX else f"{bucket} {one.key} {one.version or 'unfinished'}"
