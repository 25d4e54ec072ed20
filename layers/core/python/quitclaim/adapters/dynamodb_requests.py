"""Requests on the people table, beside the records of whom they are about."""

from collections.abc import Iterable, Iterator
from typing import Any, TypeVar, assert_never

from quitclaim.adapters import people_lists, tables
from quitclaim.adapters.codec import Problem
from quitclaim.adapters.dynamodb_enclosures import PERSON
from quitclaim.adapters.dynamodb_reads import (
    index_query,
    item_at,
    items_in_order,
    items_under,
    key_of,
    page_under,
)
from quitclaim.adapters.sealed_records import KEY_GONE, SealedRecords
from quitclaim.domain.consents.paper import Paper
from quitclaim.domain.consents.requests import Request
from quitclaim.domain.consents.testimony import Testimony
from quitclaim.domain.forgetting.pleas import Plea
from quitclaim.domain.ids import PersonId, RequestId, TokenHash
from quitclaim.domain.people.capabilities import Capability
from quitclaim.ports.changes import Purpose
from quitclaim.ports.keys import Keys
from quitclaim.ports.paging import Cursor, Page
from quitclaim.ports.reports import Reports

T = TypeVar("T", Request, Capability, Testimony, Paper, Plea)


class DynamoRequests:
    """Of one partition only: whoever was found to be her was asked under an id of her own."""

    def __init__(
        self,
        client: Any,
        *,
        people_table: str,
        keys: Keys,
        reports: Reports,
        page_size: int = 100,
    ) -> None:
        self._client = client
        self._people = people_table
        self._keys = keys
        self._records = SealedRecords(keys)
        self._reports = reports
        self._page_size = page_size

    def of(self, person: PersonId) -> tuple[Request, ...]:
        found = self._read_all(Request, self._rows(person, tables.REQUEST))
        return tuple(sorted(found, key=lambda request: (request.turns[0].at, request.id)))

    def request(self, person: PersonId, request: RequestId) -> Request | None:
        return self._read_at(Request, tables.record_row(person, tables.REQUEST, record=request))

    def capability(self, token: TokenHash) -> Capability | None:
        """With as many reads whether it is known or not, so that nobody learns that by waiting."""
        person = self._led_to(token)
        key = tables.record_row(person, tables.LINK, record=token)
        row = item_at(self._client, self._people, key=key)
        is_held = bool(self._keys.holders([person], purpose=Purpose.DATA))
        return self._read(Capability, row) if row and is_held else None

    def testimonies(self, person: PersonId) -> tuple[Testimony, ...]:
        found = self._read_all(Testimony, self._rows(person, tables.SAID))
        return tuple(sorted(found, key=lambda testimony: (testimony.at, testimony.request)))

    def paper(self, person: PersonId, request: RequestId) -> Paper | None:
        return self._read_at(Paper, tables.record_row(person, tables.PAPER, record=request))

    def untimed(self, *, after: Cursor | None = None) -> Page[Paper]:
        query = index_query(self._people, tables.LISTED, partition=tables.UNTIMED)
        found = self._page(Paper, query, after=after)
        waiting = (paper for paper in found.items if paper.timestamped_at is None)
        return Page(tuple(waiting), found.following)

    def listed(self, *, after: Cursor | None = None) -> Page[Request]:
        query = index_query(self._people, tables.LISTED, partition=tables.ASKED)
        return self._page(Request, query | {"ScanIndexForward": False}, after=after)

    def pleas(self, person: PersonId) -> tuple[Plea, ...]:
        found = self._read_all(Plea, self._rows(person, people_lists.PLEA))
        return tuple(sorted(found, key=lambda plea: (plea.at, plea.id)))

    def pleading(self, *, after: Cursor | None = None) -> Page[Plea]:
        query = index_query(self._people, tables.LISTED, partition=people_lists.PLEADING)
        found = self._page(Plea, query, after=after)
        return Page(tuple(plea for plea in found.items if plea.is_open), found.following)

    def _page(self, kind: type[T], query: dict[str, Any], *, after: Cursor | None) -> Page[T]:
        items, following = page_under(self._client, query, after=after, size=self._page_size)
        # Forgotten since the index was told of them, where there is no row.
        rows = items_in_order(self._client, self._people, keys=map(key_of, items))
        return Page(tuple(self._read_all(kind, rows)), following)

    def _led_to(self, token: TokenHash) -> PersonId:
        # No id is a hash: nothing is filed under this one.
        nobody = PersonId(token)
        pointer = item_at(self._client, self._people, key=tables.pointer_row(token))
        if pointer is None:
            return nobody
        person = pointer.get(PERSON, {}).get("S")
        if person is None:
            self._reports.unreadable("link", token, problem="it leads to nobody")
        return person or nobody

    def _rows(self, person: PersonId, prefix: str) -> Iterator[dict[str, Any]]:
        partition = tables.under_person(person)
        return items_under(self._client, self._people, partition=partition, prefix=prefix)

    def _read_at(self, kind: type[T], key: tables.Key) -> T | None:
        row = item_at(self._client, self._people, key=key)
        return next(self._read_all(kind, [row]), None) if row else None

    def _read_all(self, kind: type[T], rows: Iterable[dict[str, Any]]) -> Iterator[T]:
        """Their keys are asked for after the rows were read, as for a dossier."""
        filed = [(_person(row), row) for row in rows]
        held = self._keys.holders({person for person, _ in filed}, purpose=Purpose.DATA)
        for person, row in filed:
            record = self._read(kind, row) if person in held else None
            if record:
                yield record

    def _read(self, kind: type[T], row: dict[str, Any]) -> T | None:
        record = self._records.read(kind, row)
        name = row["sk"]["S"].rpartition("#")[2]
        if not isinstance(record, Problem) and _names(record) != (_person(row), name):
            record = Problem("filed under another name")
        if isinstance(record, Problem):
            # Without her evidence key there is nothing to say of what was signed (R39).
            if record != KEY_GONE:
                self._reports.unreadable(kind.__name__.lower(), name, problem=record.why)
            return None
        return record


def _person(row: dict[str, Any]) -> PersonId:
    return PersonId(row["pk"]["S"].partition("#")[2])


def _names(record: Request | Capability | Testimony | Paper | Plea) -> tuple[PersonId, str]:
    """Whose it is, and what it is called there."""
    match record:
        case Request() | Plea():
            return record.person, record.id
        case Capability():
            return record.person, record.token
        case Testimony() | Paper():
            return record.person, record.request
        case _ as never:
            assert_never(never)
