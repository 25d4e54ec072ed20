"""`quitclaim evaluate own` before the real routes of the console, over fakes."""

import json

import pytest

from cli.import_door import Door
from cli.own_report import DOUBTED, report_own
from tests.builders import ADA, RUN
from tests.handlers.importing import HousePool
from tests.handlers.judged import doubted, judged
from tests.handlers.library import SITE, House
from tests.handlers.recognised import recognising


def report(house: House, *, as_json: bool = False) -> int:
    door = Door(SITE, "a token", sleep=lambda _: None, pool=HousePool(house))
    return report_own(door, as_json=as_json)


def test_it_says_what_people_said_and_on_how_many_it_rests(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert report(judged()) == 0

    said = capsys.readouterr().out
    assert "all: 1 people at most; 1 right, 1 wrong, 0 missed, 0 strangers" in said
    assert "wrong of those judged: 50.00 %" in said and f"run {RUN}: 1 wrong" in said
    assert "near enough 0.5000" in said and ADA not in said


def test_for_programs_it_is_all_there(capsys: pytest.CaptureFixture[str]) -> None:
    assert report(judged(), as_json=True) == 0

    told = json.loads(capsys.readouterr().out)
    assert [len(one["matches"]) for one in told["wrong"]] == [1]
    assert told["all"]["people"] == 1


def test_a_doubt_is_told_by_how_it_ends(capsys: pytest.CaptureFixture[str]) -> None:
    assert report(doubted()) == DOUBTED
    assert "hardly by chance: wrong_matches" in capsys.readouterr().out


def test_where_nothing_ran_it_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert report(recognising()) == 0
    assert "0 runs, 0 guesses" in capsys.readouterr().out
