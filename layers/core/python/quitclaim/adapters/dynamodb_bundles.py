"""What lies sealed of people: found by their rows, noted beside their keys, taken away from S3."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

from quitclaim.adapters import tables
from quitclaim.adapters.aws_errors import translated
from quitclaim.adapters.codec import SHAPE, Problem, encoded
from quitclaim.adapters.dynamodb_items import to_item
from quitclaim.adapters.dynamodb_reads import delete_all, item_at, items_under
from quitclaim.adapters.dynamodb_remains import every_item
from quitclaim.adapters.key_rows import NOTES, key_row, note_row
from quitclaim.adapters.s3_evidence import SEALED
from quitclaim.adapters.s3_objects import versions_of
from quitclaim.adapters.s3_scans import SCANS
from quitclaim.adapters.s3_timestamps import TIMESTAMPS
from quitclaim.adapters.sealed_records import read_clear
from quitclaim.domain.errors import ImpossibleValue
from quitclaim.domain.forgetting.bundles import Bundle, Laid
from quitclaim.domain.ids import ConsentId, DocumentHash, PersonId, RequestId
from quitclaim.ports.changes import Purpose

_PERSON: Final = "P#"
_EVIDENCE: Final = key_row(PersonId(""), Purpose.EVIDENCE)["sk"]


class DynamoBundles:
    def __init__(
        self, client: Any, s3_client: Any, *, people_table: str, keys_table: str, bucket: str
    ) -> None:
        """`s3_client`, `bucket`: where papers lie; only whoever disposes of them needs either."""
        self._client = client
        self._s3 = s3_client
        self._people = people_table
        self._keys = keys_table
        self._bucket = bucket

    def holders(self) -> Sequence[PersonId]:
        rows = every_item(self._client, self._keys)
        owners = (row["pk"]["S"] for row in rows if row["sk"] == _EVIDENCE)
        return sorted(PersonId(one.removeprefix(_PERSON)) for one in owners)

    def laid(self, person: PersonId) -> Laid:
        consents = self._rows(person, tables.CONSENT)
        papers = tuple(self._rows(person, tables.PAPER))
        signings = self._rows(person, tables.SAID)
        return Laid(
            signings=frozenset(RequestId(_name(row)) for row in (*signings, *papers)),
            documents=frozenset(DocumentHash(_said(row, "document")["S"]) for row in papers),
            scans=frozenset(ConsentId(_name(row)) for row in consents if "M" in _paper(row)),
        )

    def note(self, bundle: Bundle) -> None:
        stored = to_item({"shape": SHAPE, "body": encoded(bundle)})
        with translated():
            self._client.put_item(TableName=self._keys, Item=note_row(bundle.person) | stored)

    def noted(self, person: PersonId) -> Bundle | None:
        row = item_at(self._client, self._keys, key=note_row(person))
        return None if row is None else _read(row)

    def all_noted(self) -> Sequence[Bundle]:
        return [_read(row) for row in items_under(self._client, self._keys, partition=NOTES)]

    def dispose(self, bundle: Bundle) -> None:
        take_away = self._destroy if bundle.ordered else self._hide
        for key in _objects(bundle.laid):
            with translated():
                take_away(key)
        delete_all(self._client, self._people, keys=_signings(bundle))
        with translated():
            self._client.delete_item(TableName=self._keys, Key=note_row(bundle.person))

    def _hide(self, key: str) -> None:
        """By a mark: what lies under it goes by the bucket's own rule, when its lock has ended."""
        self._s3.delete_object(Bucket=self._bucket, Key=key)

    def _destroy(self, key: str) -> None:
        """Nobody else may get around the lock, and nobody here does it for less than an order."""
        for version in versions_of(self._s3, self._bucket, key=key):
            self._s3.delete_object(
                Bucket=self._bucket, Key=key, VersionId=version, BypassGovernanceRetention=True
            )

    def _rows(self, person: PersonId, prefix: str) -> Iterator[dict[str, Any]]:
        partition = tables.under_person(person)
        return items_under(self._client, self._people, partition=partition, prefix=prefix)


def _name(row: dict[str, Any]) -> str:
    return str(row["sk"]["S"]).rpartition("#")[2]


def _said(row: dict[str, Any], name: str) -> dict[str, Any]:
    found: dict[str, Any] = row.get("body", {}).get("M", {}).get(name, {})
    return found


def _paper(row: dict[str, Any]) -> dict[str, Any]:
    return _said(row, "paper")


def _read(row: dict[str, Any]) -> Bundle:
    found = read_clear(Bundle, row)
    if isinstance(found, Problem):
        raise ImpossibleValue(f"a note of evidence cannot be read: {found.why}")
    return found


def _objects(laid: Laid) -> Iterator[str]:
    for document in sorted(laid.documents):
        yield from (SEALED + document, TIMESTAMPS + document)
    yield from (SCANS + scan for scan in sorted(laid.scans))


def _signings(bundle: Bundle) -> Iterable[tables.Key]:
    for request in sorted(bundle.laid.signings):
        for kind in (tables.SAID, tables.PAPER):
            yield tables.record_row(bundle.person, kind, record=request)
