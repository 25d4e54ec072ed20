"""What lies in the rows of the hooks table: no secret in clear, and nothing for ever."""

from collections.abc import Iterator
from typing import Any

import pytest
from botocore.exceptions import ClientError
from botocore.stub import Stubber
from moto import mock_aws

from quitclaim.adapters.dynamodb_items import from_item
from quitclaim.adapters.hook_rows import delivery_row, endpoint_row
from quitclaim.domain.errors import ImpossibleValue
from quitclaim.domain.ids import EndpointId
from quitclaim.domain.organisation.deliveries import KEPT_FOR
from quitclaim.runtime.aws import client
from tests.builders import (
    ENDPOINT,
    HOOK_SECRET,
    NOON,
    a_delivery,
    an_endpoint,
    an_event,
    an_id,
)
from tests.contract.stores_of_hooks import HOOKS, HookStores, on_dynamodb
from tests.fakes.world import Report

OTHER = EndpointId(an_id("other endpoint"))


@pytest.fixture
def kept() -> Iterator[HookStores]:
    with mock_aws():
        yield on_dynamodb(client("dynamodb"))


def rows(kept: HookStores) -> list[dict[str, Any]]:
    return [from_item(item) for item in kept.dynamodb.scan(TableName=HOOKS)["Items"]]


def move_secret(kept: HookStores, sealed: bytes) -> None:
    kept.dynamodb.update_item(
        TableName=HOOKS,
        Key=endpoint_row(ENDPOINT),
        UpdateExpression="SET secret = :sealed",
        ExpressionAttributeValues={":sealed": {"B": sealed}},
    )


def test_no_secret_lies_in_clear(kept: HookStores) -> None:
    kept.hooks.register(an_endpoint(), HOOK_SECRET)

    (row,) = rows(kept)
    assert HOOK_SECRET.key not in row["secret"]
    assert HOOK_SECRET.key.hex() not in str(row) and str(HOOK_SECRET) not in str(row)


def test_a_secret_that_was_moved_to_another_endpoint_does_not_open(kept: HookStores) -> None:
    kept.hooks.register(an_endpoint(), HOOK_SECRET)
    kept.hooks.register(an_endpoint(id=OTHER), HOOK_SECRET)
    move_secret(kept, next(row["secret"] for row in rows(kept) if row["sk"] == OTHER))

    with pytest.raises(ImpossibleValue, match="tampered with or moved"):
        kept.hooks.secrets(ENDPOINT)


def test_what_kms_refuses_for_another_reason_passes_through(kept: HookStores) -> None:
    kept.hooks.register(an_endpoint(), HOOK_SECRET)
    with Stubber(kept.kms) as kms:
        kms.add_client_error("decrypt", "DisabledException")

        with pytest.raises(ClientError, match="DisabledException"):
            kept.hooks.secrets(ENDPOINT)


def test_what_was_told_goes_by_itself_two_weeks_after_the_last_of_it(kept: HookStores) -> None:
    kept.deliveries.add(a_delivery())

    (row,) = rows(kept)
    assert row["gone_after"] == int((NOON + KEPT_FOR).timestamp())


def test_what_nobody_can_read_is_reported_and_holds_up_nothing(kept: HookStores) -> None:
    kept.hooks.register(an_endpoint(), HOOK_SECRET)
    kept.hooks.register(an_endpoint(id=OTHER), HOOK_SECRET)
    event = an_event()
    kept.deliveries.add(a_delivery(event))
    kept.deliveries.add(a_delivery(an_event("good")))
    for key in (endpoint_row(ENDPOINT), delivery_row(ENDPOINT, event.id)):
        spoil(kept, key)

    assert kept.hooks.endpoints() == (an_endpoint(id=OTHER),)
    assert kept.deliveries.told(ENDPOINT).items == (a_delivery(an_event("good")),)
    assert [one.kind for one in kept.reports] == ["endpoint", "delivery"]


def spoil(kept: HookStores, key: dict[str, Any]) -> None:
    kept.dynamodb.update_item(
        TableName=HOOKS,
        Key=key,
        UpdateExpression="SET body.sideways = :value",
        ExpressionAttributeValues={":value": {"S": "sideways"}},
    )


def test_what_is_filed_under_another_name_is_not_read(kept: HookStores) -> None:
    kept.hooks.register(an_endpoint(), HOOK_SECRET)
    kept.deliveries.add(a_delivery())
    misfiled = (endpoint_row(OTHER), delivery_row(OTHER, an_event().id))
    lying = kept.dynamodb.scan(TableName=HOOKS)["Items"]
    for row, key in zip(sorted(lying, key=lambda row: "due_pk" in row), misfiled, strict=True):
        kept.dynamodb.put_item(TableName=HOOKS, Item=row | key)

    assert kept.hooks.endpoint(OTHER) is None
    assert kept.deliveries.delivery(OTHER, an_event().id) is None
    assert kept.reports == [
        Report("endpoint", OTHER, "filed under another name"),
        Report("delivery", an_event().id, "filed under another name"),
    ]
