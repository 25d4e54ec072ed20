"""The items of one TransactWriteItems, each at most once, each under its condition."""

import hashlib
import json
from typing import Any, Final

from quitclaim.adapters.dynamodb_items import to_item
from quitclaim.adapters.tables import Key
from quitclaim.domain.checks import require
from quitclaim.domain.ids import FactId

# What DynamoDB takes at once.
MOST_ITEMS: Final = 100
_TOKEN_LENGTH: Final = 36


class Transaction:
    def __init__(self) -> None:
        self._items: dict[tuple[str, str, str], dict[str, Any]] = {}

    @property
    def items(self) -> list[dict[str, Any]]:
        require(
            len(self._items) <= MOST_ITEMS,
            f"a transaction has at most {MOST_ITEMS} items: write in several changes",
        )
        return list(self._items.values())

    def token(self, fact: FactId) -> str:
        """
        The same for the same request, so that the client's own retry writes once.

        Not of the fact alone: what is sealed anew differs, and DynamoDB refuses one token for two
        requests. Across requests the fact's marker says that it was written.
        """
        text = json.dumps(self.items, default=bytes.hex, sort_keys=True)
        return hashlib.sha256(f"{fact}{text}".encode()).hexdigest()[:_TOKEN_LENGTH]

    def put(
        self, table: str, key: Key, *, attributes: dict[str, Any], behind: int | None = None
    ) -> None:
        """`behind`: only over exactly this version; None: only where there is nothing."""
        put: dict[str, Any] = {"Item": key | attributes}
        # Never "or absent": a late write must not bring an erased record back.
        condition = "attribute_not_exists(pk)" if behind is None else "version = :behind"
        put["ConditionExpression"] = condition
        if behind is not None:
            put["ExpressionAttributeValues"] = to_item({":behind": behind})
        self._add("Put", table, key=key, action=put)

    def replace(
        self, table: str, key: Key, *, attributes: dict[str, Any], was: dict[str, Any]
    ) -> None:
        """Put a row over one whose attributes were so; where `was` is empty, over none."""
        put: dict[str, Any] = {"Item": key | attributes}
        same = " AND ".join(f"{name} = :{name}" for name in was)
        put["ConditionExpression"] = same or "attribute_not_exists(pk)"
        if was:
            put["ExpressionAttributeValues"] = {f":{name}": value for name, value in was.items()}
        self._add("Put", table, key=key, action=put)

    def keep(self, table: str, key: Key, *, attributes: dict[str, Any] | None = None) -> None:
        """Put a row that follows from others, whatever was there."""
        self._add("Put", table, key=key, action={"Item": key | (attributes or {})})

    def update(self, table: str, key: Key, **action: Any) -> None:
        self._add("Update", table, key=key, action={"Key": key, **action})

    def delete(self, table: str, key: Key) -> None:
        """Idempotent."""
        self._add("Delete", table, key=key, action={"Key": key})

    def let_go(self, table: str, key: Key, *, unless_after: str, attribute: str) -> None:
        """Delete a row whose attribute says no more than that; idempotent, too."""
        condition = f"attribute_not_exists(pk) OR {attribute} <= :most"
        values = to_item({":most": unless_after})
        action = {"Key": key, "ConditionExpression": condition, "ExpressionAttributeValues": values}
        self._add("Delete", table, key=key, action=action)

    def end(self, table: str, key: Key, *, version: int) -> None:
        """Delete a row that must stand as it was read."""
        condition, values = "version = :read", to_item({":read": version})
        action = {"Key": key, "ConditionExpression": condition, "ExpressionAttributeValues": values}
        self._add("Delete", table, key=key, action=action)

    def take(self, table: str, key: Key) -> None:
        """Delete a row that must be there."""
        condition = "attribute_exists(pk)"
        self._add("Delete", table, key=key, action={"Key": key, "ConditionExpression": condition})

    def check(
        self, table: str, key: Key, *, condition: str, values: dict[str, Any] | None = None
    ) -> None:
        action: dict[str, Any] = {"Key": key, "ConditionExpression": condition}
        if values:
            action["ExpressionAttributeValues"] = to_item(values)
        self._add("ConditionCheck", table, key=key, action=action)

    def _add(self, kind: str, table: str, *, key: Key, action: dict[str, Any]) -> None:
        place = (table, key["pk"]["S"], key["sk"]["S"])
        require(
            place not in self._items, "a transaction touches each item once: join the two writes"
        )
        self._items[place] = {kind: {"TableName": table} | action}
