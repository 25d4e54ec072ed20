"""The handler as it ships: settings from the environment, every real adapter, AWS mocked."""

from collections.abc import Iterator

import pytest

from functions.erasure import wiring
from quitclaim.domain.forgetting.orders import OrderState
from quitclaim.ports.selfies import key_of
from quitclaim.runtime.aws import client
from tests.builders import (
    ADA,
    BOB,
)
from tests.builders.erasing import an_order
from tests.contract.changes import put
from tests.contract.stores import Stores
from tests.handlers.erasure_shipped import NEEDED, PLEA, SELFIE, SHARED, come, deployed


@pytest.fixture
def stores(monkeypatch: pytest.MonkeyPatch) -> Iterator[Stores]:
    with deployed(monkeypatch) as made:
        yield made


def test_what_was_ordered_is_gone_from_tables_and_buckets(stores: Stores) -> None:
    client("s3").put_object(Bucket="exports", Key=key_of(SELFIE), Body=b"her own face")
    put(stores, an_order())

    assert come() == []

    order = stores.erasure_orders.order(PLEA)
    assert order and (order.state, order.person) == (OrderState.CARRIED_OUT, None)
    assert stores.consents.remains(ADA) == 0 and stores.traces.of([ADA]).rows == 0
    assert "Contents" not in client("s3").list_objects_v2(Bucket="exports")
    asset = stores.library.asset(SHARED.id)
    assert asset and asset.people == {BOB}


def test_what_meets_a_store_asleep_is_put_off(
    stores: Stores, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(stores, an_order())
    queue = client("sqs").get_queue_url(QueueName="erasures")["QueueUrl"]
    client("sqs").send_message(QueueUrl=queue, MessageBody="{}")
    (taken,) = client("sqs").receive_message(QueueUrl=queue)["Messages"]
    monkeypatch.setenv("AWS_MAX_ATTEMPTS", "1")
    client("dynamodb").delete_table(TableName="gallery")

    assert come(receipt=taken["ReceiptHandle"]) == ["m"]

    order = stores.erasure_orders.order(PLEA)
    assert order and order.state is OrderState.BEGUN


def test_all_that_is_missing_is_named_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in NEEDED:
        monkeypatch.delenv(name, raising=False)

    with pytest.raises(ValueError, match="ERASURES_QUEUE") as refused:
        wiring.carry_out_erasure()

    assert all(name in str(refused.value) for name in NEEDED)
