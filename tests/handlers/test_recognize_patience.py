"""What met an endpoint asleep comes back soon; nothing is lost, and nothing guessed (R51)."""

import json
from collections.abc import Iterator
from unittest.mock import Mock, call

import pytest
from moto import mock_aws

from functions.recognize import handler, wiring
from quitclaim.domain.errors import StoreUnavailable
from quitclaim.ports.recognising import Recognise
from quitclaim.runtime.aws import client
from quitclaim.usecases.recognise_asset import RecogniseAsset
from tests.builders import ADA
from tests.fakes.fakes import Fakes
from tests.handlers.recognitions import NEEDED, come
from tests.unit.usecases.recognition import GROUP, PACK, RUN, attested
from tests.unit.usecases.stage import made


@pytest.fixture
def patience(monkeypatch: pytest.MonkeyPatch) -> Mock:
    made_once = Mock()
    monkeypatch.setattr(handler, "_patience", lambda: made_once)
    return made_once


@pytest.fixture
def fakes(monkeypatch: pytest.MonkeyPatch) -> Fakes:
    """The endpoint is asleep once."""
    shoot = attested(ADA)
    shoot.endpoint.planted[GROUP.id, GROUP.faces[0].id] = ADA
    recognise = made(RecogniseAsset, shoot, pack=PACK)
    monkeypatch.setattr(handler, "_recognise_asset", lambda: recognise)
    shoot.world.fail("endpoint.embed", error=StoreUnavailable("asleep"))
    return shoot


def test_it_is_put_off_and_nothing_is_guessed(
    fakes: Fakes, patience: Mock, caplog: pytest.LogCaptureFixture
) -> None:
    assert come(Recognise(RUN, GROUP.id), tries=3) == ["0"]
    assert patience.put_off.call_args_list == [call("receipt of 0", tries=3)]
    assert fakes.library.asset(GROUP.id) == GROUP
    assert [json.loads(record.message)["problem"] for record in caplog.records] == [
        "StoreUnavailable"
    ]

    assert come(Recognise(RUN, GROUP.id)) == []
    stored = fakes.library.asset(GROUP.id)
    assert stored and stored.faces[0].suggestion


@pytest.mark.usefixtures("fakes")
def test_where_it_cannot_be_put_off_that_is_left_to_the_queue(
    patience: Mock, caplog: pytest.LogCaptureFixture
) -> None:
    patience.put_off.side_effect = StoreUnavailable("busy")

    assert come(Recognise(RUN, GROUP.id)) == ["0"]
    assert [json.loads(record.message)["event"] for record in caplog.records] == [
        "recognition_returned",
        "recognition_not_put_off",
    ]


def test_what_can_never_be_read_is_put_off_for_nobody(patience: Mock) -> None:
    assert come("{}") == ["0"]
    assert not patience.put_off.called


@pytest.fixture
def queue(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    for name in NEEDED:
        monkeypatch.setenv(name, name.lower())
    monkeypatch.setenv("ENDPOINT_FUNCTION", "endpoint")
    with mock_aws():
        address = client("sqs").create_queue(QueueName="recognitions")["QueueUrl"]
        monkeypatch.setenv("RECOGNITIONS_QUEUE", address)
        yield address


def test_it_stays_in_its_own_queue_out_of_sight(queue: str) -> None:
    sqs, hidden = client("sqs"), "ApproximateNumberOfMessagesNotVisible"
    sqs.send_message(QueueUrl=queue, MessageBody="{}")
    (received,) = sqs.receive_message(QueueUrl=queue)["Messages"]

    wiring.patience().put_off(received["ReceiptHandle"], tries=1)

    told = sqs.get_queue_attributes(QueueUrl=queue, AttributeNames=[hidden])
    assert told["Attributes"][hidden] == "1"
