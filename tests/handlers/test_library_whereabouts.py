"""Where a picture went: who has a copy, and what may still be used (R29)."""

import pytest

from tests.handlers.exhibited import download, exhibit, out_on, recall
from tests.handlers.furnished import EDITOR, OFFICER, VIEWER
from tests.handlers.library import House
from tests.handlers.marked import API, PAGE, page

ENGLISH = {"accept_language": "en"}


@pytest.fixture
def exhibited(house: House) -> House:
    exhibit(house)
    return house


def test_who_only_looked_is_counted_where_it_went(exhibited: House) -> None:
    row = out_on(exhibited, "internal")
    for _ in range(2):
        exhibited.get(f"/renditions/{row.id}", by=VIEWER)

    (fetched,) = exhibited.get(f"{API}/takings", by=OFFICER).json["fetches"]

    assert (fetched["rendition"], fetched["count"]) == (row.id, 2)
    assert "2 times" in page(exhibited)


def test_a_long_list_of_takings_has_a_page_of_its_own(exhibited: House) -> None:
    exhibited.fakes.world.pages.size = 2
    for _ in range(3):
        download(exhibited)

    assert f'href="{PAGE}/takings"' in page(exhibited)
    first = page(exhibited, "/takings")
    following = first.partition("/takings?after=")[2].partition('"')[0]

    assert first.count('<li class="card">') == 2
    rest = exhibited.get(f"{PAGE}/takings?after={following}", by=EDITOR)
    assert rest.status == 200 and rest.text.count('<li class="card">') == 1


def test_where_it_went_says_what_may_still_be_used(exhibited: House) -> None:
    download(exhibited)
    assert "May still be used" in page(exhibited)

    recall(exhibited)

    assert "Recalled" in page(exhibited)
    assert "May still be used" not in page(exhibited)
