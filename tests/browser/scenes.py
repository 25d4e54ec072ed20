"""Which pages of the console there are to look at, full and empty, and who looks."""

from collections.abc import Iterator
from typing import Final

from quitclaim_web.doors.route import AnyRoute
from tests.browser.houses import PICTURE, noted, sealed
from tests.browser.scene import ADMIN, EDITOR, OFFICER, VIEWER, Scene
from tests.browser.scenes_of_collections import of_collections
from tests.browser.scenes_of_erasures import of_erasures
from tests.browser.scenes_of_knowing import of_knowing
from tests.browser.scenes_of_marking import of_marking
from tests.browser.scenes_of_papers import of_papers
from tests.browser.scenes_of_people import of_people
from tests.browser.scenes_of_recognition import of_recognition
from tests.browser.scenes_of_runs import of_runs
from tests.browser.scenes_of_selections import of_selections
from tests.browser.scenes_of_services import of_services
from tests.browser.scenes_of_takings import of_takings
from tests.browser.scenes_of_worklists import of_worklists
from tests.browser.scenes_of_zips import of_zips
from tests.builders import FAIR
from tests.handlers.furnished import open_collection
from tests.handlers.library import House, a_house

# Where nobody sees a page of the console: it leads on, or gives a file.
LEADS_ON: Final = frozenset(
    {
        "load_file",
        "show_rendition",
        "take_certificate",
        "take_certificate_paper",
        "take_completion",
        "take_proof",
        "take_scan",
        "take_sealed",
        "take_timestamp",
    }
)
# Looked at with the pages that every function shares.
AT_THE_DOOR: Final = frozenset({"ask_password", "ask_code", "ask_own_password", "show_seed"})


def bare() -> House:
    """Opened this morning: a collection, and nothing in it."""
    house = a_house()
    open_collection(house, FAIR, name="Fair")
    return house


def scenes() -> tuple[Scene, ...]:
    return (
        *_pictures(),
        *of_collections(),
        *of_marking(),
        *of_takings(),
        *of_selections(),
        *of_zips(),
        *of_worklists(),
        *_arrivals(),
        *of_people(),
        *of_erasures(),
        *of_papers(),
        *_staff(),
        *of_services(),
        *of_recognition(),
        *of_runs(),
        *of_knowing(),
    )


def pages_of(house: House) -> frozenset[str]:
    """Every address of its table where a browser is answered with a page."""
    return frozenset(route.name for route in house.door.table.routes if _is_page(route))


def _is_page(route: AnyRoute) -> bool:
    is_read = route.method == "GET" and not route.is_for_programs
    return is_read and route.name not in LEADS_ON | AT_THE_DOOR


def _pictures() -> Iterator[Scene]:
    yield Scene("see_collections", EDITOR, "/collections")
    yield Scene("see_collections", EDITOR, "/collections", a_house)
    yield Scene("see_collections", VIEWER, "/collections")
    yield Scene("see_collection", EDITOR, f"/collections/{FAIR}?done=renamed")
    yield Scene("see_collection", OFFICER, f"/collections/{FAIR}")
    yield Scene("see_collection", EDITOR, f"/collections/{FAIR}", bare)
    yield Scene("see_collection", EDITOR, f"/collections/{FAIR}", noted)
    yield Scene("see_search", EDITOR, "/search")
    yield Scene("see_search", EDITOR, f"/search?collection={FAIR}&channel=website", noted)
    yield Scene("see_search", EDITOR, f"/search?collection={FAIR}", noted)
    yield Scene("see_search", VIEWER, "/search")
    yield Scene("search", EDITOR, "/search", form={"keyword": "harmonie"})
    yield Scene("see_asset", EDITOR, f"/assets/{PICTURE}?done=described")
    yield Scene("see_asset", OFFICER, f"/assets/{PICTURE}")


def _arrivals() -> Iterator[Scene]:
    yield Scene("choose_where_to", EDITOR, "/drop")
    yield Scene("choose_where_to", EDITOR, "/drop", a_house)
    yield Scene("drop_pictures", EDITOR, f"/drop/{FAIR}")
    yield Scene("see_rejected", EDITOR, "/rejected")
    yield Scene("see_rejected", EDITOR, "/rejected", bare)
    yield Scene("see_health", ADMIN, "/health?redriven=3")
    yield Scene("see_health", OFFICER, "/health", bare)
    yield Scene("see_uploaders", ADMIN, "/uploaders")
    yield Scene("see_uploaders", ADMIN, "/uploaders", bare)
    yield Scene("see_log", OFFICER, "/log", sealed)
    yield Scene("see_log", OFFICER, "/log", bare)


def _staff() -> Iterator[Scene]:
    viewer = a_house().member(VIEWER)
    place = {"address": "nora@vlietdam.example", "name": "Nora", "role": "editor"}
    token = {"name": "Website", "scopes": ["stop_recognition"], "days": "30"}
    yield Scene("see_members", ADMIN, "/members")
    yield Scene("give_place", ADMIN, "/members", form=place)
    yield Scene("give_place", ADMIN, "/members", form={"name": ""}, status=422)
    yield Scene("see_member", ADMIN, f"/members/{viewer}")
    yield Scene("see_tokens", ADMIN, "/tokens")
    yield Scene("see_tokens", ADMIN, "/tokens", bare)
    yield Scene("give_token", ADMIN, "/tokens", form=token)
    yield Scene("give_token", ADMIN, "/tokens", form={"name": ""}, status=422)
