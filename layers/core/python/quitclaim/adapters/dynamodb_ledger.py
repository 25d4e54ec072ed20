"""The ledger on the library table: leaves under their numbers, and a head that moves with them."""

from collections.abc import Iterable, Sequence
from typing import Any, Final

from quitclaim.adapters import log_rows, tables
from quitclaim.adapters.aws_errors import translated
from quitclaim.adapters.codec import Problem
from quitclaim.adapters.dynamodb_items import from_attribute, from_item, to_item
from quitclaim.adapters.dynamodb_reads import item_at, items_at, page_under, rows_query
from quitclaim.adapters.dynamodb_transaction import Transaction
from quitclaim.adapters.key_rows import key_row
from quitclaim.adapters.sealed_records import read_clear
from quitclaim.domain.errors import BrokenLog, ImpossibleValue
from quitclaim.domain.ids import FactId
from quitclaim.domain.organisation.facts import Fact
from quitclaim.domain.proof.leaves import Leaf, Payload, Waiting
from quitclaim.domain.proof.tiles import hashes_in
from quitclaim.domain.proof.trees import Edge, Head, Tree
from quitclaim.ports.changes import Purpose
from quitclaim.ports.ledger import is_sought, named_in
from quitclaim.ports.paging import Cursor, Page

_THERE: Final = "attribute_exists(pk)"
_NOT_THERE: Final = "attribute_not_exists(pk)"
# All of a leaf's row but its text: gone with the first erasure of somebody it names.
_OPENS: Final = ("opens", "about", "shape", "body")


class DynamoLedger:
    def __init__(
        self, client: Any, *, library_table: str, keys_table: str, page_size: int = 100
    ) -> None:
        self._client = client
        self._library = library_table
        self._keys = keys_table
        self._page_size = page_size

    def waiting(self, *, after: Cursor | None = None) -> Page[Waiting]:
        query = rows_query(self._library, partition=tables.OUTBOX)
        items, following = page_under(self._client, query, after=after, size=self._page_size)
        return Page(tuple(_waiting(item) for item in items), following)

    def head(self) -> Head:
        item = item_at(self._client, self._library, key=log_rows.head_row())
        if item is None:
            return Head()
        found = from_item(item)
        promised = None
        if "promised_size" in found:
            promised = Tree(found["promised_size"], found["promised_root"])
        return Head(Edge(found["leaf_count"], hashes_in(found["edge"])), promised)

    def append(self, leaves: Sequence[Leaf], *, behind: Edge, ahead: Edge) -> None:
        made = Transaction()
        made.update(self._library, log_rows.head_row(), **_moved(behind, ahead))
        for index, leaf in enumerate(leaves, start=behind.size):
            made.put(self._library, log_rows.leaf_row(index), attributes=_attributes(leaf))
            made.take(self._library, log_rows.waiting_row(leaf.waiting.fact))
            if is_sought(leaf.waiting.fact):
                row = log_rows.number_row(leaf.waiting.fact.id)
                made.update(self._library, row, **_numbered(index))
        for person in sorted(named_in(leaves)):
            made.check(self._keys, key_row(person, Purpose.DATA), condition=_THERE)
        with translated():
            self._client.transact_write_items(TransactItems=made.items)

    def texts(self, start: int, stop: int) -> Sequence[bytes]:
        rows = [log_rows.leaf_row(index) for index in range(start, stop)]
        items = items_at(self._client, self._library, keys=rows)
        found = {_place(item): bytes(item["leaf"]["B"]) for item in items}
        missing = [at for at, row in enumerate(rows, start=start) if _place(row) not in found]
        if missing:
            raise BrokenLog(f"leaf {missing[0]} is missing")
        return [found[_place(row)] for row in rows]

    def promise(self, tree: Tree, *, behind: Tree | None) -> None:
        values = {":size": tree.size, ":root": tree.root}
        condition = "attribute_not_exists(promised_size)"
        if behind is not None:
            values |= {":known_size": behind.size, ":known_root": behind.root}
            condition = "promised_size = :known_size AND promised_root = :known_root"
        with translated():
            self._client.update_item(
                TableName=self._library,
                Key=log_rows.head_row(),
                UpdateExpression="SET promised_size = :size, promised_root = :root",
                ConditionExpression=f"{_THERE} AND {condition}",
                ExpressionAttributeValues=to_item(values),
            )

    def payload(self, index: int) -> Payload | None:
        item = item_at(self._client, self._library, key=log_rows.leaf_row(index))
        if item is None or "opens" not in item:
            return None
        return Payload(waiting=_waiting(item), key=bytes(item["opens"]["B"]))

    def number_of(self, fact: FactId) -> int | None:
        item = item_at(self._client, self._library, key=log_rows.number_row(fact))
        return None if item is None else int(from_item(item)["leaf_number"])

    def forget(self, leaves: Iterable[int]) -> None:
        for index in sorted(leaves):
            with translated():
                self._client.update_item(
                    TableName=self._library,
                    Key=log_rows.leaf_row(index),
                    UpdateExpression=f"REMOVE {', '.join(_OPENS)}",
                )


def _moved(behind: Edge, ahead: Edge) -> dict[str, Any]:
    """From exactly there: of two sealers one finds that the head has gone on."""
    values = {":size": ahead.size, ":edge": b"".join(ahead.hashes)}
    condition = _NOT_THERE
    if behind.size:
        values |= {":known_size": behind.size, ":known_edge": b"".join(behind.hashes)}
        condition = "leaf_count = :known_size AND edge = :known_edge"
    return {
        "UpdateExpression": "SET leaf_count = :size, edge = :edge",
        "ConditionExpression": condition,
        "ExpressionAttributeValues": to_item(values),
    }


def _numbered(index: int) -> dict[str, Any]:
    """Wherever something stands already: what is told twice must never stop the sealer."""
    values = to_item({":number": index})
    return {
        "UpdateExpression": "SET leaf_number = :number",
        "ExpressionAttributeValues": values,
    }


def _attributes(leaf: Leaf) -> dict[str, Any]:
    text = to_item({"leaf": leaf.text})
    if leaf.key is None:
        return text
    beside = log_rows.fact_attributes(leaf.waiting.fact, leaf.waiting.about)
    return text | beside | to_item({"opens": leaf.key})


def _waiting(item: dict[str, Any]) -> Waiting:
    fact = read_clear(Fact, item)
    if isinstance(fact, Problem):
        # To pass it over would leave a hole in the log (I5): whoever seals has to stop here.
        raise ImpossibleValue(f"outbox row {item['sk']['S']}: {fact.why}: seal with its release")
    return Waiting(fact=fact, about=frozenset(from_attribute(item["about"])))


def _place(row: dict[str, Any]) -> tuple[str, str]:
    return row["pk"]["S"], row["sk"]["S"]
