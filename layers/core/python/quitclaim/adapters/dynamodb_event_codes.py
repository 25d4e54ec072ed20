"""Event codes on the library table, and the count of cards of each event."""

from typing import Any, Final

from quitclaim.adapters import tables
from quitclaim.adapters.aws_errors import translated
from quitclaim.adapters.codec import Problem
from quitclaim.adapters.dynamodb_items import to_item
from quitclaim.adapters.dynamodb_reads import (
    index_query,
    item_at,
    items_in_order,
    key_of,
    page_under,
)
from quitclaim.adapters.sealed_records import read_clear
from quitclaim.domain.consents.event_codes import EventCode
from quitclaim.domain.ids import CollectionId, TokenHash
from quitclaim.ports.paging import Cursor, Page
from quitclaim.ports.reports import Reports

CODES: Final = "codes"


class DynamoEventCodes:
    def __init__(
        self,
        client: Any,
        *,
        library_table: str,
        reports: Reports,
        page_size: int = 100,
    ) -> None:
        self._client = client
        self._library = library_table
        self._reports = reports
        self._page_size = page_size

    def code(self, code: TokenHash) -> EventCode | None:
        row = item_at(self._client, self._library, key=code_row(code))
        return self._read(row) if row else None

    def listed(self, *, after: Cursor | None = None) -> Page[EventCode]:
        query = index_query(self._library, tables.SEARCH, partition=CODES)
        newest_first = query | {"ScanIndexForward": False}
        items, following = page_under(self._client, newest_first, after=after, size=self._page_size)
        rows = items_in_order(self._client, self._library, keys=map(key_of, items))
        read = map(self._read, rows)
        return Page(tuple(code for code in read if code), following)

    def next_card(self, collection: CollectionId) -> int:
        with translated():
            counted = self._client.update_item(
                TableName=self._library,
                Key=to_item({"pk": tables.under_collection(collection), "sk": "CARDS"}),
                UpdateExpression="ADD cards :one",
                ExpressionAttributeValues=to_item({":one": 1}),
                ReturnValues="UPDATED_NEW",
            )
        return int(counted["Attributes"]["cards"]["N"])

    def _read(self, row: dict[str, Any]) -> EventCode | None:
        code = read_clear(EventCode, row)
        if isinstance(code, Problem):
            name = row["pk"]["S"].partition("#")[2]
            self._reports.unreadable("event_code", name, problem=code.why)
            return None
        return code


def code_row(code: TokenHash) -> tables.Key:
    return to_item({"pk": f"Q#{code}", "sk": tables.STATE})


def to_be_found(code: EventCode) -> dict[str, Any]:
    sort = f"{tables.instant_key(code.made_at)}#{code.id}"
    return tables.found_by(tables.SEARCH, CODES, sort=sort)
