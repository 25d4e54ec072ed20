"""The search of staff: by what is known of pictures, and by nothing that tells of people (R32)."""

from typing import Any

import pytest

from quitclaim.domain.organisation.roles import StaffRole
from tests.builders import CAMP, FAIR
from tests.handlers.furnished import EDITOR, furnish, hang_many, open_collection
from tests.handlers.library import House
from tests.handlers.said import Said
from tests.handlers.test_library_collections import pictures_on
from tests.handlers.test_library_paging import onwards


def see(house: House, query: str = "", *, by: StaffRole = EDITOR) -> Said:
    return house.get(f"/search{query}", by=by, accept_language="en")


def ask(house: House, **asked: Any) -> Said:
    return house.post("/search", asked, by=EDITOR)


def call(house: House, **asked: Any) -> Said:
    return house.call("POST", "/api/search", asked, by=EDITOR)


def test_it_begins_with_what_people_look_for_and_finds_nothing_yet(house: House) -> None:
    furnish(house)

    page = see(house)

    assert page.status == 200 and pictures_on(page) == []
    for way in ("?channel=website", "?faces=unknown", "?unreviewed=true", "?faces=none"):
        assert f'href="/search{way}"' in page.text


def test_what_is_asked_by_ids_alone_gets_an_address_of_its_own(house: House) -> None:
    furnish(house)

    said = ask(house, keyword="", month="2026-05", faces="none", unreviewed="true", who="")

    assert said.status == 303
    assert said.headers["Location"] == "/search?month=2026-05&faces=none&unreviewed=true"
    assert ask(house).headers["Location"] == "/search"


def test_a_word_is_in_no_address_on_no_page_of_what_it_finds(house: House) -> None:
    """R48: a keyword may be anybody's name."""
    house.fakes.world.pages.size = 24
    known = hang_many(house, 30)
    for one in known:
        edit = {"assets": [one], "keywords_added": ["Ann"]}
        house.call("POST", "/api/descriptions", edit, by=EDITOR)

    first = ask(house, keyword="ann")
    after = first.text.partition('name="after" value="')[2].partition('"')[0]
    second = ask(house, keyword="ann", after=after)

    assert first.status == second.status == 200 and 'rel="next"' not in first.text
    assert sorted(pictures_on(first) + pictures_on(second)) == sorted(known)


def test_without_a_word_the_next_page_is_a_link(house: House) -> None:
    house.fakes.world.pages.size = 24
    known = hang_many(house, 30)

    first = see(house, f"?collection={FAIR}")
    second = see(house, onwards(first).removeprefix("/search"))

    assert sorted(pictures_on(first) + pictures_on(second)) == sorted(known)
    assert "Only in Fair" in first.text and onwards(second) == ""


def test_where_nothing_is_found_it_is_said_what_helps(house: House) -> None:
    furnish(house)
    open_collection(house, CAMP, name="Camp")

    page = see(house, f"?collection={CAMP}")

    assert "Nothing was found" in page.text and "leave out a field" in page.text


@pytest.mark.parametrize(
    "query",
    ["?month=2026-13", "?month=may", "?channel=A", "?person=x", "?faces=mine", "?unreviewed=so"],
)
def test_a_question_that_is_none_is_refused(house: House, query: str) -> None:
    assert see(house, query).status == 400


def test_a_collection_that_is_not_there_is_not_searched(house: House) -> None:
    assert see(house, f"?collection={CAMP}").status == 404
