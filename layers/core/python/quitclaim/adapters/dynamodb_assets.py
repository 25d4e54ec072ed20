"""Assets as stored, now and in earlier versions; what cannot be read withholds the asset."""

from collections.abc import Iterable, Iterator
from typing import Any

from quitclaim.adapters import tables
from quitclaim.adapters.codec import Problem
from quitclaim.adapters.dynamodb_items import from_item
from quitclaim.adapters.dynamodb_reads import item_at, items_at
from quitclaim.adapters.sealed_records import KEY_GONE, SealedRecords
from quitclaim.domain.errors import ImpossibleValue
from quitclaim.domain.ids import AssetId, ContentHash, require_hashes, require_uuids
from quitclaim.domain.pictures.assets import Asset
from quitclaim.ports.changes import Purpose
from quitclaim.ports.keys import Keys
from quitclaim.ports.reports import Reports


class AssetReader:
    def __init__(self, client: Any, *, library_table: str, keys: Keys, reports: Reports) -> None:
        self._client = client
        self._library = library_table
        self._keys = keys
        self._records = SealedRecords(keys)
        self._reports = reports

    def now(self, asset: AssetId) -> Asset | None:
        item = item_at(self._client, self._library, key=tables.asset_row(asset))
        if item is None:
            return None
        return self._whole(asset, item, read=self._records.read(Asset, item))

    def all_now(self, assets: Iterable[AssetId]) -> Iterator[Asset]:
        """Those that exist, in no order."""
        rows = {tables.under_asset(asset): asset for asset in assets}
        keys = (tables.asset_row(asset) for asset in rows.values())
        items = tuple(items_at(self._client, self._library, keys=keys))
        for item, read in zip(items, self._records.read_all(Asset, items), strict=True):
            yield self._whole(rows[item["pk"]["S"]], item, read=read)

    def as_of(self, asset: AssetId, version: int) -> Asset | None:
        """None, too, once the key of anybody it names, or of its texts, is gone (R30, R36)."""
        item = item_at(self._client, self._library, key=tables.asset_version_row(asset, version))
        read = None if item is None else self._records.read(Asset, item)
        if item is None or read is None or read == KEY_GONE:
            return None
        found = self._whole(asset, item, read=read)
        held = self._keys.holders(found.named, purpose=Purpose.DATA)
        return found if found.named <= held else None

    def _whole(self, asset: AssetId, item: dict[str, Any], *, read: Asset | Problem) -> Asset:
        if not isinstance(read, Problem) and read.id == asset:
            return read
        why = read.why if isinstance(read, Problem) else "filed under another name"
        self._reports.unreadable("asset", asset, problem=why)
        return _unreadable(asset, item, why=why)


def _unreadable(asset: AssetId, item: dict[str, Any], *, why: str) -> Asset:
    """What can be said of it all the same; its faces are not guessed at."""
    body = _whatever(item, "body")
    body = body if isinstance(body, dict) else {}
    version = _whatever(item, "version")
    is_content = _is_hash(body.get("content"))
    memberships = body.get("memberships")
    return Asset(
        id=asset,
        content=ContentHash(body["content"] if is_content else asset),
        faces=(),
        memberships=frozenset(filter(_is_collection, memberships or ())),
        unreadable=why,
        version=version if isinstance(version, int) and version >= 1 else 1,
    )


def _whatever(item: dict[str, Any], name: str) -> Any:
    try:
        return from_item({name: item[name]})[name]
    except (AttributeError, KeyError, TypeError, ValueError):
        return None


def _is_hash(value: Any) -> bool:
    try:
        require_hashes(content=value)
    except (ImpossibleValue, TypeError):
        return False
    return value is not None


def _is_collection(value: Any) -> bool:
    try:
        require_uuids(collection=value)
    except (ImpossibleValue, TypeError):
        return False
    return value is not None
