"""A viewer's search goes page by page, and ends one that has enough (R32)."""

from datetime import date

import pytest

from quitclaim.domain.publishing.sought import Sought
from quitclaim.usecases import search_renditions
from tests.fakes.fakes import Fakes
from tests.unit.usecases.test_search_renditions import a_viewer, fakes, the_search

__all__ = ["fakes"]


def test_where_there_was_much_to_look_through_the_rest_is_for_the_next_page(
    fakes: Fakes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search_renditions, "MOST_PAGES", 1)
    fakes.world.pages.size = 1

    first = the_search(fakes)(Sought(month=date(1999, 1, 1)), member=a_viewer())

    assert first.items == () and first.following


def test_a_page_ends_once_it_has_enough(fakes: Fakes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search_renditions, "ENOUGH", 1)
    fakes.world.pages.size = 1

    page = the_search(fakes)(Sought(), member=a_viewer())

    assert len(page.items) == 1 and page.following
