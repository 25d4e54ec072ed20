"""R28, R42, R59: a viewer receives no byte of what is withheld, on whatever way she tries."""

import re
from itertools import product
from typing import Final

import pytest

from quitclaim.domain.organisation.roles import StaffRole
from quitclaim_web.doors.route import AnyRoute
from tests.builders import INTERNAL, WEBSITE, an_id
from tests.handlers.library import a_house
from tests.handlers.library_expected import EXPECTED
from tests.handlers.library_shown_to_viewers import SHOWN_TO_VIEWERS
from tests.handlers.viewed import (
    CLEAR,
    CROPPED,
    KINDS,
    REDACTED,
    WITHHELD,
    Exhibited,
    asset_of,
    exhibited,
)
from tests.handlers.viewing import Outside, ask, fillings, text_of

ROUTES: Final = a_house().door.table.routes
NAMES: Final = [route.name for route in ROUTES]
VIEWER, EDITOR = StaffRole.VIEWER, StaffRole.EDITOR
OUT: Final = (CLEAR, CROPPED, REDACTED)


@pytest.fixture(scope="module")
def shown() -> Exhibited:
    """Nothing changes in it: who may do something is given a world of her own."""
    return exhibited()


def before(route: AnyRoute, shown: Exhibited) -> Exhibited:
    """However many routes there are, none is refused for those that were asked before it."""
    shown.house.fakes.world.calls.clear()
    return exhibited() if route.name in SHOWN_TO_VIEWERS else shown


def may_be_asked(route: AnyRoute) -> bool:
    """Of whom nobody expects anything, everything is."""
    expected = EXPECTED.get(route.name)
    return expected is None or expected.roles is None or VIEWER in expected.roles


def test_every_route_that_a_viewer_may_ask_says_what_it_shows_her() -> None:
    assert {route.name for route in ROUTES if may_be_asked(route)} == SHOWN_TO_VIEWERS.keys()


def test_three_of_four_pictures_are_out(shown: Exhibited) -> None:
    assert sorted(shown.out) == sorted(product(OUT, (INTERNAL, WEBSITE)))


@pytest.mark.parametrize("route", ROUTES, ids=NAMES)
def test_no_answer_to_a_viewer_tells_of_what_is_withheld(route: AnyRoute, shown: Exhibited) -> None:
    """Page, API, redirect or error; of pictures that are out she learns no more than is written."""
    allowed, shown = SHOWN_TO_VIEWERS.get(route.name, frozenset()), before(route, shown)

    told = "\n".join(
        text_of(ask(shown.house, route, path, by=VIEWER)).replace(path, "")
        for path in fillings(shown, route)
    )

    for kind in KINDS:
        secret = shown.secrets(kind) | shown.words(kind)
        open_to_her = frozenset() if kind == WITHHELD else allowed
        found = {of for of, word in secret.items() if word in told}
        assert found <= open_to_her, kind


@pytest.mark.parametrize("route", [one for one in ROUTES if one.named], ids=lambda it: it.name)
def test_what_is_withheld_is_answered_like_what_was_never_there(
    route: AnyRoute, shown: Exhibited
) -> None:
    """R48: nobody learns that there is something she does not see."""
    shown = before(route, shown)
    path = next(fillings(shown, route))
    nowhere = path.replace(asset_of(WITHHELD), "0" * 64)

    there, elsewhere = (ask(shown.house, route, one, by=VIEWER) for one in (path, nowhere))

    assert there.status == elsewhere.status
    assert _bare(text_of(there), path) == _bare(text_of(elsewhere), nowhere)


def test_whoever_works_with_pictures_is_told_by_the_same_walk() -> None:
    """Otherwise it would find nothing because there is nothing."""
    shown = exhibited()  # so many walks from one address are refused
    asked = (
        text_of(ask(shown.house, route, path, by=EDITOR))
        for route in ROUTES
        if route.method == "GET" and route.named
        for path in fillings(shown, route)
    )
    told = "\n".join(asked)

    secret = shown.secrets(WITHHELD) | shown.words(WITHHELD)
    missed = {of for of, word in secret.items() if word not in told}
    # No page shows an original, or says which bytes it has.
    assert missed <= {"content", "original", "folder", "file"}


def test_at_the_door_of_renditions_only_what_is_out_for_anybody_is_had() -> None:
    """R28: by no id that anything has."""
    shown = exhibited()
    outside = Outside(shown)
    ids = [
        *shown.out.values(),
        *map(asset_of, KINDS),
        an_id("guess"),
        f"thumbnail/{asset_of(CLEAR)}",
    ]

    had, told = set(), ""
    for route, one in product(outside.routes, ids):
        path = route.path.format(**dict.fromkeys(route.named, one))
        said = outside.get(path)
        had |= {one} if said.status < 400 else set()
        told += text_of(said).replace(path, "")

    assert had == {shown.out[kind, WEBSITE] for kind in OUT}
    secrets = {word for kind in KINDS for word in shown.secrets(kind).values()}
    assert not [word for word in secrets if word in told]


def test_nothing_of_its_id_leads_from_a_rendition_to_its_original(shown: Exhibited) -> None:
    """R59: random, and another one each time, whatever is published of which picture."""
    again = exhibited(seed=7)

    ids = [*shown.out.values(), *again.out.values()]

    assert len(set(ids)) == len(ids) == 12


def _bare(text: str, path: str) -> str:
    """But for where it was asked, the number of its request, and what is sealed anew each time."""
    told = re.sub(r"[0-9a-f]{8}-[0-9a-f-]{27}", "…", text.replace(path, "…"))
    return re.sub(r"(after=|following\":\")[\w-]+", "…", told)
