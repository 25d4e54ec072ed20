"""Finds in the queue of recognitions: looked at, answered, and nothing of anybody said (R25)."""

import json
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from functions.recognize import handler
from quitclaim.domain.errors import StoreUnavailable
from quitclaim.domain.organisation.finish import Extent
from quitclaim.domain.recognition.finds import Find, FindAnswer
from quitclaim.ports.finds import capture_of
from quitclaim.ports.recognising import Seek, Sweep
from quitclaim.usecases.answer_find import AnswerFind, SweepFinds
from quitclaim.usecases.find_me import FindMe
from quitclaim.usecases.see_herself import SeeHerself
from tests.builders import ADA, FAIR
from tests.fakes.fakes import Fakes
from tests.handlers.recognitions import come, said
from tests.unit.usecases.finding import FIND, asked
from tests.unit.usecases.recognition import GROUP, PACK
from tests.unit.usecases.stage import made

HERS = Find(person=ADA, collection=FAIR, run=FIND)
# As S3 says it of an object, which the rule hands on without who put it.
CAME = json.dumps({"key": capture_of(HERS), "size": 9, "etag": "e", "sequencer": "00"})


@pytest.fixture
def fakes(monkeypatch: pytest.MonkeyPatch) -> Fakes:
    stage = asked()
    stage.world.assets[GROUP.id] = replace(GROUP, extent=Extent(width=800, height=600))
    begun = FindAnswer(at=stage.clock.now(), run=FIND)
    stage.finds.keep(begun, person=ADA, collection=FAIR)
    stage.finds.put(HERS, ADA)
    find_me = made(FindMe, stage, see=made(SeeHerself, stage, pack=PACK))
    built: dict[str, Any] = {
        "_answer_find": made(AnswerFind, stage, find_me=find_me),
        "_sweep_finds": made(SweepFinds, stage),
    }
    for name, use_case in built.items():
        monkeypatch.setattr(handler, name, lambda use_case=use_case: use_case)
    return stage


def test_a_picture_that_came_is_answered_and_the_log_names_the_find_alone(
    fakes: Fakes, capsys: pytest.CaptureFixture[str]
) -> None:
    assert come(CAME, CAME) == []

    assert not fakes.finds.is_lying(HERS) and len(fakes.finds.seen(HERS)) == 1
    told = capsys.readouterr().out
    lines = [json.loads(line) for line in told.splitlines()]
    assert [one["kind"] for one in lines] == ["over", "gone"]
    assert ADA not in told and all(one["id"] == FIND for one in lines)


def test_what_goes_on_is_a_message_of_its_own(fakes: Fakes) -> None:
    fakes.world.pages.size = 1
    fakes.world.assets_in[FAIR]["f" * 64] = None  # type: ignore[index]

    assert come(CAME) == []
    (more,) = fakes.to_recognise.sent
    assert isinstance(more, Seek) and come(more) == []

    assert not fakes.finds.is_lying(HERS)


def test_while_the_endpoint_sleeps_it_lies_and_its_message_returns(
    fakes: Fakes, caplog: pytest.LogCaptureFixture
) -> None:
    fakes.world.fail("endpoint.embed_capture", error=StoreUnavailable("asleep"))

    assert come(CAME) == ["0"]
    assert fakes.finds.is_lying(HERS) and ADA not in caplog.text

    assert come(CAME) == []


def test_each_hour_what_is_over_goes(fakes: Fakes, capsys: pytest.CaptureFixture[str]) -> None:
    fakes.clock.step(timedelta(days=1))

    assert come(Sweep("over")) == []

    assert fakes.world.finds == {}
    assert said(capsys) == [{"event": "finds_swept", "count": "2"}]


@pytest.mark.parametrize("key", ["in/finds/asked/Ann", f"in/finds/asked/{ADA}/{FAIR}/Ann"])
def test_what_is_no_find_goes_back_and_is_not_quoted(
    fakes: Fakes, caplog: pytest.LogCaptureFixture, key: str
) -> None:
    assert come(json.dumps({"key": key})) == ["0"]
    assert come(json.dumps({"finds": "Ann"})) == ["0"]

    assert "Ann" not in caplog.text and fakes.finds.is_lying(HERS)
