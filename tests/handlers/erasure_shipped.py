"""The function that erases as it ships: settings from the environment, every adapter real."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from functools import cache
from typing import Any

import pytest
from moto import mock_aws

from functions.erasure import handler, wiring
from functions.erasure.settings import ErasureSettings
from quitclaim import keyed
from quitclaim.adapters.codec import encoded
from quitclaim.domain.ids import SelfieId
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.recognition.selfies import Selfie
from quitclaim.runtime.aws import client
from tests.builders import (
    ADA,
    BOB,
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
from tests.contract.changes import known, put, recorded
from tests.contract.stores import Stores, on_dynamodb
from tests.fakes.fake_clock import FakeClock

PLEA = a_plea().id
SHARED = an_asset(a_linked_face(ADA), a_linked_face(BOB))
OVER = an_asset(a_linked_face(ADA), id=a_hash("over"), added_at=NOON - timedelta(days=361))
SELFIE = Selfie(person=ADA, consent=a_consent().id, id=SelfieId(an_id("selfie")))
_FIELDS = ErasureSettings.model_fields
NEEDED = {name.upper() for name, field in _FIELDS.items() if field.is_required()}

EACH_DAY = ("remind_officers", "complete_erasures")


@contextmanager
def deployed(monkeypatch: pytest.MonkeyPatch) -> Iterator[Stores]:
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
        for name in (
            "carry_out_erasure",
            "end_evidence",
            "end_staff_names",
            "end_terms",
            "remind_officers",
            "complete_erasures",
            "patience",
        ):
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
