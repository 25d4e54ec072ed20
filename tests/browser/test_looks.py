"""What is sampled of the looks of a page leaves nothing out of any page (R54)."""

from itertools import groupby, product

from hypothesis import given
from hypothesis import strategies as st

from tests.browser.looks import LANGUAGES, THEMES, WIDTHS, dealt

PAGES = st.lists(st.sampled_from("abcdefg"), min_size=1, max_size=40).map(sorted)


@given(PAGES)
def test_each_page_is_seen_in_each_language_width_and_theme(pages: list[str]) -> None:
    dealt_out = zip(pages, dealt(pages), strict=True)

    for _, scenes in groupby(dealt_out, key=lambda one: one[0]):
        looks = {look for _, some in scenes for look in some}
        assert {look.language for look in looks} == set(LANGUAGES)
        assert {(look.width, look.theme) for look in looks} == set(product(WIDTHS, THEMES))


@given(PAGES)
def test_each_scene_is_looked_at_and_never_twice_in_a_language(pages: list[str]) -> None:
    for looks in dealt(pages):
        # It is opened once in a language, and looked at once.
        assert looks and len({look.language for look in looks}) == len(looks)


def test_four_pages_of_one_scene_and_one_page_of_sixteen_leave_no_look_out() -> None:
    for pages in ("abcd", "a" * 16):
        looks = {(one.language, one.width, one.theme) for some in dealt(pages) for one in some}

        assert looks == set(product(LANGUAGES, WIDTHS, THEMES))
