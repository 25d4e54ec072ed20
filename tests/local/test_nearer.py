"""A page of a partition is the page that the emulator alone would have found."""

import json
from collections.abc import Iterator
from copy import deepcopy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ministack.services import dynamodb

from local.nearer import nearer_than

USUAL = dynamodb._query  # noqa: SLF001
KEYS = st.text("ab#1é", min_size=1, max_size=2)
ROWS = st.dictionaries(st.tuples(st.sampled_from("PQ"), KEYS), st.none() | KEYS, max_size=12)
BASE = ("pk = :pk", "pk = :pk AND begins_with(sk, :said)", "pk = :pk AND sk >= :said")
INDEXED = ("by_pk = :pk", "by_pk = :pk AND by_sk < :said")
ORDERS = st.sampled_from([{}, {"ScanIndexForward": True}, {"ScanIndexForward": False}])
ASKED = st.sampled_from([(None, one) for one in BASE] + [("found", one) for one in INDEXED])


@pytest.fixture(autouse=True)
def table() -> Iterator[None]:
    names = ("pk", "sk", "by_pk", "by_sk")
    status, _, body = dynamodb._create_table(  # noqa: SLF001
        {
            "TableName": "rows",
            "BillingMode": "PAY_PER_REQUEST",
            "AttributeDefinitions": [{"AttributeName": one, "AttributeType": "S"} for one in names],
            "KeySchema": _keys("pk", "sk"),
            "GlobalSecondaryIndexes": [
                {
                    "IndexName": "found",
                    "KeySchema": _keys("by_pk", "by_sk"),
                    "Projection": {"ProjectionType": "KEYS_ONLY"},
                }
            ],
        }
    )
    assert status == 200, body
    yield
    dynamodb._delete_table({"TableName": "rows"})  # noqa: SLF001


@given(ROWS, ASKED, ORDERS, st.integers(1, 4), KEYS)
def test_every_page_from_the_first_to_the_last_is_the_same(
    rows: Any, way: tuple[str | None, str], order: dict[str, bool], limit: int, said: str
) -> None:
    _hold(rows)
    index, expression = way
    values = {":pk": {"S": "P"}} | ({":said": {"S": said}} if ":said" in expression else {})
    asked: dict[str, Any] = {
        "TableName": "rows",
        "KeyConditionExpression": expression,
        "ExpressionAttributeValues": values,
        "Limit": limit,
        **order,
    } | ({"IndexName": index} if index else {})

    while True:
        near, usual = (_told(one, asked) for one in (nearer_than(USUAL), USUAL))
        assert near == usual
        if "LastEvaluatedKey" not in usual:
            break
        asked["ExclusiveStartKey"] = usual["LastEvaluatedKey"]


@pytest.mark.parametrize(
    "changes",
    [
        {"TableName": "none"},
        {"IndexName": "none"},
        {"Limit": 0},
        {"ExclusiveStartKey": {"pk": {"S": "P"}}},
        {"ExclusiveStartKey": {"pk": {"S": "P"}, "sk": {"S": "b"}}},
        {"KeyConditionExpression": "pk <> :pk"},
        {"KeyConditionExpression": "sk = :pk"},
        {"ExpressionAttributeValues": {}},
    ],
)
def test_what_is_refused_is_refused_as_ever(changes: dict[str, Any]) -> None:
    _hold({("P", "a"): None, ("P", "b"): None})
    asked = {
        "TableName": "rows",
        "KeyConditionExpression": "pk = :pk",
        "ExpressionAttributeValues": {":pk": {"S": "P"}},
        "Limit": 1,
    } | changes

    assert nearer_than(USUAL)(deepcopy(asked))[::2] == USUAL(deepcopy(asked))[::2]


def test_only_what_a_page_may_hold_is_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    _hold({("P", f"{number:03}"): None for number in range(200)})
    seen: list[int] = []
    usual = dynamodb._paginate_evaluated_items  # noqa: SLF001

    def counted(items: list[Any], *rest: Any) -> Any:
        seen.append(len(items))
        return usual(items, *rest)

    monkeypatch.setattr(dynamodb, "_paginate_evaluated_items", counted)
    found = _told(
        nearer_than(USUAL),
        {
            "TableName": "rows",
            "KeyConditionExpression": "pk = :pk",
            "ExpressionAttributeValues": {":pk": {"S": "P"}},
            "Limit": 3,
        },
    )

    assert [item["sk"]["S"] for item in found["Items"]] == ["000", "001", "002"]
    assert seen == [3]


def _hold(rows: dict[tuple[str, str], str | None]) -> None:
    """Exactly these; where there is a word, in the index too."""
    table = dynamodb._tables.get("rows")  # noqa: SLF001
    for pk, sk in [(pk, sk) for pk, held in table["items"].items() for sk in held]:
        dynamodb._remove_item(table, pk, sk)  # noqa: SLF001
    for (pk, sk), word in rows.items():
        found = {"by_pk": {"S": "P"}, "by_sk": {"S": word}} if word else {}
        item = {"pk": {"S": pk}, "sk": {"S": sk}, "more": {"S": "words"}} | found
        dynamodb._set_item(table, pk, sk, item)  # noqa: SLF001


def _told(query: Any, asked: dict[str, Any]) -> dict[str, Any]:
    status, _, body = query(deepcopy(asked))
    assert status == 200, body
    told: dict[str, Any] = json.loads(body)
    return told


def _keys(partition: str, sort: str) -> list[dict[str, str]]:
    return [
        {"AttributeName": partition, "KeyType": "HASH"},
        {"AttributeName": sort, "KeyType": "RANGE"},
    ]
