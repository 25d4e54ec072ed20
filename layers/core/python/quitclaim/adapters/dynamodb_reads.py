"""Reading all there is, page after page, and the cursor that says where the next page begins."""

import base64
import json
from collections.abc import Iterable, Iterator
from typing import Any, Final

from quitclaim.adapters.aws_errors import translated
from quitclaim.adapters.dynamodb_items import from_item, to_item
from quitclaim.adapters.tables import Key
from quitclaim.domain.checks import require
from quitclaim.domain.errors import ImpossibleValue, StoreUnavailable
from quitclaim.ports.paging import Cursor, batches

# What one BatchGetItem and one BatchWriteItem take.
GETS: Final = 100
WRITES: Final = 25
_ATTEMPTS: Final = 5


def item_at(client: Any, table: str, *, key: Key) -> dict[str, Any] | None:
    """Strongly consistent."""
    with translated():
        found = client.get_item(TableName=table, Key=key, ConsistentRead=True)
    item: dict[str, Any] | None = found.get("Item")
    return item


def items_under(
    client: Any, table: str, *, partition: str, prefix: str = "", fields: str = ""
) -> Iterator[dict[str, Any]]:
    """Every item of a partition, in the order of their sort keys; strongly consistent."""
    query = _query(table, partition=partition, prefix=prefix)
    query |= {"ConsistentRead": True}
    query |= {"ProjectionExpression": fields} if fields else {}
    while True:
        with translated():
            found = client.query(**query)
        yield from found["Items"]
        if "LastEvaluatedKey" not in found:
            return
        query["ExclusiveStartKey"] = found["LastEvaluatedKey"]


def items_at(client: Any, table: str, *, keys: Iterable[Key]) -> Iterator[dict[str, Any]]:
    """Those that exist, strongly consistent; what a busy table left out is asked again."""
    for batch in batches(list(keys), GETS):
        request: Any = {table: {"Keys": batch, "ConsistentRead": True}}
        for _ in range(_ATTEMPTS):
            with translated():
                found = client.batch_get_item(RequestItems=request)
            yield from found["Responses"].get(table, ())
            request = found.get("UnprocessedKeys")
            if not request:
                break
        else:
            raise StoreUnavailable(table)


def items_in_order(client: Any, table: str, *, keys: Iterable[Key]) -> Iterator[dict[str, Any]]:
    """The same in the order of `keys`: as a list has them, which may name what is gone by now."""
    order = list(keys)
    found = {_where(item): item for item in items_at(client, table, keys=order)}
    yield from (found[place] for place in map(_where, order) if place in found)


def page_under(
    client: Any, query: dict[str, Any], *, after: Cursor | None, size: int
) -> tuple[list[dict[str, Any]], Cursor | None]:
    """At most `size` items, and where the next page begins; None: there is no more."""
    # One more than asked for says whether anything follows.
    asked = query | {"Limit": size + 1}
    if after is not None:
        asked["ExclusiveStartKey"] = _opened(after, query)
    with translated():
        found = client.query(**asked)
    items = found["Items"]
    if len(items) > size:
        # Indexes hold keys only, so that an item of theirs is its own place; a row's is pk and sk.
        return items[:size], _cursor(_place(items[size - 1], query))
    last = found.get("LastEvaluatedKey")
    return items, _cursor(last) if last else None


def rows_query(table: str, *, partition: str, prefix: str = "") -> dict[str, Any]:
    """For `page_under`: strongly consistent, of the table itself."""
    return _query(table, partition=partition, prefix=prefix) | {"ConsistentRead": True}


def index_query(table: str, index: str, *, partition: str, below: str = "") -> dict[str, Any]:
    """For `page_under`: of an index, which may lag."""
    condition, values = f"{index}_pk = :pk", {":pk": partition}
    if below:
        condition, values = f"{condition} AND {index}_sk < :below", values | {":below": below}
    return {
        "TableName": table,
        "IndexName": index,
        "KeyConditionExpression": condition,
        "ExpressionAttributeValues": to_item(values),
    }


def delete_all(client: Any, table: str, *, keys: Iterable[Key]) -> None:
    write_all(client, table, requests=({"DeleteRequest": {"Key": key}} for key in keys))


def write_all(client: Any, table: str, *, requests: Iterable[dict[str, Any]]) -> None:
    """Each for itself, in no order; what a busy table left out is written again."""
    for batch in batches(list(requests), WRITES):
        rest: Any = {table: batch}
        for _ in range(_ATTEMPTS):
            with translated():
                rest = client.batch_write_item(RequestItems=rest).get("UnprocessedItems")
            if not rest:
                break
        else:
            raise StoreUnavailable(table)


def key_of(item: dict[str, Any]) -> Key:
    return {"pk": item["pk"], "sk": item["sk"]}


def _where(key: Key) -> tuple[str, str]:
    return key["pk"]["S"], key["sk"]["S"]


def _query(table: str, *, partition: str, prefix: str) -> dict[str, Any]:
    condition, values = "pk = :pk", {":pk": partition}
    if prefix:
        condition, values = (
            f"{condition} AND begins_with(sk, :prefix)",
            values | {":prefix": prefix},
        )
    return {
        "TableName": table,
        "KeyConditionExpression": condition,
        "ExpressionAttributeValues": to_item(values),
    }


def _place(item: dict[str, Any], query: dict[str, Any]) -> dict[str, Any]:
    index = query.get("IndexName")
    names = ("pk", "sk", f"{index}_pk", f"{index}_sk") if index else ("pk", "sk")
    return {name: item[name] for name in names}


def _cursor(place: dict[str, Any]) -> Cursor:
    text = json.dumps(from_item(place), sort_keys=True)
    return Cursor(base64.urlsafe_b64encode(text.encode()).decode())


def _opened(cursor: Cursor, query: dict[str, Any]) -> dict[str, Any]:
    """Whatever somebody made up, or took from another list, is refused before it is used."""
    index = query.get("IndexName")
    names = {"pk", "sk"} | ({f"{index}_pk", f"{index}_sk"} if index else set())
    try:
        place = json.loads(base64.urlsafe_b64decode(cursor.encode()))
    except ValueError as error:
        raise ImpossibleValue("this is no cursor: begin without one") from error
    require(
        isinstance(place, dict)
        and place.keys() == names
        and all(isinstance(part, str) and part for part in place.values()),
        "this is no cursor: begin without one",
    )
    values = from_item(query["ExpressionAttributeValues"])
    require(
        place[f"{index}_pk" if index else "pk"] == values[":pk"]
        and place["sk"].startswith(values.get(":prefix", ""))
        and (":below" not in values or place[f"{index}_sk"] < values[":below"]),
        "this cursor is not of this list: begin without one",
    )
    return to_item(place)
