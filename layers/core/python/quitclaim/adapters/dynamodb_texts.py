"""An asset's text, sealed under its text key, and the rows by which its keywords find it."""

import json
from collections.abc import Iterable, Iterator
from typing import Any, Final

from quitclaim.adapters import tables
from quitclaim.adapters.codec import SHAPE, Problem, decoded, encoded
from quitclaim.adapters.dynamodb_items import to_item
from quitclaim.adapters.dynamodb_reads import (
    delete_all,
    item_at,
    items_at,
    items_under,
    key_of,
    write_all,
)
from quitclaim.adapters.keywords import hashed
from quitclaim.adapters.lasting_secret import LastingSecret
from quitclaim.domain.errors import ImpossibleValue, NotFound
from quitclaim.domain.ids import AssetId
from quitclaim.ports.changes import Purpose
from quitclaim.ports.keys import Keys, Sealed
from quitclaim.ports.library import Description
from quitclaim.ports.reports import Reports

_ABOUT: Final = "description"
# Not an asset: the secret under which keywords are hashed is sealed under a text key of its own.
_KEYWORDS: Final = AssetId("0" * 64)


class Texts:
    def __init__(self, client: Any, *, library_table: str, keys: Keys, reports: Reports) -> None:
        self._client = client
        self._library = library_table
        self._keys = keys
        self._reports = reports
        self._secret = LastingSecret(
            client,
            table=library_table,
            keys=keys,
            row=tables.keyword_secret_row(),
            owner=_KEYWORDS,
        )

    def describe(self, asset: AssetId, description: Description) -> None:
        """Found first, described next, then no longer found: a crash leaves too many rows."""
        if self.description(asset) == description:
            return
        plain = json.dumps(encoded(description)).encode()
        sealed = self._keys.seal(asset, purpose=Purpose.TEXT, about=_ABOUT, plain=plain)
        wanted = {self.word(keyword) for keyword in description.keywords}
        text = tables.asset_part_row(asset, tables.TEXT) | to_item(
            {"shape": SHAPE, "sealed": sealed}
        )
        self._put(_word_row(asset, word) for word in sorted(wanted))
        self._put(iter([text]))
        rows = _words(self._client, self._library, asset=asset)
        old = [row for row in rows if _word(row) not in wanted]
        delete_all(self._client, self._library, keys=old)
        if not self._keys.holders([asset], purpose=Purpose.TEXT):
            # Erased meanwhile: nothing of it may stay behind.
            clear_text(self._client, self._library, asset=asset)
            raise NotFound(asset)

    def description(self, asset: AssetId) -> Description | None:
        row = tables.asset_part_row(asset, tables.TEXT)
        item = item_at(self._client, self._library, key=row)
        if item is None:
            return None
        read = self._opened(asset, item)
        if isinstance(read, Problem):
            self._reports.unreadable("description", asset, problem=read.why)
            return None
        return read

    def descriptions(self, assets: Iterable[AssetId]) -> dict[AssetId, Description]:
        rows = {tables.under_asset(asset): asset for asset in assets}
        keys = (tables.asset_part_row(asset, tables.TEXT) for asset in rows.values())
        items = items_at(self._client, self._library, keys=keys)
        sealed = {
            Sealed(rows[item["pk"]["S"]], _ABOUT, item["sealed"]["B"]): rows[item["pk"]["S"]]
            for item in items
            if _is_ours(item)
        }
        opened = self._keys.unseal_all(sealed, purpose=Purpose.TEXT)
        read = {sealed[one]: decoded(Description, json.loads(text)) for one, text in opened.items()}
        return {asset: text for asset, text in read.items() if isinstance(text, Description)}

    def legible(self, assets: list[AssetId]) -> tuple[AssetId, ...]:
        """Those whose text can still be read: the others are not found by it any more."""
        held = self._keys.holders(assets, purpose=Purpose.TEXT)
        return tuple(asset for asset in assets if asset in held)

    def word(self, keyword: str) -> str:
        """What stands for a keyword in the index."""
        return tables.WORD.lower() + hashed(keyword, secret=self._secret())

    def _opened(self, asset: AssetId, item: dict[str, Any]) -> Description | Problem | None:
        """None when its key is gone."""
        if not _is_ours(item):
            return Problem("shape: not of this release")
        try:
            plain = self._keys.unseal(
                asset, purpose=Purpose.TEXT, about=_ABOUT, sealed=item["sealed"]["B"]
            )
        except (ImpossibleValue, KeyError):
            return Problem("sealed: does not open")
        return None if plain is None else decoded(Description, json.loads(plain))

    def _put(self, items: Iterator[dict[str, Any]]) -> None:
        requests = ({"PutRequest": {"Item": item}} for item in items)
        write_all(self._client, self._library, requests=requests)


def _is_ours(item: dict[str, Any]) -> bool:
    """Of this release, and whole."""
    return bool(item.get("shape") == to_item({"shape": SHAPE})["shape"])


def clear_text(client: Any, table: str, *, asset: AssetId) -> None:
    """Idempotent."""
    text = tables.asset_part_row(asset, tables.TEXT)
    delete_all(client, table, keys=[*_words(client, table, asset=asset), text])


def _words(client: Any, table: str, *, asset: AssetId) -> Iterator[tables.Key]:
    partition = tables.under_asset(asset)
    found = items_under(client, table, partition=partition, prefix=tables.WORD, fields="pk, sk")
    return map(key_of, found)


def _word_row(asset: AssetId, word: str) -> dict[str, Any]:
    name = tables.WORD + word.removeprefix(tables.WORD.lower())
    found = tables.found_by(tables.SEARCH, word, sort=tables.under_asset(asset))
    return tables.asset_part_row(asset, name) | found


def _word(row: tables.Key) -> str:
    name: str = row["sk"]["S"]
    return tables.WORD.lower() + name.removeprefix(tables.WORD)
