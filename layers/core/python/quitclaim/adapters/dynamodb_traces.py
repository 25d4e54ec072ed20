"""Traces in the library table: all of it is looked through, once for whatever is asked (R36)."""

from collections import Counter
from collections.abc import Collection, Iterator
from typing import Any, Final

from quitclaim.adapters import log_rows, tables
from quitclaim.adapters.dynamodb_reads import delete_all, key_of
from quitclaim.adapters.dynamodb_remains import every_item, is_named_in
from quitclaim.domain.ids import AssetId, CollectionId, PersonId
from quitclaim.ports.traces import Traced

# What is on its way to the log is a store of its own, and passes.
_NOT_OURS: Final = (tables.OUTBOX, f"{tables.FACT}#")


class DynamoTraces:
    def __init__(self, client: Any, *, library_table: str) -> None:
        self._client = client
        self._library = library_table

    def of(self, people: Collection[PersonId]) -> Traced:
        out, naming = Counter[str](), list[tuple[str, str]]()
        for item in every_item(self._client, self._library):
            place = item["pk"]["S"], item["sk"]["S"]
            if _is_out(*place):
                out[place[0]] += 1
            if _is_ours(place[0]) and is_named_in(item, people):
                naming.append(place)
        leaves = {log_rows.number_of(*row) for row in naming if row[0].startswith(log_rows.LEAF)}
        assets = {row for row, sort in naming if sort == tables.STATE and _is_asset(row)}
        return Traced(
            assets=frozenset(AssetId(row.removeprefix(tables.ASSET)) for row in assets),
            rosters=frozenset(_collection(row) for row, sort in naming if sort == tables.ROSTER),
            leaves=frozenset(leaves),
            rows=len(naming) - len(leaves),
            out=sum(out[row] for row in assets),
        )

    def forget(self, people: Collection[PersonId], *, keeping: Collection[AssetId] = ()) -> None:
        """Versions and letters: what is current is changed by a commit."""
        kept = {tables.under_asset(asset) for asset in keeping}
        rows = [*self._to_go(people, kept)]
        delete_all(self._client, self._library, keys=rows)

    def _to_go(self, people: Collection[PersonId], kept: Collection[str]) -> Iterator[tables.Key]:
        for item in every_item(self._client, self._library):
            row, sort = item["pk"]["S"], item["sk"]["S"]
            may_go = sort.startswith(tables.VERSION) or row == tables.LETTERS
            if may_go and row not in kept and _is_ours(row) and is_named_in(item, people):
                yield key_of(item)


def _is_ours(row: str) -> bool:
    return not row.startswith(_NOT_OURS)


def _is_asset(row: str) -> bool:
    return row.startswith(tables.ASSET)


def _is_out(row: str, sort: str) -> bool:
    return _is_asset(row) and sort.startswith(tables.RENDITION)


def _collection(row: str) -> CollectionId:
    return CollectionId(row.removeprefix(tables.COLLECTION))
