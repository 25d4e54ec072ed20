"""Whoever may not be looked for by computer asks people to: a plain request (R25; art. 12(3))."""

import pytest

from quitclaim.domain.errors import NotFound
from quitclaim.domain.forgetting.pleas import Plea
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.people.person import HERSELF
from quitclaim.usecases.ask_erasure import AskErasure
from quitclaim.usecases.ask_search import AskSearch, EndSearch
from quitclaim.usecases.browse_pleas import BrowsePleas
from quitclaim.usecases.open_my_page import OpenMyPage
from tests.builders import ADA, BOB, CAMP, FAIR, MIA, an_id
from tests.fakes.fakes import Fakes
from tests.unit.usecases.at_her_page import asking
from tests.unit.usecases.homes import MUMS_OWN, at_home
from tests.unit.usecases.stage import announced, made, put


def ask(fakes: Fakes, person: str = ADA, collection: str = FAIR) -> Plea:
    (token,) = fakes.world.links
    return made(AskSearch, fakes)(token, person, collection=collection)  # type: ignore[arg-type]


def end(fakes: Fakes) -> None:
    (token,) = fakes.world.links
    made(EndSearch, fakes)(token, ADA, collection=FAIR)


def quiet() -> Fakes:
    fakes = asking()
    fakes.world.outbox.clear()
    return fakes


def test_it_is_noted_with_where_and_by_when_and_asked_once() -> None:
    fakes = quiet()

    plea = ask(fakes)

    assert (plea.collection, plea.by, plea.is_to_erase) == (FAIR, HERSELF, False)
    assert ask(fakes) == plea and made(BrowsePleas, fakes)() == (plea,)
    assert announced(fakes) == [[(EventType.SEARCH_ASKED, plea.id, 1)]]


def test_it_is_no_plea_to_be_erased_and_none_of_these_is_one() -> None:
    """I4 of requests: one never stands for the other."""
    fakes = quiet()
    (token,) = fakes.world.links
    ask(fakes)

    to_erase = made(AskErasure, fakes)(token, ADA)

    page = made(OpenMyPage, fakes)(token)
    assert page and to_erase.is_to_erase
    assert page.people[0].open_plea == to_erase
    assert [*page.people[0].open_searches] == [FAIR]


def test_she_ends_it_and_it_is_on_no_list_any_more() -> None:
    fakes = quiet()
    ask(fakes)

    end(fakes)

    assert made(BrowsePleas, fakes)() == ()
    assert announced(fakes)[-1][0][0] is EventType.SEARCH_TAKEN_BACK
    with pytest.raises(NotFound):
        end(fakes)


def test_of_two_windows_the_first_counts_and_both_are_ended() -> None:
    fakes = quiet()
    first = ask(fakes)
    put(fakes, Plea(id=an_id("z"), person=ADA, by=HERSELF, at=first.at, collection=FAIR))
    (token,) = fakes.world.links

    page = made(OpenMyPage, fakes)(token)
    assert page and page.people[0].open_searches[FAIR].at == first.at
    end(fakes)
    assert made(BrowsePleas, fakes)() == ()


@pytest.mark.parametrize(("person", "collection"), [(BOB, FAIR), (ADA, CAMP)])
def test_nobody_asks_for_another_or_elsewhere(person: str, collection: str) -> None:
    fakes = quiet()

    with pytest.raises(NotFound):
        ask(fakes, person, collection)
    assert announced(fakes) == []


def test_a_guardian_asks_for_no_child() -> None:
    fakes = at_home(about=MIA)

    with pytest.raises(NotFound):
        made(AskSearch, fakes)(MUMS_OWN.token, MIA, collection=FAIR)
    assert not fakes.world.pleas[MIA]
