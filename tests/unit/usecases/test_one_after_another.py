"""Several lists read as one."""

from quitclaim.ports.paging import Cursor, Page, every
from quitclaim.usecases.one_after_another import Listed, page_of


def a_list(*words: str) -> Listed[str]:
    """One word a page."""

    def page(after: Cursor | None) -> Page[str]:
        place = int(after or 0)
        following = Cursor(str(place + 1)) if place + 1 < len(words) else None
        return Page(words[place : place + 1], following)

    return page


def test_each_is_read_to_its_end_and_then_the_next() -> None:
    lists = [a_list("a", "b"), a_list(), a_list("c")]

    assert list(every(lambda after: page_of(lists, after=after)[1])) == ["a", "b", "c"]


def test_it_is_said_of_which_list_a_page_is() -> None:
    lists = [a_list("a"), a_list("b")]
    place, first = page_of(lists, after=None)

    assert (place, page_of(lists, after=first.following)[0]) == (0, 1)


def test_where_there_are_fewer_lists_by_now_there_is_nothing_more() -> None:
    assert page_of([], after=None) == (0, Page(()))
    assert page_of([a_list("a")], after=Cursor("3|")) == (3, Page(()))
