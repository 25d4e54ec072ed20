"""Keepings on the library table: beside a collection's rule, and beside an asset."""

from collections.abc import Iterable
from typing import Any, Final

from quitclaim.adapters import tables
from quitclaim.adapters.codec import Problem
from quitclaim.adapters.dynamodb_items import to_item
from quitclaim.adapters.dynamodb_reads import item_at, items_at
from quitclaim.adapters.sealed_records import KEY_GONE, SealedRecords, read_clear
from quitclaim.domain.forgetting.keeping import Justification, Keeping
from quitclaim.domain.ids import AssetId, CollectionId, FaceId
from quitclaim.ports.keys import Keys
from quitclaim.ports.reports import Reports

_KEPT: Final = "KEPT#"


def keeping_row(collection: CollectionId) -> tables.Key:
    return to_item({"pk": tables.under_collection(collection), "sk": "KEEPING"})


def justification_row(asset: AssetId, face: FaceId) -> tables.Key:
    return tables.asset_part_row(asset, f"{_KEPT}{face}")


def kept_row(record: Keeping | Justification) -> tables.Key:
    if isinstance(record, Keeping):
        return keeping_row(record.collection)
    return justification_row(record.asset, record.face)


class DynamoKeepings:
    def __init__(self, client: Any, *, library_table: str, keys: Keys, reports: Reports) -> None:
        self._client = client
        self._library = library_table
        self._records = SealedRecords(keys)
        self._reports = reports

    def of(self, collection: CollectionId) -> Keeping | None:
        item = item_at(self._client, self._library, key=keeping_row(collection))
        found = None if item is None else read_clear(Keeping, item)
        if isinstance(found, Problem):
            self._reports.unreadable("keeping", collection, problem=found.why)
            return None
        return found

    def justified(self, faces: Iterable[tuple[AssetId, FaceId]]) -> tuple[Justification, ...]:
        keys = [justification_row(asset, face) for asset, face in sorted(set(faces))]
        items = tuple(items_at(self._client, self._library, keys=keys))
        opened = self._records.read_all(Justification, items)
        read = (self._whole(item, one) for item, one in zip(items, opened, strict=True))
        return tuple(sorted((one for one in read if one), key=lambda said: (said.asset, said.face)))

    def _whole(self, item: dict[str, Any], found: Justification | Problem) -> Justification | None:
        if not isinstance(found, Problem):
            return found
        if found != KEY_GONE:
            place = item["pk"]["S"].partition("#")[2]
            self._reports.unreadable("justification", place, problem=found.why)
        return None
