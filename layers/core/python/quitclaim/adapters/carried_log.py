"""The log goes on in a recovered library table from where it stands, not from where it stood."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from quitclaim.adapters import log_rows, tables
from quitclaim.adapters.dynamodb_reads import delete_all, key_of, write_all
from quitclaim.adapters.dynamodb_remains import every_item


class CarriedLog:
    def __init__(self, client: Any) -> None:
        self._client = client

    def carry(self, *, present: str, recovered: str, at: datetime) -> int:
        """
        Bring the head, the leaves and what waits over; take out what was sealed since, and what
        has run out, which nothing else takes out of a table just recovered.

        While nothing writes to the present table; idempotent. What waits in the recovered one and
        never happened in the present, as what a replay did, stays. Returns how many rows came.
        """
        waits, happened, rows = set[str](), set[str](), []
        for item in every_item(self._client, present):
            whose, sort = item["pk"]["S"], item["sk"]["S"]
            if whose == tables.OUTBOX:
                waits.add(sort)
            if sort == tables.FACT:
                happened.add(whose.partition("#")[2])
            if whose in (log_rows.LOG, tables.OUTBOX) or whose.startswith(log_rows.LEAF):
                rows.append(item)
        gone = [
            key_of(item)
            for item in every_item(self._client, recovered)
            if _is_over(item, at=at) or _is_sealed(item, waits=waits, happened=happened)
        ]
        delete_all(self._client, recovered, keys=gone)
        write_all(self._client, recovered, requests=({"PutRequest": {"Item": it}} for it in rows))
        return len(rows)


def _is_over(item: dict[str, Any], *, at: datetime) -> bool:
    ends = item.get(tables.GONE_AFTER)
    return ends is not None and int(ends["N"]) <= at.timestamp()


def _is_sealed(item: dict[str, Any], *, waits: Collection[str], happened: Collection[str]) -> bool:
    """Of what waited then: a fact that happened in the present table, and waits there no more."""
    sort = str(item["sk"]["S"])
    was_waiting = item["pk"]["S"] == tables.OUTBOX
    return was_waiting and sort not in waits and sort.partition("#")[2] in happened
