"""The grid says of each picture where it may be used, in words, and decides nothing (R27)."""

import re
from dataclasses import replace

import pytest

from quitclaim.domain.publishing.verdict import Outcome
from quitclaim.usecases.decide_asset import DecideAsset
from tests.builders import (
    ADA,
    FAIR,
    NOON,
    PRESS,
    WEBSITE,
    a_face,
    a_linked_face,
    a_review,
    an_asset,
)
from tests.contract.filled import a_stored_verdict
from tests.fakes.pictures import put_asset
from tests.handlers.furnished import DANCE, EDITOR, OFFICER, furnish, open_collection
from tests.handlers.library import House
from tests.handlers.said import Said
from tests.unit.usecases.stage import made, put

GRID, LIST = f"/collections/{FAIR}", f"/api/collections/{FAIR}"


def chips(page: Said) -> list[tuple[str, str]]:
    """The look of each, and its words."""
    found = re.findall(r'<span class="chip (\w+)">.*?<span>(.*?)</span></span>', page.text)
    return [(look, re.sub("<.*?>", "", words)) for look, words in found]


def grid(house: House) -> Said:
    return house.get(GRID, by=EDITOR, accept_language="en")


@pytest.fixture
def noted(house: House) -> House:
    """One picture: clear inside, partly in the press, not on the website."""
    furnish(house)
    outcomes = {"internal": Outcome.CLEAR, PRESS: Outcome.REDACT, WEBSITE: Outcome.WITHHELD}
    world = house.fakes.world
    put_asset(world, replace(world.assets[DANCE], review=a_review()))
    for channel, outcome in outcomes.items():
        put(house.fakes, a_stored_verdict(asset=DANCE, channel=channel, outcome=outcome))
    return house


def test_each_channel_is_told_by_sign_and_word_and_not_by_colour_alone(noted: House) -> None:
    page = grid(noted)

    assert chips(page) == [
        ("clear", "Clear: Internal"),
        ("redact", "Partly: Press"),
        ("withheld", "Not allowed: Website"),
    ]
    assert "Reviewed · 2 faces nobody knows" in page.text


def test_channels_of_which_the_same_is_noted_share_a_line(noted: House) -> None:
    verdict = a_stored_verdict(asset=DANCE, channel=PRESS)
    noted.fakes.world.verdicts[DANCE][PRESS] = verdict

    assert chips(grid(noted))[0] == ("clear", "Clear: Internal, Press")


def test_what_is_past_its_time_is_said_to_be_decided_again(noted: House) -> None:
    verdict = a_stored_verdict(asset=DANCE, channel=PRESS, valid_until=NOON)
    noted.fakes.world.verdicts[DANCE][PRESS] = verdict

    assert ("waiting", "Being decided again: Press") in chips(grid(noted))


def test_what_nobody_decided_on_says_so_and_is_handed_on_in_the_leaf_of_the_call(
    house: House,
) -> None:
    furnish(house)

    page = grid(house)

    assert chips(page) == [("waiting", "Not decided yet: Internal, Press, Website")]
    assert [leaf.action for leaf in house.leaves] == ["see_undecided"]
    made(DecideAsset, house.fakes)(DANCE)
    assert "Not decided yet" not in grid(house).text
    assert [leaf.action for leaf in house.leaves][-1] == "see_collection"


def test_programs_are_told_the_same(noted: House) -> None:
    (told,) = noted.get(LIST, by=OFFICER).json["assets"]

    assert told["notes"] == [
        {"channel": "internal", "noted": "clear", "until": None},
        {"channel": "press", "noted": "redact", "until": None},
        {"channel": "website", "noted": "withheld", "until": None},
    ]
    assert (told["strangers"], told["is_reviewed"]) == (2, True)


def test_a_face_somebody_knows_is_no_stranger(house: House) -> None:
    open_collection(house)
    put_asset(house.fakes.world, an_asset(a_linked_face(ADA), a_face("other"), id=DANCE))

    assert "1 face nobody knows" in grid(house).text


def test_where_nobody_said_what_channels_there_are_there_are_no_chips(house: House) -> None:
    furnish(house)
    house.fakes.world.rules = None

    page = grid(house)

    assert chips(page) == [] and "Not reviewed" in page.text


def test_a_form_of_several_acts_leaves_out_what_belongs_to_the_others(house: House) -> None:
    """The fields of all of them are sent, whichever button is pressed."""
    furnish(house)
    form = {"asset": [DANCE], "credit": "Ann", "of_another": "", "of_a_third": ["x", "y"]}

    said = house.post(f"{GRID}/texts", form, by=EDITOR)

    assert said.headers["Location"] == f"{GRID}?done=described"


def test_no_act_of_the_grid_is_done_by_the_enter_key(house: House) -> None:
    furnish(house)
    text = grid(house).text
    form = text[text.index(f'action="{GRID}"') :]

    assert "<button disabled hidden>" in form[: form.index('formaction="')]
