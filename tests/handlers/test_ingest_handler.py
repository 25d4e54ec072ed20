"""R34, R51, R52: what comes from the queue of arrivals, and what goes back to it."""

import json
from datetime import timedelta
from typing import Any

import pytest
from botocore.exceptions import ClientError

from functions.ingest import handler
from quitclaim.domain.pictures.uploads import Upload
from quitclaim.usecases.sweep_inbox import SweepInbox
from tests.fakes.fakes import Fakes, fakes_of
from tests.unit.usecases.uploads import UPLOAD, developed, ingest_of, put

OTHER = Upload("bob/Camp/Zoë 写真.jpg", "v7")


@pytest.fixture
def fakes(monkeypatch: pytest.MonkeyPatch) -> Fakes:
    fakes = fakes_of()
    developed(fakes)
    ingest = ingest_of(fakes)
    sweep = SweepInbox(ingest)
    monkeypatch.setattr(handler, "_ingest_upload", lambda: ingest)
    monkeypatch.setattr(handler, "_sweep_inbox", lambda: sweep)
    return fakes


def message(upload: Upload, *, name: str = "m1") -> dict[str, Any]:
    """As EventBridge writes it into the queue."""
    told = {"key": upload.key, "version-id": upload.version, "size": 5, "sequencer": "0"}
    detail = {"version": "0", "bucket": {"name": "inbox"}, "object": told, "reason": "PutObject"}
    event = {"source": "aws.s3", "detail-type": "Object Created", "detail": detail}
    return {"messageId": name, "body": json.dumps(event)}


def handled(*messages: dict[str, Any]) -> list[str]:
    answer = handler.lambda_handler({"Records": list(messages)}, None)
    return [one["itemIdentifier"] for one in answer["batchItemFailures"]]


def test_an_arrival_becomes_an_asset(fakes: Fakes) -> None:
    put(fakes)
    put(fakes, OTHER)

    assert handled(message(UPLOAD), message(OTHER, name="m2")) == []
    assert fakes.world.settlements.keys() == {UPLOAD, OTHER}
    assert len(fakes.world.assets) == 1


def test_an_arrival_told_twice_is_taken_in_once(fakes: Fakes) -> None:
    put(fakes)

    assert handled(message(UPLOAD), message(UPLOAD, name="m2")) == []
    assert [asset.version for asset in fakes.world.assets.values()] == [1]


def test_what_fails_goes_back_and_takes_nobody_along(
    fakes: Fakes, caplog: pytest.LogCaptureFixture
) -> None:
    put(fakes)
    put(fakes, OTHER)
    fakes.world.fail("darkroom.detect")
    broken = {"messageId": "m3", "body": "no event of Ann's"}

    failed = handled(message(OTHER), message(UPLOAD, name="m2"), broken)

    assert failed == ["m1", "m3"]
    assert fakes.world.settlements.keys() == {UPLOAD}
    assert "Zoë" not in caplog.text and "Ann" not in caplog.text
    assert "StoreUnavailable" in caplog.text


def test_what_aws_refuses_is_logged_by_its_code_and_call_and_not_in_its_words(
    fakes: Fakes, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    put(fakes)
    said = {"Error": {"Code": "AccessDenied", "Message": f"no PutObject on {UPLOAD.key}"}}

    def refuse(_upload: Upload) -> None:
        raise ClientError(said, "PutObject")

    monkeypatch.setattr(handler, "_ingest_upload", lambda: refuse)

    assert handled(message(UPLOAD)) == ["m1"]
    (record,) = caplog.records
    assert json.loads(record.getMessage()) == {
        "event": "arrival_returned",
        "id": "m1",
        "problem": "ClientError, AccessDenied at PutObject",
    }


def test_the_schedule_takes_up_what_no_event_announced(fakes: Fakes) -> None:
    put(fakes)
    fakes.clock.step(timedelta(minutes=11))

    assert handler.lambda_handler({"sweep": "lately"}, None) == {"taken_up": 1}
    assert fakes.world.settlements.keys() == {UPLOAD}
