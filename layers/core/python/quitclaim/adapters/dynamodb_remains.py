"""A whole table, item by item, and whether one of them names somebody (R36)."""

from collections.abc import Collection, Iterator
from typing import Any

from quitclaim.adapters.aws_errors import translated
from quitclaim.domain.ids import PersonId


def is_named_in(item: dict[str, Any], people: Collection[PersonId]) -> bool:
    """Whether the id of one of them stands anywhere, be it as a whole or within a key."""
    # All of it, names of attributes too, in one go: most rows are not hers.
    text = repr(item)
    return any(person in text for person in people)


def every_item(client: Any, table: str) -> Iterator[dict[str, Any]]:
    scan: dict[str, Any] = {"TableName": table, "ConsistentRead": True}
    while True:
        with translated():
            found = client.scan(**scan)
        yield from found["Items"]
        if "LastEvaluatedKey" not in found:
            return
        scan["ExclusiveStartKey"] = found["LastEvaluatedKey"]
