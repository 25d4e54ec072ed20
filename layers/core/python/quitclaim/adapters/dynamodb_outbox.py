"""Outbox on one partition of the library table; a fact's marker stays when its row has gone."""

from collections.abc import Iterable
from typing import Any

from quitclaim.adapters import tables
from quitclaim.adapters.codec import Problem
from quitclaim.adapters.dynamodb_reads import delete_all, page_under, rows_query
from quitclaim.adapters.sealed_records import read_clear
from quitclaim.domain.errors import ImpossibleValue
from quitclaim.domain.ids import FactId
from quitclaim.domain.organisation.facts import Fact
from quitclaim.ports.paging import Cursor, Page


class DynamoOutbox:
    def __init__(self, client: Any, *, library_table: str, page_size: int = 100) -> None:
        self._client = client
        self._library = library_table
        self._page_size = page_size

    def waiting(self, *, after: Cursor | None = None) -> Page[Fact]:
        query = rows_query(self._library, partition=tables.OUTBOX)
        items, following = page_under(self._client, query, after=after, size=self._page_size)
        return Page(tuple(_fact(item) for item in items), following)

    def settle(self, facts: Iterable[FactId]) -> None:
        rows = [tables.outbox_row(fact) for fact in dict.fromkeys(facts)]
        delete_all(self._client, self._library, keys=rows)


def _fact(item: dict[str, Any]) -> Fact:
    fact = read_clear(Fact, item)
    if isinstance(fact, Problem):
        # To pass it over would leave a hole in the log (I5): whoever seals has to stop here.
        raise ImpossibleValue(f"outbox row {item['sk']['S']}: {fact.why}: seal with its release")
    return fact
