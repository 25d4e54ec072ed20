"""
XSS (R48): whatever others wrote is read on our pages, and is never part of them.

From the route table: a page that is added is asked by itself, with hostile words as the names of
collections, files, members and tokens, as what stands in pictures, and as what its forms are sent.
"""

from typing import Final
from urllib.parse import quote

import pytest

from quitclaim_web.doors.route import AnyRoute
from tests.handlers.furnished import ADMIN, EDITOR, OFFICER
from tests.handlers.haunted import HOSTILE, caller, check, haunted, path_of
from tests.handlers.library import a_house
from tests.handlers.library_expected import EXPECTED
from tests.handlers.markup import markup_of
from tests.handlers.test_library_matrix import ROUTES

PAGES = [route for route in ROUTES if not route.is_for_programs]
SEEN = [route for route in PAGES if route.method == "GET"]
SENT = [route for route in PAGES if route.method != "GET"]
# Here the words of others stand, so here they have to be read.
READ = {
    "see_collections": EDITOR,
    "see_collection": OFFICER,
    "see_asset": OFFICER,
    "see_face": OFFICER,
    "see_present": EDITOR,
    "see_past": OFFICER,
    "see_appearances": EDITOR,
    "choose_where_to": EDITOR,
    "drop_pictures": EDITOR,
    "see_rejected": EDITOR,
    "see_uploaders": ADMIN,
    "see_members": ADMIN,
    "see_member": ADMIN,
    "see_tokens": ADMIN,
    "see_hooks": ADMIN,
    "see_hook": ADMIN,
    "see_people": EDITOR,
    "see_person": OFFICER,
    "see_correction": EDITOR,
    "see_asking": EDITOR,
    "see_notice": EDITOR,
    "see_requests": EDITOR,
    "see_organisation": OFFICER,
    "see_selections": EDITOR,
    "see_selection": EDITOR,
    "see_zips": EDITOR,
    "see_zip": EDITOR,
    "see_takings": EDITOR,
    "see_recalls": EDITOR,
    "see_recognition": OFFICER,
    "see_permit": EDITOR,
    "see_assessment_version": OFFICER,
}
# Pages escape alike for all: each is asked with a third of the words, each word of a third of them.
_ONE_IN: Final = 3


def _dealt(routes: list[AnyRoute]) -> pytest.MarkDecorator:
    pairs = [
        pytest.param(route, words, id=f"{route.name}-{number}")
        for place, route in enumerate(routes)
        for number, words in enumerate(HOSTILE)
        # Shifted along, so that all who may ask a page come to ask it.
        if (place + number + number // _ONE_IN) % _ONE_IN == 0
    ]
    return pytest.mark.parametrize(("route", "words"), pairs)


@_dealt(SEEN)
def test_a_page_is_the_same_page_whatever_others_wrote(route: AnyRoute, words: str) -> None:
    house = haunted(words)
    path, typed = path_of(route, house, words), quote(words)
    fields = [name for name in route.asks.model_fields if name not in route.named]

    cookie = house.cookie(caller(route, words)).get("cookie", "")
    sent = {
        "cookie": f"{cookie}; language={words}; theme={words}; __Host-step={words}",
        "accept-language": words,
    }
    check(house.send("GET", path, headers=sent))
    check(house.send("GET", f"{path}?x={typed}", headers=sent))
    for name in fields:
        check(house.send("GET", f"{path}?{name}={typed}", headers=sent))


@_dealt(SENT)
def test_a_form_says_nothing_back_that_would_be_more_than_words(
    route: AnyRoute, words: str
) -> None:
    house = haunted(words)
    path, body = path_of(route, house, words), EXPECTED[route.name].body or {}

    for name in [one for one in route.asks.model_fields if one not in route.named]:
        check(house.post(path, body | {name: words}, by=caller(route, words)))


@pytest.mark.parametrize("words", HOSTILE[:-3], ids=range(len(HOSTILE) - 3))
@pytest.mark.parametrize("name", READ)
def test_what_others_wrote_is_read_as_they_wrote_it(name: str, words: str) -> None:
    house = haunted(words)
    route = next(one for one in ROUTES if one.name == name)
    # Of a key, the name of an uploader is what stands before the first stroke.
    expected = words.partition("/")[0] if name == "see_uploaders" else words

    said = house.get(path_of(route, house, words), by=READ[name])

    assert said.status == 200 and expected in markup_of(said.text).words


@pytest.mark.parametrize("words", HOSTILE, ids=range(len(HOSTILE)))
def test_what_is_shown_once_is_shown_as_words_too(words: str) -> None:
    house = a_house()
    wish = {"name": words, "scopes": ["stop_recognition"], "days": "7"}
    place = {"name": words, "address": "x'xss=1'&<xss@example.org", "role": "viewer"}

    check(house.post("/tokens", wish, by=ADMIN))
    check(house.post("/members", place, by=ADMIN))
    check(house.post("/members", place | {"address": "o'xss&=@example.org"}, by=ADMIN))


@pytest.mark.parametrize("path", ["/{}", "/collections/{}", "/static/{}", "/sign-in/{}?next={}"])
@pytest.mark.parametrize("words", HOSTILE, ids=range(len(HOSTILE)))
def test_an_address_that_is_none_is_not_said_back_as_markup(path: str, words: str) -> None:
    check(a_house().get(path.format(quote(words), quote(words)), by=EDITOR))
    check(a_house().get(path.format(words.replace("?", ""), ""), by=EDITOR))
