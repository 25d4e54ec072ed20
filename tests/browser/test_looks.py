"""What is sampled of the looks of a page leaves nothing out of any page (R54)."""

from itertools import groupby, product

from hypothesis import given
from hypothesis import strategies as st

from tests.browser.looks import LANGUAGES, THEMES, TURNS, WIDTHS, Look, dealt

PAGES = st.lists(st.sampled_from("abcdefg"), min_size=1, max_size=40).map(sorted)
WHOSE = st.integers(0, 2**32)


def looks_of(pages: list[str], *, turn: int | None) -> list[set[Look]]:
    """Of each page, over its scenes."""
    dealt_out = zip(pages, dealt(pages, turn=turn), strict=True)
    by_page = groupby(dealt_out, key=lambda one: one[0])
    return [{look for _, some in scenes for look in some} for _, scenes in by_page]


@given(PAGES)
def test_at_once_each_page_is_seen_in_each_language_width_and_theme(pages: list[str]) -> None:
    for looks in looks_of(pages, turn=None):
        assert {look.language for look in looks} == set(LANGUAGES)
        assert {(look.width, look.theme) for look in looks} == set(product(WIDTHS, THEMES))


@given(PAGES, WHOSE)
def test_in_its_turn_each_page_is_seen_in_two_languages_each_width_and_theme(
    pages: list[str], turn: int
) -> None:
    for looks in looks_of(pages, turn=turn):
        assert len({look.language for look in looks}) > 1
        assert {look.width for look in looks} == set(WIDTHS)
        assert {look.theme for look in looks} == set(THEMES)


@given(PAGES, WHOSE)
def test_in_eight_turns_each_page_is_seen_in_all_of_the_sixteen(
    pages: list[str], first: int
) -> None:
    turns = [looks_of(pages, turn=turn) for turn in range(first, first + TURNS)]

    for looks in map(set[Look]().union, *turns):
        assert {(one.language, one.width, one.theme) for one in looks} == set(
            product(LANGUAGES, WIDTHS, THEMES)
        )


@given(PAGES, st.none() | WHOSE)
def test_each_scene_is_looked_at_and_never_twice_in_a_language(
    pages: list[str], turn: int | None
) -> None:
    for looks in dealt(pages, turn=turn):
        # It is opened once in a language, and looked at once.
        assert looks and len({look.language for look in looks}) == len(looks)


def test_four_pages_of_one_scene_and_one_page_of_sixteen_leave_no_look_out() -> None:
    for pages in ("abcd", "a" * 16):
        looks = {one for some in dealt(pages, turn=None) for one in some}

        assert {(one.language, one.width, one.theme) for one in looks} == set(
            product(LANGUAGES, WIDTHS, THEMES)
        )
