"""Everything that tables name, read from the first item to the last, whatever shape it has."""

import re
from collections.abc import Collection, Iterator
from typing import Any, Final

from quitclaim.adapters import tables
from quitclaim.adapters.dynamodb_remains import every_item
from quitclaim.domain.ids import AssetId, PersonId

# Ids stand alone, or within a key: guardian#…, 2026-05-03T12:00:00Z#…#…
_UUID: Final = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")


class RecoveredTables:
    """`names`: of every table that may name somebody."""

    def __init__(self, client: Any, *, names: Collection[str], library_table: str) -> None:
        self._client = client
        self._names = names
        self._library = library_table

    def people(self) -> Iterator[PersonId]:
        for table in self._names:
            for item in every_item(self._client, table):
                yield from map(PersonId, _UUID.findall(repr(item)))

    def assets(self) -> Iterator[AssetId]:
        for item in every_item(self._client, self._library):
            whose, row = item["pk"]["S"], item["sk"]["S"]
            if whose.startswith(tables.ASSET) and row == tables.STATE:
                yield AssetId(whose.removeprefix(tables.ASSET))
