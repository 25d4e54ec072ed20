"""The handler as it ships: settings from the environment, every real adapter, AWS mocked."""

import json
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from moto import mock_aws
from pydantic import ValidationError

from functions.publish import handler, wiring
from functions.publish.settings import PublishSettings
from quitclaim.adapters.codec import encoded
from quitclaim.domain.publishing.touched import Reach, Touched
from quitclaim.ports.work import Decide, PutOut, Remove, Spread, Task
from quitclaim.runtime.aws import client
from tests.builders import (
    ADA,
    FAIR,
    INTERNAL,
    PRESS,
    WEBSITE,
    a_collection_rule,
    a_face,
    an_asset,
    an_id,
    some_rules,
)
from tests.contract.changes import put
from tests.contract.stores import Stores, on_dynamodb
from tests.handlers.events import a_request
from tests.handlers.library import SITE

NEEDED = PublishSettings.variables() - {"AWS_ENDPOINT_URL"}
# Nobody has to be asked of whoever is not known: inside, her face is hidden.
PICTURE = an_asset(a_face(), review=None)
NAMES = (
    "door",
    "decide_assets",
    "draw_own_pictures",
    "delete_uses",
    "find_strays",
    "forget_recipients",
    "look_again",
    "publish_asset",
    "spread_work",
    "sweep_own_pictures",
    "sweep_renditions",
)


class Darkroom:
    """It leaves a rendition, as the one behind the function does."""

    def __init__(self, *_: Any, **__: Any) -> None:
        self._s3 = client("s3")

    def redact(self, *_: Any, under: str, **__: Any) -> None:
        self._s3.put_object(Bucket="pictures", Key=under, Body=b"redacted")


@pytest.fixture
def stores(monkeypatch: pytest.MonkeyPatch) -> Iterator[Stores]:
    for name in NEEDED:
        monkeypatch.setenv(name, name.lower().removesuffix("_table").removesuffix("_bucket"))
    monkeypatch.setenv("SITE", SITE)
    monkeypatch.setattr(wiring, "LambdaRedaction", Darkroom)
    with mock_aws():
        made = on_dynamodb(client("dynamodb"))
        (key,) = client("kms").list_keys()["Keys"]
        monkeypatch.setenv("KEY_ARN", key["KeyArn"])
        queue = client("sqs").create_queue(QueueName="changes")["QueueUrl"]
        monkeypatch.setenv("CHANGES_QUEUE", queue)
        where = {"LocationConstraint": "eu-central-1"}
        for bucket in ("pictures", "exports"):
            client("s3").create_bucket(Bucket=bucket, CreateBucketConfiguration=where)
        for name in NAMES:
            monkeypatch.setattr(handler, f"_{name}", cache(getattr(wiring, name)))
        put(made, some_rules(), a_collection_rule(), PICTURE)
        yield made


def come(task: Task) -> None:
    event = {"Records": [{"messageId": "1", "body": json.dumps(encoded(task))}]}
    assert handler.lambda_handler(event, None) == {"batchItemFailures": []}


def waiting() -> list[Any]:
    queue = client("sqs").get_queue_url(QueueName="changes")["QueueUrl"]
    told = client("sqs").receive_message(QueueUrl=queue, MaxNumberOfMessages=10)
    return [json.loads(message["Body"]) for message in told.get("Messages", ())]


def asked_for(rendition: str) -> dict[str, Any]:
    return handler.lambda_handler(a_request("GET", f"/r/{rendition}", body="", headers={}), None)


def test_from_a_setting_of_a_collection_to_what_is_out_and_back(stores: Stores) -> None:
    come(Spread(Touched(Reach.COLLECTION, FAIR)))
    assert waiting() == [{"assets": [PICTURE.id]}]

    come(Decide((PICTURE.id,)))
    assert stores.library.verdicts_of(PICTURE.id).keys() == {WEBSITE, PRESS, INTERNAL}
    assert waiting() == [{"asset": PICTURE.id, "channel": INTERNAL}]

    come(PutOut(PICTURE.id, INTERNAL))
    come(PutOut(PICTURE.id, INTERNAL))
    (row,) = stores.library.renditions_of(PICTURE.id)
    held = client("s3").get_object(Bucket="pictures", Key=row.id)["Body"].read()
    assert held == b"redacted"
    # It is for inside.
    assert asked_for(row.id)["statusCode"] == asked_for(an_id("guess"))["statusCode"] == 404


def test_what_the_schedule_says_is_done(stores: Stores) -> None:
    client("s3").put_object(Bucket="pictures", Key=an_id("stray"), Body=b"never out")

    assert handler.lambda_handler({"sweep": "due"}, None) == {"found": 0}
    assert handler.lambda_handler({"sweep": "strays"}, None) == {"found": 1}
    assert handler.lambda_handler({"own_pictures": ADA}, None) == {}
    come(Remove((an_id("stray"),)))

    assert "Contents" not in client("s3").list_objects_v2(Bucket="pictures")
    assert stores.library.renditions_of(PICTURE.id) == ()


def test_a_start_without_settings_names_them_all(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in NEEDED:
        monkeypatch.delenv(name, raising=False)

    with pytest.raises(ValidationError) as failure:
        wiring.decide_assets()

    assert {one["loc"][0] for one in failure.value.errors()} == NEEDED


def test_pictures_are_shown_from_where_the_cloud_is(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in NEEDED:
        monkeypatch.setenv(name, "some")
    on_aws = PublishSettings.from_env(dict.fromkeys(NEEDED, "some"))
    here = {**dict.fromkeys(NEEDED, "some"), "AWS_ENDPOINT_URL": "http://localhost:4566/"}

    assert on_aws.pictures_origin == "https://some.s3.eu-central-1.amazonaws.com"
    assert PublishSettings.from_env(here).pictures_origin == "http://localhost:4566"
