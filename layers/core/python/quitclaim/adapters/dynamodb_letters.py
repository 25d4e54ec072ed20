"""Letters on the library table, whose stream says that there is a new one."""

from datetime import datetime
from typing import Any

from quitclaim.adapters import tables
from quitclaim.adapters.aws_errors import translated
from quitclaim.adapters.codec import Problem
from quitclaim.adapters.dynamodb_reads import (
    index_query,
    item_at,
    items_in_order,
    key_of,
    page_under,
)
from quitclaim.adapters.sealed_records import read_clear
from quitclaim.domain.ids import LetterId
from quitclaim.ports.knocks import Knock
from quitclaim.ports.mail import Message, Waiting
from quitclaim.ports.paging import Cursor, Page
from quitclaim.ports.plea_notices import PleaNotice
from quitclaim.ports.recall_notices import RecallNotice
from quitclaim.ports.reports import Reports


class DynamoLetters:
    def __init__(
        self, client: Any, *, library_table: str, reports: Reports, page_size: int = 100
    ) -> None:
        self._client = client
        self._library = library_table
        self._reports = reports
        self._page_size = page_size

    def letter(self, letter: LetterId) -> Waiting | None:
        row = item_at(self._client, self._library, key=tables.letter_row(letter))
        return self._read(row) if row else None

    def waiting(self, before: datetime, *, after: Cursor | None = None) -> Page[Waiting]:
        query = index_query(
            self._library,
            tables.SEARCH,
            partition=tables.LETTERS,
            below=tables.instant_key(before),
        )
        items, following = page_under(self._client, query, after=after, size=self._page_size)
        # Sent since the index was told of them, where there is no row.
        rows = items_in_order(self._client, self._library, keys=map(key_of, items))
        read = map(self._read, rows)
        return Page(tuple(letter for letter in read if letter), following)

    def sent(self, letter: LetterId) -> None:
        with translated():
            self._client.delete_item(TableName=self._library, Key=tables.letter_row(letter))

    def _read(self, row: dict[str, Any]) -> Waiting | None:
        letter = _letter(row)
        if not isinstance(letter, Problem) and letter.id != _id(row):
            letter = Problem("filed under another name")
        if isinstance(letter, Problem):
            self._reports.unreadable("letter", _id(row), problem=letter.why)
            return None
        return letter


def _id(row: dict[str, Any]) -> LetterId:
    return LetterId(row["sk"]["S"])


def _letter(row: dict[str, Any]) -> Waiting | Problem:
    """A knock names an address, what goes to staff a plea or a member, a letter a person."""
    named = row.get("body", {}).get("M", {})
    if "address" in named:
        return read_clear(Knock, row)
    if "plea" in named:
        return read_clear(PleaNotice, row)
    return read_clear(RecallNotice, row) if "member" in named else read_clear(Message, row)
