"""The recall list: who has what may not be used any more, and what became of it (R29)."""

import pytest

from quitclaim.domain.organisation.facts import EventType
from tests.builders import DAY
from tests.handlers.exhibited import download, exhibit, recall
from tests.handlers.furnished import EDITOR, OFFICER, VIEWER
from tests.handlers.library import House
from tests.handlers.marked import PAGE
from tests.handlers.said import Said

ENGLISH = {"accept_language": "en"}


@pytest.fixture
def recalled(house: House) -> House:
    """An editor has what was on the website, a viewer what was inside; both were recalled."""
    exhibit(house)
    download(house, meant_for="a poster")
    download(house, by=VIEWER, channel="internal")
    recall(house)
    return house


def listed(house: House, **by: object) -> list[dict[str, object]]:
    found: list[dict[str, object]] = house.get("/api/recalls", **by).json["recalls"]  # type: ignore[arg-type]
    return found


def place(one: dict[str, object]) -> str:
    return f"{one['rendition']}/{one['taking']}"


def shown(house: House, **by: object) -> Said:
    return house.get("/recalls", **ENGLISH, **by)  # type: ignore[arg-type]


def test_whoever_may_recall_sees_all_of_them_and_a_viewer_her_own(recalled: House) -> None:
    """R42: nothing of a withheld picture, not even a count."""
    assert len(listed(recalled, by=EDITOR)) == len(listed(recalled, by=OFFICER)) == 2
    (hers,) = listed(recalled, by=VIEWER)
    assert hers["channel"] == "internal"

    text = shown(recalled, by=VIEWER).text
    assert str(hers["file"]) in text
    assert "website" not in text and "poster" not in text and PAGE not in text


def test_the_list_says_who_has_what_since_when_and_what_for(recalled: House) -> None:
    text = shown(recalled, by=OFFICER).text

    assert "<bdi>editor</bdi>" in text and "<bdi>viewer</bdi>" in text
    assert "a poster" in text and "Recalled" in text
    assert PAGE in text


def test_she_says_what_became_of_it_and_it_goes_to_the_end_in_one_leaf(recalled: House) -> None:
    one = next(one for one in listed(recalled, by=EDITOR) if one["channel"] == "website")
    recalled.fakes.world.outbox.clear()

    said = recalled.post(f"/recalls/{place(one)}", {"words": " off the page "}, by=EDITOR)

    assert (said.status, said.headers["Location"]) == (303, "/recalls?done=acknowledged")
    (leaf,) = recalled.leaves
    assert [it.type for it in leaf.announced] == [EventType.RECALL_CHANGED]
    states = [it["acknowledged"] is None for it in listed(recalled, by=OFFICER)]
    assert states == [True, False]
    assert "off the page" in recalled.get("/recalls?done=acknowledged", by=OFFICER).text


def test_a_program_says_the_same(recalled: House) -> None:
    (hers,) = listed(recalled, by=VIEWER)

    said = recalled.call("PUT", f"/api/recalls/{place(hers)}", {"words": ""}, by=VIEWER)

    assert said.status == 200
    assert said.json["acknowledged"]["words"] is None
    assert said.json["acknowledged"]["name"] == "viewer"


def test_a_viewer_says_nothing_of_copies_of_others(recalled: House) -> None:
    theirs = next(one for one in listed(recalled, by=EDITOR) if one["channel"] == "website")

    assert recalled.post(f"/recalls/{place(theirs)}", {}, by=VIEWER).status == 404


def test_a_colleague_reminds_her_not_within_a_day_of_a_letter(recalled: House) -> None:
    (hers,) = listed(recalled, by=VIEWER)
    again = f"/recalls/{place(hers)}/reminder"
    assert "Send a reminder" in shown(recalled, by=OFFICER).text
    assert "Send a reminder" not in shown(recalled, by=VIEWER).text

    said = recalled.post(again, by=OFFICER)

    assert said.headers["Location"] == "/recalls?done=recall_reminded"
    assert [one["reminders"] for one in listed(recalled, by=VIEWER)] == [0]


def test_a_reminder_is_counted_and_sent(recalled: House) -> None:
    (hers,) = listed(recalled, by=VIEWER)
    recalled.fakes.world.recall_notices.clear()
    recalled.fakes.clock.step(DAY)
    officer = recalled.appoint(OFFICER, name="another officer")
    recalled.sessions[OFFICER] = officer

    said = recalled.call("POST", f"/api/recalls/{place(hers)}/reminders", by=OFFICER)

    assert (said.status, said.json["reminders"]) == (200, 1)
    assert len(recalled.fakes.world.recall_notices) == 1
    assert "1 reminder." in shown(recalled, by=OFFICER).text


def test_a_long_list_comes_page_by_page(recalled: House) -> None:
    recalled.fakes.world.pages.size = 1

    first = shown(recalled, by=OFFICER).text
    following = first.partition("/recalls?after=")[2].partition('"')[0]
    second = recalled.get(f"/recalls?after={following}", by=OFFICER, **ENGLISH).text

    assert first.count('class="card stack"') == second.count('class="card stack"') == 1


def test_where_nothing_is_recalled_the_page_says_so(house: House) -> None:
    assert "Nothing is recalled" in shown(house, by=VIEWER).text
