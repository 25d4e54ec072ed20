"""How good recognition is here: figures with what they rest on, wrong matches, a doubt (R24)."""

from typing import Any

import pytest

from quitclaim.domain.consents.notices import Language
from quitclaim.domain.organisation.facts import EventType
from tests.builders import ADA, FAIR, RUN, a_run_account
from tests.fakes import records
from tests.handlers.furnished import ADMIN, DANCE, EDITOR, OFFICER
from tests.handlers.judged import doubted, judged
from tests.handlers.library import House
from tests.handlers.ran import FACE, ONE, OTHER, ran
from tests.handlers.recognised import read, recognising

API = "/api/recognition/experience"
PAGE = "/recognition/experience"


def told(house: House) -> dict[str, Any]:
    said = house.get(API, by=OFFICER)
    assert said.status == 200, said.text
    found: dict[str, Any] = said.json
    return found


def test_what_people_said_is_told_with_how_many_people_it_rests_on() -> None:
    found = told(judged())

    figures = found["all"]
    assert (figures["confirmed"], figures["rejected"], figures["people"]) == (1, 1, 1)
    assert figures["wrong"]["share"] == 0.5 and figures["wrong"]["low"] < 0.02
    assert [one["collection"] for one in found["collections"]] == [FAIR]
    assert len(found["categories"]) == 1 and found["doubts"] == []
    assert [one["run"] for one in found["wrong"]] == [RUN]


def test_a_wrong_match_is_told_with_how_near_it_was_and_without_whom() -> None:
    house = judged()

    said = house.get(f"{ONE}/wrong-matches", by=OFFICER)

    (match,) = said.json["matches"]
    assert match["asset"] == DANCE and match["distance"] > 0 and match["threshold"] == 0.5
    assert ADA not in said.text


def test_where_nobody_was_wrong_the_log_says_so() -> None:
    house = judged(of="confirm")

    assert house.get(f"{ONE}/wrong-matches", by=OFFICER).json["matches"] == []
    assert "No guess of this run was rejected" in read(house, f"/runs/{RUN}/wrong")


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("path", [PAGE, f"/runs/{RUN}/wrong"])
def test_its_pages_are_there_in_every_language(path: str, language: Language) -> None:
    house = doubted()

    said = house.get(path, by=OFFICER, accept_language=language.value)

    assert said.status == 200 and f'lang="{language}"' in said.text


def test_before_anybody_judged_there_is_nothing_to_say() -> None:
    assert "Nobody has judged a guess yet" in read(recognising(), PAGE)


def test_a_doubt_stands_on_the_page_of_recognition() -> None:
    sentence = "More guesses are wrong than was declared, hardly by chance."

    assert sentence in read(doubted(), "/recognition")
    assert sentence in read(doubted(), PAGE)
    assert sentence not in read(judged(), "/recognition")


def test_the_word_by_which_it_comes_out_tells_it_once() -> None:
    house = doubted()
    records.put(house.fakes.world, a_run_account())
    for task in (FACE, OTHER):
        _find_missed(house, task)

    kinds = [one.type for leaf in house.leaves for one in leaf.announced]
    assert kinds.count(EventType.ASSESSMENT_DOUBTED) == 1


def _find_missed(house: House, face: str) -> None:
    world = house.fakes.world
    world.of_runs |= {k: v for k, v in ran().fakes.world.of_runs.items() if k not in world.of_runs}
    world.rosters |= ran().fakes.world.rosters
    said = {"finding": "missed_member", "person": ADA}
    told = house.call("POST", f"{ONE}/unmatched/{DANCE}/{face}", said, by=EDITOR)
    assert told.status == 200, told.text


def test_whoever_runs_the_system_is_not_told_how_good_it_is() -> None:
    assert judged().get(API, by=ADMIN).status == 403
