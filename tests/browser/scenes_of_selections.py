"""Which pages of selections and share links there are to look at, full and empty, and who looks."""

from collections.abc import Iterator
from typing import Final

from quitclaim.domain.ids import AssetId, TokenHash
from quitclaim.domain.publishing.share_links import Recipient
from tests.browser.houses import noted
from tests.browser.scene import EDITOR, OFFICER, Scene
from tests.builders import BEST, DAY, NOON, a_hash, a_selection, a_share_link, an_id, some_rules
from tests.fakes import records
from tests.handlers.library import House, a_house

_WORD: Final = "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverleihung"
_PAGE: Final = f"/selections/{BEST}"
_PICTURES: Final = tuple(AssetId(a_hash(f"picture {number}")) for number in range(1, 9))
_LINK: Final = {
    "channel": "website",
    "recipient": _WORD,
    "address": "redaktion@agency.example",
    "until": "2026-06-30",
}


def selected() -> House:
    """With links that are open, ended, over and of nobody any more."""
    house = noted()
    world = house.fakes.world
    links = (
        a_share_link(recipient=Recipient(_WORD, f"{'redaktion' * 6}@agency.example")),
        a_share_link(id=TokenHash(a_hash("ended"))).ended(at=NOON),
        a_share_link(id=TokenHash(a_hash("over")), made_at=NOON - 9 * DAY, until=NOON - DAY),
        a_share_link(id=TokenHash(a_hash("gone"))).ended(at=NOON).forgotten(at=NOON),
    )
    others = (a_selection(id=an_id("long"), name=_WORD * 2), a_selection(id=an_id("few"), name="x"))
    for record in (a_selection(*_PICTURES), *others, *links):
        records.put(world, record)
    return house


def empty() -> House:
    """Nothing is in it, and nothing goes out anywhere."""
    house = a_house()
    records.put(house.fakes.world, some_rules(channels={}))
    records.put(house.fakes.world, a_selection())
    return house


def of_selections() -> Iterator[Scene]:
    chosen = {"asset": str(_PICTURES[0])}
    yield Scene("see_selections", EDITOR, "/selections?done=deleted", selected)
    yield Scene("see_selections", OFFICER, "/selections", a_house)
    yield Scene("begin_selection", EDITOR, "/selections", selected, {"name": ""}, 422)
    yield Scene("choose_selection", EDITOR, "/selections/chosen", selected, chosen)
    yield Scene("choose_selection", EDITOR, "/selections/chosen", a_house, chosen)
    yield Scene("choose_selection", EDITOR, "/selections/chosen", a_house, {"asset": ()}, 422)
    yield Scene("see_selection", EDITOR, f"{_PAGE}?done=selected", selected)
    yield Scene("see_selection", OFFICER, _PAGE, selected)
    yield Scene("see_selection", EDITOR, _PAGE, empty)
    yield Scene("make_share", EDITOR, f"{_PAGE}/shares", selected, _LINK)
    yield Scene("make_share", EDITOR, f"{_PAGE}/shares", selected, {"until": "1999-01-01"}, 422)
