"""The handler as it ships: settings from the environment, every real adapter, AWS mocked."""

import json
from collections.abc import Iterator
from datetime import timedelta
from functools import cache
from typing import Any

import pytest
from moto import mock_aws

from functions.erasure import handler, wiring
from functions.erasure.settings import ErasureSettings
from quitclaim import keyed
from quitclaim.adapters.codec import encoded
from quitclaim.domain.forgetting.orders import OrderState
from quitclaim.domain.ids import SelfieId
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.pictures.assets import Fate
from quitclaim.domain.recognition.selfies import Selfie
from quitclaim.ports.selfies import key_of
from quitclaim.runtime.aws import client
from quitclaim.usecases import end_terms
from tests.builders import (
    ADA,
    BOB,
    FAIR,
    NOON,
    a_collection_rule,
    a_consent,
    a_hash,
    a_linked_face,
    a_roster,
    an_asset,
    an_event,
    an_id,
    some_rules,
)
from tests.builders.asking import a_plea
from tests.builders.erasing import an_order
from tests.builders.keeping import a_keeping
from tests.contract.changes import known, put, recorded
from tests.contract.stores import Stores, on_dynamodb
from tests.fakes.fake_clock import FakeClock

PLEA = a_plea().id
YEAR = timedelta(days=365)
SHARED = an_asset(a_linked_face(ADA), a_linked_face(BOB))
OVER = an_asset(a_linked_face(ADA), id=a_hash("over"), added_at=NOON - timedelta(days=361))
SELFIE = Selfie(person=ADA, consent=a_consent().id, id=SelfieId(an_id("selfie")))
_FIELDS = ErasureSettings.model_fields
NEEDED = {name.upper() for name, field in _FIELDS.items() if field.is_required()}


@pytest.fixture
def stores(monkeypatch: pytest.MonkeyPatch) -> Iterator[Stores]:
    for name in NEEDED:
        monkeypatch.setenv(name, name.lower().removesuffix("_table").removesuffix("_bucket"))
    monkeypatch.setattr(keyed, "SystemClock", lambda: FakeClock(NOON))
    with mock_aws():
        made = on_dynamodb(client("dynamodb"))
        (key,) = client("kms").list_keys()["Keys"]
        monkeypatch.setenv("KEY_ARN", key["KeyArn"])
        here = {"LocationConstraint": "eu-central-1"}
        for bucket in ("copies", "exports", "inbox", "log", "originals", "papers", "pictures"):
            client("s3").create_bucket(Bucket=bucket, CreateBucketConfiguration=here)
        queue = client("sqs").create_queue(QueueName="erasures")["QueueUrl"]
        monkeypatch.setenv("ERASURES_QUEUE", queue)
        for name in ("carry_out_erasure", "end_evidence", "end_terms", "patience"):
            monkeypatch.setattr(handler, f"_{name}", cache(getattr(wiring, name)))
        known(made, ADA, BOB)
        put(made, some_rules(), a_collection_rule())
        recorded(made, a_consent())
        put(made, a_plea(), SHARED, a_roster(ADA, BOB))
        yield made


def come(*, receipt: str = "r", body: object = None) -> list[str]:
    said = body or encoded(an_event(type=EventType.ERASURE_ORDERED, subject=PLEA))
    record: dict[str, Any] = {
        "messageId": "m",
        "receiptHandle": receipt,
        "attributes": {"ApproximateReceiveCount": "1"},
        "body": json.dumps(said),
    }
    answer = handler.lambda_handler({"Records": [record]}, None)
    return [one["itemIdentifier"] for one in answer["batchItemFailures"]]


def test_what_was_ordered_is_gone_from_tables_and_buckets(stores: Stores) -> None:
    client("s3").put_object(Bucket="exports", Key=key_of(SELFIE), Body=b"her own face")
    put(stores, an_order())

    assert come() == []

    order = stores.erasure_orders.order(PLEA)
    assert order and (order.state, order.person) == (OrderState.CARRIED_OUT, None)
    assert stores.consents.remains(ADA) == 0 and stores.library.remains(ADA) == 0
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


def test_what_is_over_goes_once_a_day(stores: Stores) -> None:
    put(stores, a_keeping(), OVER)
    client("s3").put_object(Bucket="originals", Key=OVER.id, Body=b"bytes")

    assert come(body={"terms": "due"}) == []

    found = stores.library.asset(OVER.id)
    assert found and found.fate is Fate.DELETED and not found.named
    assert stores.library.asset(SHARED.id) == SHARED
    assert "Contents" not in client("s3").list_objects_v2(Bucket="originals")


@pytest.mark.usefixtures("stores")
def test_what_a_round_has_no_time_for_goes_on_in_the_queue(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(end_terms, "LOOKED_AT", 0)

    assert come(body={"terms": "due"}) == []

    queue = client("sqs").get_queue_url(QueueName="erasures")["QueueUrl"]
    (left,) = client("sqs").receive_message(QueueUrl=queue)["Messages"]
    assert json.loads(left["Body"]) == {"collection": FAIR, "after": None}


def test_all_that_is_missing_is_named_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in NEEDED:
        monkeypatch.delenv(name, raising=False)

    with pytest.raises(ValueError, match="ERASURES_QUEUE") as refused:
        wiring.carry_out_erasure()

    assert all(name in str(refused.value) for name in NEEDED)
