"""Tables with one process over them, for tests of what the adapters leave in the rows."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from moto import mock_aws

from quitclaim.adapters.dynamodb_items import from_item
from quitclaim.adapters.tables import LAYOUTS, Key
from quitclaim.ports.changes import Change
from quitclaim.ports.writes import Write
from quitclaim.runtime.aws import client
from tests.contract.changes import a_change
from tests.contract.dynamodb import Tables
from tests.contract.dynamodb_adapters import Adapters
from tests.fakes.world import Report, World


@dataclass(slots=True)
class AtWork:
    tables: Tables
    world: World
    on: Adapters

    @property
    def reports(self) -> list[Report]:
        return self.world.reports

    def commit(self, *writes: Write, **changes: Any) -> Change:
        change = a_change(*writes, **changes)
        self.on.commits.commit(change)
        return change

    def rows(self, table: str) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = self.tables.dynamodb.scan(TableName=table)["Items"]
        return found

    def sorts(self, table: str, partition: str) -> list[str]:
        """The sort keys of one partition."""
        return sorted(r["sk"]["S"] for r in self.rows(table) if r["pk"]["S"] == partition)

    def row(self, table: str, key: Key) -> dict[str, Any] | None:
        found = self.tables.dynamodb.get_item(TableName=table, Key=key, ConsistentRead=True)
        return from_item(found["Item"]) if "Item" in found else None

    def alter(self, table: str, key: Key, **attributes: Any) -> None:
        """Put these attribute values in place of what is stored; None takes one away."""
        found = self.tables.dynamodb.get_item(TableName=table, Key=key, ConsistentRead=True)
        item = found.get("Item", key) | attributes
        kept = {name: value for name, value in item.items() if value is not None}
        self.tables.dynamodb.put_item(TableName=table, Item=kept)

    def everything(self) -> str:
        """Every key and value of every row, bytes as they are."""
        return "\n".join(str(row) for table in LAYOUTS for row in self.rows(table))

    def another(self) -> Adapters:
        """As another process has them."""
        return self.tables.adapters(self.world)


@contextmanager
def at_work(dynamodb: Any) -> Iterator[AtWork]:
    with mock_aws():
        tables, world = Tables(dynamodb, client("kms")), World()
        tables.create()
        yield AtWork(tables, world, tables.adapters(world))


def transactions_of(work: AtWork) -> list[dict[str, Any]]:
    """Every transaction from now on, as the client sends it."""
    seen: list[dict[str, Any]] = []

    def see(params: dict[str, Any], **_: object) -> None:
        seen.append(params)

    event = "provide-client-params.dynamodb.TransactWriteItems"
    work.tables.dynamodb.meta.events.register(event, see)
    return seen
