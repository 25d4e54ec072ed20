"""Rights to some rows of a table hold for these rows, as on AWS, and for no others."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from botocore.exceptions import ClientError

from local.cloud import LocalCloud
from local.identity import Credentials
from local.leading_keys import leading_keys
from quitclaim.adapters.tables import LAYOUTS


@pytest.fixture
def keeper(cloud: LocalCloud) -> Iterator[Any]:
    """Somebody who may write and read some rows of a table, and none else."""
    table, iam, user = {"TableName": "rows"}, cloud.client("iam"), {"UserName": "keeper"}
    made = cloud.client("dynamodb").create_table(**LAYOUTS["people"].definition("rows"))
    arn = made["TableDescription"]["TableArn"]
    statement = {
        "Effect": "Allow",
        "Action": [f"dynamodb:{one}" for one in ("BatchGetItem", "GetItem", "PutItem", "Query")],
        "Resource": [arn, f"{arn}/index/*"],
        "Condition": {"ForAllValues:StringLike": {"dynamodb:LeadingKeys": ["OURS", "OURS#*"]}},
    }
    iam.create_user(**user)
    policy = json.dumps({"Version": "2012-10-17", "Statement": [statement]})
    iam.put_user_policy(**user, PolicyName="keeps", PolicyDocument=policy)
    key = iam.create_access_key(**user)["AccessKey"]
    who = Credentials(access_key=key["AccessKeyId"], secret_key=key["SecretAccessKey"])
    yield cloud.client("dynamodb", as_=who)
    iam.delete_access_key(**user, AccessKeyId=who.access_key)
    iam.delete_user_policy(**user, PolicyName="keeps")
    iam.delete_user(**user)
    cloud.client("dynamodb").delete_table(**table)


def a_row(partition: str) -> dict[str, Any]:
    return {"pk": {"S": partition}, "sk": {"S": "STATE"}}


def put(partition: str) -> dict[str, Any]:
    return {"Put": {"TableName": "rows", "Item": a_row(partition)}}


def rows_of(partition: str, *, index: str = "") -> dict[str, Any]:
    name, values = f"{index}_pk" if index else "pk", {":pk": {"S": partition}}
    asked = {"KeyConditionExpression": f"{name} = :pk", "ExpressionAttributeValues": values}
    return asked | ({"IndexName": index} if index else {})


def test_a_grant_for_some_rows_holds_for_them(keeper: Any) -> None:
    keeper.transact_write_items(TransactItems=[put("OURS"), put("OURS#1")])

    keys = {"rows": {"Keys": [a_row("OURS"), a_row("OURS#1")]}}
    found = keeper.batch_get_item(RequestItems=keys)["Responses"]["rows"]
    assert len(found) == 2 and keeper.query(TableName="rows", **rows_of("OURS"))["Count"] == 1
    assert keeper.query(TableName="rows", **rows_of("OURS", index="listed"))["Count"] == 0


@pytest.mark.parametrize(
    ("call", "asked"),
    [
        ("get_item", {"TableName": "rows", "Key": a_row("THEIRS")}),
        ("put_item", {"TableName": "rows", "Item": a_row("OUR")}),
        ("query", {"TableName": "rows", **rows_of("THEIRS")}),
        ("query", {"TableName": "rows", **rows_of("THEIRS", index="listed")}),
        ("batch_get_item", {"RequestItems": {"rows": {"Keys": [a_row("OURS"), a_row("A")]}}}),
        ("transact_write_items", {"TransactItems": [put("OURS"), put("THEIRS")]}),
    ],
)
def test_and_for_no_others(keeper: Any, call: str, asked: dict[str, Any]) -> None:
    with pytest.raises(ClientError, match="AccessDenied"):
        getattr(keeper, call)(**asked)


def test_a_body_that_is_none_names_no_rows() -> None:
    assert leading_keys(b"") == leading_keys(b"{") == leading_keys(b"[]") == {}


def test_what_a_batch_writes_is_named_by_table() -> None:
    batch = [
        {"PutRequest": {"Item": a_row("OURS")}},
        {"DeleteRequest": {"Key": a_row("THEIRS")}},
        {"DeleteRequest": {"Key": a_row("OURS")}},
    ]
    body = json.dumps({"RequestItems": {"rows": batch}}).encode()

    assert leading_keys(body) == {"rows": ["OURS", "THEIRS"]}
