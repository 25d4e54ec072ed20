"""Histories and Neighbours on the library table: rows beside an asset, rows of a collection."""

from collections.abc import Iterator
from typing import Any

from quitclaim.adapters import tables
from quitclaim.adapters.aws_errors import translated
from quitclaim.adapters.codec import Problem
from quitclaim.adapters.dynamodb_items import to_item
from quitclaim.adapters.dynamodb_reads import page_under, rows_query
from quitclaim.adapters.dynamodb_since import begun, speaker_in
from quitclaim.adapters.sealed_records import SealedRecords
from quitclaim.domain.ids import AssetId, CollectionId
from quitclaim.domain.pictures.assets import Asset
from quitclaim.ports.changes import Purpose
from quitclaim.ports.histories import Beside, Version
from quitclaim.ports.keys import Keys
from quitclaim.ports.paging import Cursor, Page


class DynamoHistories:
    def __init__(self, client: Any, *, library_table: str, keys: Keys, page_size: int = 20) -> None:
        self._client = client
        self._library = library_table
        self._keys = keys
        self._records = SealedRecords(keys)
        self._page_size = page_size

    def versions(self, asset: AssetId, *, after: Cursor | None = None) -> Page[Version]:
        partition = tables.under_asset(asset)
        query = rows_query(self._library, partition=partition, prefix=tables.VERSION)
        latest_first = query | {"ScanIndexForward": False}
        items, following = page_under(self._client, latest_first, after=after, size=self._page_size)
        found = list(self._read(items))
        named = {person for version in found for person in version.asset.named}
        # One question for all of a page: who is erased is named by none of what is shown.
        held = self._keys.holders(sorted(named), purpose=Purpose.DATA)
        return Page(tuple(one for one in found if one.asset.named <= held), following)

    def beside(self, asset: AssetId, *, within: CollectionId) -> Beside:
        place = tables.under_asset(asset)
        return Beside(
            before=self._next(within, place, comparison="<", forward=False),
            after=self._next(within, place, comparison=">", forward=True),
        )

    def _read(self, items: list[dict[str, Any]]) -> Iterator[Version]:
        """What nobody can read says nothing of what was: left out, like what was erased."""
        for item, record in zip(items, self._records.read_all(Asset, items), strict=True):
            if not isinstance(record, Problem):
                yield Version(asset=record, since=begun(item), by=speaker_in(item))

    def _next(
        self, within: CollectionId, place: str, *, comparison: str, forward: bool
    ) -> AssetId | None:
        values = {":pk": tables.under_collection(within), ":place": place}
        with translated():
            found = self._client.query(
                TableName=self._library,
                KeyConditionExpression=f"pk = :pk AND sk {comparison} :place",
                ExpressionAttributeValues=to_item(values),
                ScanIndexForward=forward,
                ConsistentRead=True,
                Limit=1,
            )["Items"]
        rows = (item["sk"]["S"] for item in found)
        # Its rule, name and roster lie in the same partition, behind the pictures.
        pictures = (row for row in rows if row.startswith(tables.ASSET))
        return next((AssetId(row.removeprefix(tables.ASSET)) for row in pictures), None)
