"""Each minute: sealed, shown, and told in one line."""

import json
from collections.abc import Iterator

import pytest
from moto import mock_aws
from pydantic import ValidationError

from functions.audit import handler, wiring
from functions.audit.handler import KEYS
from functions.audit.settings import AuditSettings
from quitclaim.adapters.ed25519 import PrivateKey
from quitclaim.adapters.kms_signer import KmsSigner
from quitclaim.adapters.s3_key_copies import COPY
from quitclaim.ports.block_list import Roll
from quitclaim.ports.changes import Purpose
from quitclaim.runtime.aws import REGION, client
from quitclaim.usecases.publish_log import PublishLog
from quitclaim.usecases.seal_log import SealLog
from tests.builders import ADA
from tests.contract.changes import commit
from tests.contract.stores import Stores, on_dynamodb
from tests.unit.usecases.sealing import happened, shown
from tests.unit.usecases.stage import made, staged

NAME = "quitclaim.example/log"


def test_what_happened_is_sealed_and_shown_and_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    fakes = staged()
    monkeypatch.setattr(handler, "_seal_log", lambda: made(SealLog, fakes))
    monkeypatch.setattr(handler, "_publish_log", lambda: made(PublishLog, fakes))
    happened(fakes, 3)

    answers = [handler.lambda_handler({"seal": True}, None) for _ in range(2)]

    assert answers == [{"sealed": 3, "size": 3}, {"sealed": 0, "size": 3}]
    assert shown(fakes).size == 3
    told = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert told[0] == {"event": "sealed", "count": "3", "size": "3"}
    assert len(told) == len(answers)


@pytest.fixture
def stores(monkeypatch: pytest.MonkeyPatch) -> Iterator[Stores]:
    """Everything that moto has; it makes no key that signs as ours does."""
    with mock_aws():
        stores = on_dynamodb(client("dynamodb"))
        (key,) = client("kms").list_keys()["Keys"]
        place = {"LocationConstraint": REGION}
        for bucket in ("copies", "log"):
            client("s3").create_bucket(Bucket=bucket, CreateBucketConfiguration=place)
        settings = {
            "LIBRARY_TABLE": "library",
            "KEYS_TABLE": "keys",
            "KEY_ARN": key["KeyArn"],
            "COPIES_BUCKET": "copies",
            "LOG_BUCKET": "log",
            "LOG_KEY_ARN": key["KeyArn"],
            "LOG_NAME": NAME,
        }
        for name, value in settings.items():
            monkeypatch.setenv(name, value)
        monkeypatch.setattr(handler, "_seal_log", wiring.seal_log)
        monkeypatch.setattr(handler, "_publish_log", wiring.publish_log)
        monkeypatch.setattr(handler, "_key_copies", wiring.key_copies)
        yield stores


def test_the_wiring_reaches_the_tables_and_the_bucket(
    stores: Stores, monkeypatch: pytest.MonkeyPatch
) -> None:
    private = PrivateKey(NAME, b"s" * 32)
    monkeypatch.setattr(KmsSigner, "key", lambda _: private.key())
    monkeypatch.setattr(KmsSigner, "sign", lambda _, message: private.sign(message))
    for _ in range(3):
        commit(stores)

    assert handler.lambda_handler({"seal": True}, None) == {"sealed": 3, "size": 3}

    found = client("s3").list_objects_v2(Bucket="log")["Contents"]
    paths = {one["Key"] for one in found}
    assert paths == {"checkpoint", "tile/0/000.p/3", "tile/entries/000.p/3"}


def test_once_a_day_the_keys_are_copied_but_for_those_of_templates(stores: Stores) -> None:
    stores.keys.make(ADA, Purpose.DATA, Purpose.TEMPLATE)

    answer = handler.lambda_handler({"copy": KEYS}, None)

    copy = client("s3").get_object(Bucket="copies", Key=COPY)["Body"].read().decode()
    assert answer == {"copied": 1}
    assert ADA in copy and "KEY#template" not in copy
    assert all(f"KEK#{roll}" in copy for roll in Roll)


def test_a_start_without_settings_names_them_all(monkeypatch: pytest.MonkeyPatch) -> None:
    needed = AuditSettings.variables() - {"AWS_ENDPOINT_URL"}
    for name in needed:
        monkeypatch.delenv(name, raising=False)

    with pytest.raises(ValidationError) as failure:
        wiring.seal_log()

    assert {one["loc"][0] for one in failure.value.errors()} == needed
