"""Everything in the library table that names a person, found by reading all of it (R36)."""

from collections.abc import Collection, Iterator
from typing import Any, Final

from quitclaim.adapters import tables
from quitclaim.adapters.aws_errors import translated
from quitclaim.adapters.dynamodb_reads import delete_all, key_of
from quitclaim.domain.ids import AssetId, PersonId

# Stores of their own: facts on their way to the log, counted and erased there.
_NOT_OURS: Final = (tables.OUTBOX, f"{tables.FACT}#")


class Remains:
    def __init__(self, client: Any, *, library_table: str) -> None:
        self._client = client
        self._library = library_table

    def naming(self, person: PersonId) -> Iterator[dict[str, Any]]:
        """Every item in which her id stands anywhere, be it as a whole or within a key."""
        scan: dict[str, Any] = {"TableName": self._library, "ConsistentRead": True}
        while True:
            with translated():
                found = self._client.scan(**scan)
            for item in found["Items"]:
                is_ours = not item["pk"]["S"].startswith(_NOT_OURS)
                if is_ours and any(person in text for text in _texts(item)):
                    yield item
            if "LastEvaluatedKey" not in found:
                return
            scan["ExclusiveStartKey"] = found["LastEvaluatedKey"]

    def clear_versions(self, person: PersonId, *, keeping: Collection[AssetId]) -> None:
        kept = {tables.under_asset(asset) for asset in keeping}
        rows = [
            key_of(item)
            for item in self.naming(person)
            if _is_version(item) and item["pk"]["S"] not in kept
        ]
        delete_all(self._client, self._library, keys=rows)


def _is_version(item: dict[str, Any]) -> bool:
    sort: str = item["sk"]["S"]
    return sort.startswith(tables.VERSION)


def _texts(value: Any) -> Iterator[str]:
    """In attribute values as they come: what nobody can read is searched as well."""
    match value:
        case str():
            yield value
        case list():
            for one in value:
                yield from _texts(one)
        case dict():
            for name, one in value.items():
                yield name
                yield from _texts(one)
        case _:
            pass
