"""The server that the DynamoDB adapters are held to: what tests rely on, beyond DynamoDB itself."""

from typing import Any
from uuid import uuid4

import pytest
from botocore.exceptions import ClientError

from tests.servers.dynamodb_local import dynamodb_client

TABLE = {
    "TableName": "people",
    "KeySchema": [{"AttributeName": "pk", "KeyType": "HASH"}],
    "AttributeDefinitions": [{"AttributeName": "pk", "AttributeType": "S"}],
    "BillingMode": "PAY_PER_REQUEST",
}


def test_no_test_sees_the_tables_of_another(dynamodb_local: Any, dynamodb_endpoint: str) -> None:
    another = dynamodb_client(dynamodb_endpoint, namespace=uuid4().hex)

    dynamodb_local.create_table(**TABLE)

    assert dynamodb_local.list_tables()["TableNames"] == ["people"]
    assert another.list_tables()["TableNames"] == []


def test_a_lost_race_is_told_and_writes_nothing(dynamodb_local: Any) -> None:
    dynamodb_local.create_table(**TABLE)
    row = {"TableName": "people", "Item": {"pk": {"S": "P#1"}}}
    once = {"Put": {**row, "ConditionExpression": "attribute_not_exists(pk)"}}
    beside = {"Put": {**row, "Item": {"pk": {"S": "P#2"}}}}
    dynamodb_local.transact_write_items(TransactItems=[once])

    with pytest.raises(ClientError) as lost:
        dynamodb_local.transact_write_items(TransactItems=[once, beside])

    assert [why["Code"] for why in lost.value.response["CancellationReasons"]] == [
        "ConditionalCheckFailed",
        "None",
    ]
    assert dynamodb_local.scan(TableName="people")["Count"] == 1


def test_a_repeated_transaction_is_not_written_again(dynamodb_local: Any) -> None:
    dynamodb_local.create_table(**TABLE)
    key = {"TableName": "people", "Key": {"pk": {"S": "no-counter"}}}
    more = {"UpdateExpression": "ADD n :one", "ExpressionAttributeValues": {":one": {"N": "1"}}}
    again = {"TransactItems": [{"Update": {**key, **more}}], "ClientRequestToken": uuid4().hex}

    dynamodb_local.transact_write_items(**again)
    dynamodb_local.transact_write_items(**again)

    assert dynamodb_local.get_item(**key, ConsistentRead=True)["Item"]["n"] == {"N": "1"}
