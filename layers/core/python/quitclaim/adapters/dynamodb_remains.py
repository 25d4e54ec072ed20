"""Everything in the library table that names a person, found by reading all of it (R36)."""

from collections.abc import Collection, Iterator
from typing import Any, Final

from quitclaim.adapters import log_rows, tables
from quitclaim.adapters.aws_errors import translated
from quitclaim.adapters.dynamodb_reads import delete_all, key_of
from quitclaim.domain.ids import AssetId, PersonId

# Stores of their own: the log and what is on its way there, counted and erased there.
_NOT_OURS: Final = (tables.OUTBOX, f"{tables.FACT}#", log_rows.LEAF)


def rows_naming(client: Any, table: str, *, person: PersonId) -> Iterator[dict[str, Any]]:
    """Every item in which her id stands anywhere, be it as a whole or within a key."""
    for item in every_item(client, table):
        # All of it, names of attributes too, in one go: most rows are not hers.
        if person in repr(item):
            yield item


def every_item(client: Any, table: str) -> Iterator[dict[str, Any]]:
    scan: dict[str, Any] = {"TableName": table, "ConsistentRead": True}
    while True:
        with translated():
            found = client.scan(**scan)
        yield from found["Items"]
        if "LastEvaluatedKey" not in found:
            return
        scan["ExclusiveStartKey"] = found["LastEvaluatedKey"]


class Remains:
    def __init__(self, client: Any, *, library_table: str) -> None:
        self._client = client
        self._library = library_table

    def naming(self, person: PersonId) -> Iterator[dict[str, Any]]:
        found = rows_naming(self._client, self._library, person=person)
        return (item for item in found if not item["pk"]["S"].startswith(_NOT_OURS))

    def clear(self, person: PersonId, *, keeping: Collection[AssetId]) -> None:
        """Versions and letters: what is current is changed by a commit."""
        kept = {tables.under_asset(asset) for asset in keeping}
        rows = [
            key_of(item)
            for item in self.naming(person)
            if (_is_version(item) or _is_letter(item)) and item["pk"]["S"] not in kept
        ]
        delete_all(self._client, self._library, keys=rows)


def _is_version(item: dict[str, Any]) -> bool:
    sort: str = item["sk"]["S"]
    return sort.startswith(tables.VERSION)


def _is_letter(item: dict[str, Any]) -> bool:
    return bool(item["pk"]["S"] == tables.LETTERS)
