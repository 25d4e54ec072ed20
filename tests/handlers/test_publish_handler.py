"""What the queue of changes and the schedule tell, each for itself (R29, R51, R52)."""

import json
from datetime import timedelta
from typing import Any

import pytest
from pydantic import ValidationError

from functions.publish import handler
from quitclaim.adapters.codec import encoded
from quitclaim.domain.errors import StoreUnavailable
from quitclaim.domain.publishing.touched import Reach, Touched
from quitclaim.domain.publishing.verdict import Outcome
from quitclaim.ports.blobs import Shelf
from quitclaim.ports.work import Decide, PutOut, Remove, Spread, Task
from quitclaim.usecases.call_takers_back import CallAgain, CallTakersBack
from quitclaim.usecases.decide_assets import DecideAssets
from quitclaim.usecases.draw_own_pictures import SweepOwnPictures
from quitclaim.usecases.look_again import LookAgain
from quitclaim.usecases.publish_asset import PublishAsset
from quitclaim.usecases.spread_work import SpreadWork
from quitclaim.usecases.sweep_renditions import FindStrays, SweepRenditions
from tests.builders import ADA, DAY, WEBSITE, a_hash, an_id
from tests.fakes.fakes import Fakes
from tests.unit.usecases.publications import PICTURE, YES, rows
from tests.unit.usecases.stage import made, staged

USE_CASES = {
    "call_again": CallAgain,
    "call_takers_back": CallTakersBack,
    "decide_assets": DecideAssets,
    "find_strays": FindStrays,
    "look_again": LookAgain,
    "publish_asset": PublishAsset,
    "spread_work": SpreadWork,
    "sweep_own_pictures": SweepOwnPictures,
    "sweep_renditions": SweepRenditions,
}


@pytest.fixture
def fakes(monkeypatch: pytest.MonkeyPatch) -> Fakes:
    staged_here = staged(YES, PICTURE)
    for name, kind in USE_CASES.items():
        built: Any = made(kind, staged_here)
        monkeypatch.setattr(handler, f"_{name}", lambda built=built: built)
    return staged_here


def come(*bodies: Task | str) -> list[str]:
    """Which of these messages go back."""
    records = [
        {"messageId": f"{place}", "body": body if isinstance(body, str) else told(body)}
        for place, body in enumerate(bodies)
    ]
    answer = handler.lambda_handler({"Records": records}, None)
    return [one["itemIdentifier"] for one in answer["batchItemFailures"]]


def told(task: Task) -> str:
    return json.dumps(encoded(task))


def said(captured: pytest.CaptureFixture[str]) -> list[dict[str, str]]:
    return [json.loads(line) for line in captured.readouterr().out.splitlines()]


def test_from_what_was_touched_to_what_is_out(
    fakes: Fakes, capsys: pytest.CaptureFixture[str]
) -> None:
    assert come(Spread(Touched(Reach.PERSON, ADA))) == []
    assert fakes.work.tasks == [Decide((PICTURE.id,))]

    assert come(*fakes.work.tasks) == []
    assert come(PutOut(PICTURE.id, WEBSITE)) == []

    (row,) = rows(fakes)
    assert row.outcome is Outcome.CLEAR
    assert said(capsys) == [
        {"event": "spread", "kind": "person", "count": "1"},
        {"event": "decided", "count": "1", "size": "3"},
        {"event": "put_out", "id": PICTURE.id, "kind": "clear"},
    ]


def test_of_several_assets_each_is_decided_on_whatever_becomes_of_the_others(
    fakes: Fakes, capsys: pytest.CaptureFixture[str]
) -> None:
    # Looked at together, looked at together again, and alone.
    for nth in (1, 2, 3):
        fakes.world.fail("library.verdicts_of", nth=nth)

    assert come(Decide((a_hash("stumbles"), PICTURE.id))) == ["0"]

    assert fakes.library.verdicts_of(PICTURE.id)
    assert said(capsys) == []


def test_one_message_that_fails_takes_no_other_along(
    fakes: Fakes, caplog: pytest.LogCaptureFixture
) -> None:
    fakes.world.fail("darkroom.redact", error=StoreUnavailable("the darkroom"))
    put_out = PutOut(PICTURE.id, WEBSITE)

    assert come(put_out, "no task", "{}", put_out) == ["0", "1", "2"]

    assert len(rows(fakes)) == 1
    assert [json.loads(record.message)["problem"] for record in caplog.records] == [
        "StoreUnavailable",
        "ValidationError",
        "ValidationError",
    ]


def test_what_cannot_be_read_is_not_said_back(
    fakes: Fakes, caplog: pytest.LogCaptureFixture
) -> None:
    assert come('{"assets": ["Ann"]}', '{"asset": "Ann", "channel": "Ann"}') == ["0", "1"]

    assert "Ann" not in caplog.text
    assert fakes.work.tasks == []


def test_a_tick_finds_what_the_clock_changed(fakes: Fakes) -> None:
    come(Decide((PICTURE.id,)))
    fakes.work.sent.clear()
    fakes.clock.step(1_000 * DAY)

    assert handler.lambda_handler({"sweep": "due"}, None) == {"found": 1}
    assert fakes.work.tasks == [Decide((PICTURE.id,))]


def test_strays_are_found_and_go_when_they_are_strays_still(fakes: Fakes) -> None:
    fakes.blobs.put(Shelf.PICTURES, an_id("stray"), content=b"never out")

    assert handler.lambda_handler({"sweep": "strays"}, None) == {"found": 1}
    assert fakes.work.sent == [(Remove((an_id("stray"),)), timedelta(minutes=15))]

    assert come(*fakes.work.tasks) == []
    assert fakes.world.blobs == {}


def test_another_word_of_the_schedule_is_refused(fakes: Fakes) -> None:
    with pytest.raises(ValidationError):
        handler.lambda_handler({"sweep": "everything"}, None)
    assert fakes.work.tasks == []
