"""Deliveries over the hooks table: the log of each endpoint, and the index of what is due."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from quitclaim.adapters import hook_rows, tables
from quitclaim.adapters.aws_errors import translated
from quitclaim.adapters.codec import Problem, decoded
from quitclaim.adapters.dynamodb_items import from_item, to_item
from quitclaim.adapters.dynamodb_reads import (
    delete_all,
    index_query,
    item_at,
    items_in_order,
    key_of,
    page_under,
    rows_query,
)
from quitclaim.adapters.dynamodb_remains import every_item, is_named_in
from quitclaim.adapters.sealed_records import read_clear
from quitclaim.domain.errors import Conflict
from quitclaim.domain.ids import EndpointId, EventId, PersonId
from quitclaim.domain.organisation.announced import since as first_since
from quitclaim.domain.organisation.deliveries import Delivery
from quitclaim.domain.organisation.facts import EventType
from quitclaim.ports.paging import Cursor, Page
from quitclaim.ports.reports import Reports


class DynamoDeliveries:
    def __init__(
        self, client: Any, *, hooks_table: str, reports: Reports, page_size: int = 100
    ) -> None:
        self._client = client
        self._table = hooks_table
        self._reports = reports
        self._page_size = page_size

    def add(self, delivery: Delivery) -> bool:
        try:
            self._put(delivery, condition="attribute_not_exists(pk)")
        except Conflict:
            return False
        return True

    def delivery(self, endpoint: EndpointId, event: EventId) -> Delivery | None:
        row = item_at(self._client, self._table, key=hook_rows.delivery_row(endpoint, event))
        return self._read(row) if row else None

    def move(self, delivery: Delivery, *, before: Delivery) -> None:
        self._put(delivery, condition="version = :read", values={":read": before.version})

    def told(
        self, endpoint: EndpointId, *, since: datetime | None = None, after: Cursor | None = None
    ) -> Page[Delivery]:
        query = rows_query(self._table, partition=hook_rows.under_endpoint(endpoint))
        query |= {"ScanIndexForward": False}
        if since is not None:
            query["KeyConditionExpression"] += " AND sk >= :since"
            query["ExpressionAttributeValues"] |= to_item({":since": first_since(since)})
        items, following = page_under(self._client, query, after=after, size=self._page_size)
        return Page(self._legible(items), following)

    def due(self, before: datetime, *, after: Cursor | None = None) -> Page[Delivery]:
        query = index_query(
            self._table,
            hook_rows.DUE,
            partition=hook_rows.WAITING,
            below=tables.instant_key(before),
        )
        items, following = page_under(self._client, query, after=after, size=self._page_size)
        # Those that time took away since the index was told of them are not there.
        rows = items_in_order(self._client, self._table, keys=map(key_of, items))
        return Page(self._legible(rows), following)

    def forget(self, person: PersonId) -> None:
        rows = map(key_of, self._naming(person))
        delete_all(self._client, self._table, keys=list(rows))

    def remains(self, person: PersonId) -> int:
        return sum(1 for _ in self._naming(person))

    def _naming(self, person: PersonId) -> Iterator[dict[str, Any]]:
        """Raw, so that what nobody can read goes too."""
        for row in every_item(self._client, self._table):
            if is_named_in(row, [person]) and not _says_that_she_was_erased(row):
                yield row

    def _put(
        self, delivery: Delivery, *, condition: str, values: dict[str, Any] | None = None
    ) -> None:
        item = hook_rows.delivery_row(delivery.endpoint, delivery.event.id)
        item |= hook_rows.stored(delivery) | _to_be_found(delivery)
        item |= to_item({tables.GONE_AFTER: int(delivery.kept_until.timestamp())})
        asked: dict[str, Any] = {"Item": item, "ConditionExpression": condition}
        if values:
            asked["ExpressionAttributeValues"] = to_item(values)
        with translated():
            self._client.put_item(TableName=self._table, **asked)

    def _legible(self, rows: Iterable[dict[str, Any]]) -> tuple[Delivery, ...]:
        return tuple(one for one in map(self._read, rows) if one is not None)

    def _read(self, row: dict[str, Any]) -> Delivery | None:
        found = read_clear(Delivery, row)
        if not isinstance(found, Problem) and _place(row) != (
            hook_rows.under_endpoint(found.endpoint),
            found.event.id,
        ):
            found = Problem("filed under another name")
        if isinstance(found, Problem):
            self._reports.unreadable("delivery", row["sk"]["S"], problem=found.why)
            return None
        return found


def _says_that_she_was_erased(row: dict[str, Any]) -> bool:
    delivery = decoded(Delivery, from_item(row).get("body"))
    return isinstance(delivery, Delivery) and delivery.event.type is EventType.PERSON_ERASED


def _to_be_found(delivery: Delivery) -> dict[str, Any]:
    if delivery.due_at is None:
        return {}
    sort = f"{tables.instant_key(delivery.due_at)}#{delivery.endpoint}#{delivery.event.id}"
    return tables.found_by(hook_rows.DUE, hook_rows.WAITING, sort=sort)


def _place(row: dict[str, Any]) -> tuple[str, str]:
    return row["pk"]["S"], row["sk"]["S"]
