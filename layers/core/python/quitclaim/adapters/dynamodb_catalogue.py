"""Catalogue on the library table: pages read in batches, names sealed under the text key."""

import json
from collections.abc import Collection, Iterable, Mapping
from typing import Any, Final

from quitclaim.adapters import tables, verdict_rows
from quitclaim.adapters.aws_errors import translated
from quitclaim.adapters.codec import SHAPE, Problem, decoded, encoded
from quitclaim.adapters.dynamodb_assets import AssetReader
from quitclaim.adapters.dynamodb_items import to_item
from quitclaim.adapters.dynamodb_reads import index_query, items_at, page_under
from quitclaim.adapters.dynamodb_texts import Texts
from quitclaim.adapters.sealed_records import read_clear
from quitclaim.domain.ids import AssetId, Channel, CollectionId
from quitclaim.domain.pictures.assets import Asset
from quitclaim.domain.publishing.stored import StoredVerdict
from quitclaim.ports.catalogue import Label
from quitclaim.ports.changes import Purpose
from quitclaim.ports.keys import Keys, Sealed
from quitclaim.ports.library import Description
from quitclaim.ports.paging import Cursor, Page
from quitclaim.ports.reports import Reports

_ABOUT: Final = "label"


class DynamoCatalogue:
    def __init__(
        self,
        client: Any,
        *,
        library_table: str,
        keys: Keys,
        reports: Reports,
        page_size: int = 60,
    ) -> None:
        self._client = client
        self._library = library_table
        self._keys = keys
        self._reports = reports
        self._page_size = page_size
        self._assets = AssetReader(client, library_table=library_table, keys=keys, reports=reports)
        self._texts = Texts(client, library_table=library_table, keys=keys, reports=reports)

    def label(self, collection: CollectionId, label: Label) -> None:
        self._keys.make(collection, Purpose.TEXT)
        plain = json.dumps(encoded(label)).encode()
        sealed = self._keys.seal(collection, purpose=Purpose.TEXT, about=_ABOUT, plain=plain)
        since = f"{tables.instant_key(label.opened_at)}#{collection}"
        item = (
            tables.label_row(collection)
            | tables.found_by(tables.SEARCH, tables.COLLECTIONS, sort=since)
            | to_item({"shape": SHAPE, "sealed": sealed})
        )
        with translated():
            self._client.put_item(TableName=self._library, Item=item)

    def labels(self, ids: Iterable[CollectionId]) -> Mapping[CollectionId, Label]:
        rows = {tables.under_collection(one): one for one in ids}
        keys = (tables.label_row(one) for one in rows.values())
        items = items_at(self._client, self._library, keys=keys)
        sealed = {
            Sealed(rows[item["pk"]["S"]], _ABOUT, item["sealed"]["B"]): rows[item["pk"]["S"]]
            for item in items
        }
        opened = self._keys.unseal_all(sealed, purpose=Purpose.TEXT)
        read = {sealed[one]: decoded(Label, json.loads(plain)) for one, plain in opened.items()}
        return {one: label for one, label in read.items() if isinstance(label, Label)}

    def collections(self, *, after: Cursor | None = None) -> Page[CollectionId]:
        query = index_query(self._library, tables.SEARCH, partition=tables.COLLECTIONS)
        newest_first = query | {"ScanIndexForward": False}
        items, following = page_under(self._client, newest_first, after=after, size=self._page_size)
        found = (item["pk"]["S"].removeprefix(tables.COLLECTION) for item in items)
        return Page(tuple(map(CollectionId, found)), following)

    def assets(self, ids: Iterable[AssetId]) -> Mapping[AssetId, Asset]:
        return {asset.id: asset for asset in self._assets.all_now(ids)}

    def descriptions(self, ids: Iterable[AssetId]) -> Mapping[AssetId, Description]:
        return self._texts.descriptions(ids)

    def verdicts(
        self, ids: Collection[AssetId], *, channels: Collection[Channel]
    ) -> Mapping[AssetId, Mapping[Channel, StoredVerdict]]:
        keys = (verdict_rows.outcome_row(one, channel) for one in ids for channel in channels)
        found: dict[AssetId, dict[Channel, StoredVerdict]] = {one: {} for one in ids}
        for item in items_at(self._client, self._library, keys=keys):
            asset = AssetId(item["pk"]["S"].removeprefix(tables.ASSET))
            verdict = read_clear(StoredVerdict, item)
            if isinstance(verdict, Problem):
                self._reports.unreadable("storedverdict", asset, problem=verdict.why)
                continue
            found[asset][verdict.channel] = verdict
        return found
