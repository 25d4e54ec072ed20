"""
Rights to some rows of a table, which ministack 1.5.33 gives for all of them.

A condition on `dynamodb:LeadingKeys` compares the partitions that a request names; of a condition
on what is not known of a request, the emulator says that it holds.
"""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any, Final

from ministack.core import iam_actions, iam_evaluator

_LEADING: Final = "dynamodb:LeadingKeys"
Keys = dict[str, list[str]]


def judge_rows() -> None:
    context_of = iam_actions.dynamodb_service_context
    value_of = iam_evaluator._resolve_condition_key  # noqa: SLF001

    def dynamodb_service_context(body: bytes) -> Any:
        return {**context_of(body), _LEADING: leading_keys(body)}

    def resolve_condition_key(key: str, context: Any) -> Any:
        if key.lower() != _LEADING.lower():
            return value_of(key, context)
        named = context.service_context.get(_LEADING.lower(), {})
        return named.get(_table_of(context.resource_arn))

    iam_actions.dynamodb_service_context = dynamodb_service_context
    iam_evaluator._resolve_condition_key = resolve_condition_key  # noqa: SLF001


def leading_keys(body: bytes) -> Keys:
    """
    By table. Of a transaction all that it names in a table, whichever it does to each: who may do
    all of it there may do each of it, however AWS judges.
    """
    try:
        request = json.loads(body or b"{}")
    except ValueError:
        return {}
    found: defaultdict[str, list[str]] = defaultdict(list)
    for table, partition in _named(request if isinstance(request, dict) else {}):
        if partition not in found[table]:
            found[table].append(partition)
    return dict(found)


def _named(request: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for item in request.get("TransactItems", ()):
        for one in item.values():
            yield from _of_one(one["TableName"], one)
    for table, batch in request.get("RequestItems", {}).items():
        for key in batch.get("Keys", ()) if isinstance(batch, dict) else ():
            yield table, _text(key)
        for put_or_delete in batch if isinstance(batch, list) else ():
            for one in put_or_delete.values():
                yield from _of_one(table, one)
    if "TableName" in request:
        yield from _of_one(request["TableName"], request)


def _of_one(table: str, request: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """A partition of an index leads as one of the table does: our queries call both `:pk`."""
    for part in ("Key", "Item"):
        if part in request:
            yield table, _text(request[part])
    if "KeyConditionExpression" in request:
        yield table, str(request["ExpressionAttributeValues"][":pk"]["S"])


def _text(item: Mapping[str, Any]) -> str:
    # Keys are text in every table of ours, under one name.
    return str(item["pk"]["S"])


def _table_of(arn: str) -> str:
    return arn.partition(":table/")[2].partition("/")[0]
