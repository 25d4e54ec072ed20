"""What a recall asks of the queue of changes, and what a tick finds that a crash left (R29)."""

import json
from typing import Any

import pytest

from functions.publish import handler
from quitclaim.adapters.codec import encoded
from quitclaim.domain.publishing.renditions import Rendition
from quitclaim.ports.work import CallBack
from quitclaim.usecases.call_takers_back import CallAgain, CallTakersBack
from quitclaim.usecases.look_again import LookAgain
from tests.builders import DAY
from tests.fakes.fakes import Fakes
from tests.unit.usecases.publications import shown_for
from tests.unit.usecases.stage import made
from tests.unit.usecases.taken import takings, took, withdraw

USE_CASES = {
    "call_again": CallAgain,
    "call_takers_back": CallTakersBack,
    "look_again": LookAgain,
}


@pytest.fixture
def recalled(monkeypatch: pytest.MonkeyPatch) -> tuple[Fakes, Rendition]:
    fakes, row = shown_for()
    took(fakes, row)
    withdraw(fakes)
    fakes.work.sent.clear()
    for name, kind in USE_CASES.items():
        built: Any = made(kind, fakes)
        monkeypatch.setattr(handler, f"_{name}", lambda built=built: built)
    return fakes, row


def come(task: CallBack) -> dict[str, Any]:
    record = {"messageId": "1", "body": json.dumps(encoded(task))}
    return handler.lambda_handler({"Records": [record]}, None)


def test_whoever_took_it_is_called_back(
    recalled: tuple[Fakes, Rendition], capsys: pytest.CaptureFixture[str]
) -> None:
    fakes, row = recalled

    assert come(CallBack(row.id)) == {"batchItemFailures": []}

    assert [one.is_open for one in takings(fakes, row)] == [True]
    noted = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert noted == [{"event": "called_back", "id": row.id, "count": "1"}]


def test_a_message_that_was_lost_is_sent_again_by_the_next_tick(
    recalled: tuple[Fakes, Rendition],
) -> None:
    fakes, row = recalled
    fakes.clock.step(DAY)

    handler.lambda_handler({"sweep": "due"}, None)

    assert CallBack(row.id) in fakes.work.tasks
