"""What changes write, many of them at once: moto copies a table for every transaction it makes."""

from collections.abc import Iterable, Iterator
from typing import Any

from quitclaim.adapters.dynamodb_reads import WRITES, write_all
from quitclaim.adapters.dynamodb_writes import ChangeWriter, TableNames
from quitclaim.adapters.key_rows import WRAPPED, key_row
from quitclaim.adapters.sealed_records import SealedRecords
from quitclaim.domain.organisation.rules import Rules
from quitclaim.ports.changes import Change, Purpose
from quitclaim.ports.keys import Owner
from quitclaim.ports.paging import batches
from quitclaim.stores import Stores
from tests.contract.on_files import GONE


def written(stores: Stores, changes: Iterable[Change]) -> None:
    """Their very rows, one after another, as if each had been committed and sealed long ago."""
    settings = stores.settings
    names = TableNames(
        people=settings.people_table,
        library=settings.library_table,
        keys=settings.keys_table,
        gallery=settings.gallery_table,
    )
    writer = ChangeWriter(names, SealedRecords(stores.keys))
    for some in batches([*changes], WRITES * 4):
        rows: dict[tuple[str, str, str], dict[str, Any]] = {}
        for change in some:
            if any(isinstance(write.record, Rules) for write in change.writes):
                stores.commits.commit(change)
            else:
                rows |= dict(_rows(writer, change))
        for table in sorted({table for table, _, _ in rows}):
            puts = [{"PutRequest": {"Item": it}} for (of, _, _), it in rows.items() if of == table]
            write_all(stores.dynamodb, table, requests=puts)


def keys_written(stores: Stores, pairs: Iterable[tuple[Owner, Purpose]]) -> None:
    puts = (
        {
            "PutRequest": {
                "Item": key_row(owner, purpose)
                | {WRAPPED: {"B": stores.keys.fresh(owner, purpose=purpose)}}
            }
        }
        for owner, purpose in pairs
    )
    write_all(stores.dynamodb, stores.settings.keys_table, requests=puts)


def _rows(
    writer: ChangeWriter, change: Change
) -> Iterator[tuple[tuple[str, str, str], dict[str, Any]]]:
    for one in writer.transaction(change).items:
        if (put := one.get("Put")) and not put["Item"]["pk"]["S"].startswith(GONE):
            item = put["Item"]
            yield (put["TableName"], item["pk"]["S"], item["sk"]["S"]), item
