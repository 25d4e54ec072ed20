"""Which pages there are to look at of a collection as a whole, and of many of its pictures."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from quitclaim.domain.organisation.members import Visible
from tests.browser.houses import PICTURE, PLACE, busy
from tests.browser.scene import EDITOR, OFFICER, Scene
from tests.browser.scenes_of_marking import marking
from tests.builders import DAY, FAIR, NOON, a_hash, a_justification, a_keeping, some_rules
from tests.fakes.in_memory_keepings import put_kept
from tests.handlers.furnished import show
from tests.handlers.library import House

_FAIR: Final = f"/collections/{FAIR}"
_CROWD: Final = {"version": 1, "default": "crowd", "reason": PLACE}


def kept() -> House:
    """Rules, a reason to keep, and pictures that nobody has settled for half a year."""
    house = busy()
    show(house, OFFICER, *Visible)
    world = house.fakes.world
    world.rules = some_rules()
    for asset in sorted(world.assets)[:8]:
        world.assets[asset] = replace(world.assets[asset], added_at=NOON - 200 * DAY)
    put_kept(world, a_keeping(note=PLACE))
    put_kept(world, a_justification())
    return house


def of_collections() -> Iterator[Scene]:
    settings, unsettled = f"{_FAIR}/settings", f"{_FAIR}/unsettled"
    yield Scene("see_collection_settings", OFFICER, settings, kept)
    yield Scene("see_collection_settings", OFFICER, f"{settings}?done=keeping_recorded")
    preview, chosen = _CROWD | {"act": "preview"}, _CROWD | {"act": "set"}
    yield Scene("choose_collection_settings", OFFICER, settings, kept, form=preview)
    yield Scene("choose_collection_settings", OFFICER, settings, kept, form=chosen)
    silent = {"version": 1, "default": "crowd", "act": "set"}
    yield Scene("choose_collection_settings", OFFICER, settings, kept, form=silent, status=422)
    nothing = {"version": 1, "note": "", "months": "many"}
    yield Scene(
        "say_collection_keeping", OFFICER, f"{_FAIR}/keeping", kept, form=nothing, status=422
    )
    yield Scene("see_unsettled", OFFICER, unsettled, kept)
    yield Scene("see_unsettled", EDITOR, f"{unsettled}?refused=incomplete", kept)
    yield Scene("see_unsettled", OFFICER, unsettled)
    yield Scene("see_unsettled", EDITOR, f"{unsettled}?done=justified")
    yield from _in_bulk()
    yield Scene("see_history", EDITOR, f"/assets/{PICTURE}/history", marking)
    yield Scene("see_history", OFFICER, f"/assets/{PICTURE}/history")


def _in_bulk() -> Iterator[Scene]:
    named = {"asset": [PICTURE, a_hash("picture 1")], "seen": [f"{PICTURE} 1"]}
    yield Scene("review_chosen", EDITOR, f"{_FAIR}/reviews", form=named)
    yield Scene("review_chosen", EDITOR, f"{_FAIR}/reviews", form={"seen": []}, status=422)
    marks = named | {"unknown": "redact"}
    yield Scene("mark_chosen", EDITOR, f"{_FAIR}/marks", form=marks)
    yield Scene("review_found", EDITOR, "/search/reviews", form=named | {"unreviewed": "true"})
    yield Scene("review_found", EDITOR, "/search/reviews", form={"keyword": PLACE}, status=422)
    yield Scene("mark_found", EDITOR, "/search/marks", form=marks | {"keyword": PLACE})
    texts = {"asset": [PICTURE], "added": PLACE[:60], "keyword": "harmonie"}
    yield Scene("describe_found", EDITOR, "/search/texts", form=texts)
