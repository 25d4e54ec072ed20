"""Whether a caption goes out: said on the page of its picture, by programs, and told in feeds."""

from typing import Any

import pytest

from quitclaim.domain.organisation.roles import StaffRole
from quitclaim.usecases.decide_asset import DecideAsset
from tests.builders import a_consent, a_scope
from tests.fakes import records
from tests.handlers.exhibited import exhibit
from tests.handlers.feeds import FEED, a_reader, read
from tests.handlers.furnished import EDITOR, OFFICER
from tests.handlers.library import House
from tests.handlers.marked import API, asset_of, fill_in, page, tell
from tests.handlers.peopled import GIVEN
from tests.handlers.said import Said
from tests.unit.usecases.stage import made

WORDS = "Ann and the band"


@pytest.fixture
def named(house: House) -> House:
    """ADA is shown on the website, and said yes to her name beside the pictures."""
    exhibit(house)
    named = a_consent(id=GIVEN, asked=a_scope(names_allowed=True))
    records.put(house.fakes.world, named)
    house.fakes.world.dossiers.clear()
    return house


def vouch(house: House, *, vouched: bool = True, by: StaffRole = EDITOR, **said: Any) -> Said:
    return tell(house, "PUT", "vouch", {"caption": WORDS, "vouched": vouched} | said, by=by)


def told(house: House) -> list[str | None]:
    """What a content system reads."""
    made(DecideAsset, house.fakes)(asset_of(house).id)
    said = read(house, a_reader(house))
    return [one["caption"] for one in said.json["entries"]]


def test_a_feed_tells_a_caption_that_somebody_vouched_for(named: House) -> None:
    before = told(named)

    said = vouch(named)

    assert said.json == {"asset": asset_of(named).id, "version": 5, "vouched": True}
    assert before == [None] and told(named) == [WORDS]
    (leaf,) = (one for one in named.leaves if one.action == "review")
    assert leaf.by.id == named.member(EDITOR)


def test_it_does_not_tell_a_name_without_its_yes(house: House) -> None:
    """R34: the same picture, the same words, the same vouch; she did not tick the box."""
    exhibit(house)

    assert vouch(house).status == 200 and told(house) == [None]


def test_a_viewer_of_what_she_may_use_is_told_no_caption(named: House) -> None:
    vouch(named)
    made(DecideAsset, named.fakes)(asset_of(named).id)

    found = named.call("POST", "/api/search/usable", {}, by=StaffRole.VIEWER)

    assert found.status == 200 and WORDS not in found.text.replace('"credit":"' + WORDS, "")


def test_the_page_asks_for_the_word_and_takes_it_back(named: House) -> None:
    asked = page(named)
    said = fill_in(named, "vouch", {"caption": WORDS, "vouched": "yes"})
    noted = page(named)
    back = fill_in(named, "vouch", {"caption": WORDS, "vouched": "no"})

    assert 'name="vouched" value="yes"' in asked and "The caption stays here" in asked
    assert said.headers["Location"].endswith("?done=vouched")
    assert 'name="vouched" value="no"' in noted and "Somebody said" in noted
    assert back.headers["Location"].endswith("?done=vouch_ended") and told(named) == [None]


def test_of_other_words_than_were_shown_it_is_not_said(named: House) -> None:
    said = fill_in(named, "vouch", {"caption": "Eve", "vouched": "yes"})

    assert said.headers["Location"].endswith("?refused=moved")
    assert vouch(named, caption="Eve").status == 409 and vouch(named, caption="").status == 422
    assert vouch(named, version=1).status == 409 and told(named) == [None]


def test_only_whoever_reviews_says_so(named: House) -> None:
    assert vouch(named, by=OFFICER).status == 403
    officer = named.get(f"/assets/{asset_of(named).id}", by=OFFICER).text
    assert 'name="vouched"' not in officer


def test_its_history_tells_of_it(named: House) -> None:
    vouch(named)
    vouch(named, vouched=False)

    moments = named.get(f"{API}/history", by=EDITOR).json["moments"]

    assert [one["what"] for moment in moments[:2] for one in moment["changes"]] == [
        "vouch_ended",
        "vouched",
    ]
    assert "Whoever the caption names was said to be marked" in page(named, "/history")


def test_the_feed_is_described_with_it(named: House) -> None:
    described = named.get("/api/openapi.json").json

    assert FEED.replace("website", "{channel}") in described["paths"]
    assert "caption" in described["components"]["schemas"]["EntryOfFeed"]["properties"]
