"""How somebody comes to the pictures she is in, over fakes, and what stands there."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from quitclaim.domain.pictures.assets import Fate
from quitclaim.domain.publishing.takers import Way
from quitclaim.usecases.draw_own_pictures import DrawOwnPictures
from tests.browser.moments_of_mine import OF_MINE
from tests.builders import ADA, MUM, NOON, PRESS, a_hash, a_taking, an_id
from tests.contract.filled import a_rendition
from tests.fakes.records import put
from tests.handlers.links import Hall
from tests.handlers.my_pages import form_to
from tests.handlers.said import Said
from tests.handlers.test_consent_pictures import GROUP, HERE
from tests.handlers.visitors import Visitor
from tests.unit.usecases.stage import made

Moment = Callable[[Visitor], Said]


def _waiting(her: Visitor) -> Said:
    """Every reason at once not to show one, beside one that is not made yet."""
    OF_MINE["my page"](her)
    world = _hall(her).fakes.world
    for name, how in {
        "waits": {},
        "unchecked": {"review": None},
        "unreadable": {"unreadable": "a mark"},
        "held": {"fate": Fate.DELETED, "on_hold": True},
        "ended": {"licence_until": NOON},
    }.items():
        put(world, replace(GROUP, id=a_hash(name), **how))  # type: ignore[arg-type]
    return her.go(HERE)


def _asked(her: Visitor) -> Said:
    return her.submit(form_to(_waiting(her), "pictures"))


def _shown(her: Visitor) -> Said:
    """It went every way that there is."""
    _waiting(her)
    fakes = _hall(her).fakes
    row = a_rendition(asset=a_hash("waits"), published_at=NOON)
    put(fakes.world, row)
    for way in (Way.DOWNLOAD, Way.SHARE, Way.FEED, Way.ADDRESS):
        for n in range(2):
            taking = a_taking(id=an_id(f"{way} {n}"), asset=row.asset, channel=PRESS, how=way)
            put(fakes.world, replace(taking, recalled_at=NOON if n else None))
    fakes.takings.count_fetch(row, on=NOON.date())
    made(DrawOwnPictures, fakes)(ADA)
    return her.go(HERE)


def _none(her: Visitor) -> Said:
    OF_MINE["my page, of a family"](her)
    return her.go(f"/c/my/pictures?person={MUM}")


def _hall(her: Visitor) -> Hall:
    assert isinstance(her.hall, Hall)
    return her.hall


OF_PICTURES: Final[Mapping[str, Moment]] = MappingProxyType(
    {
        "her pictures, not made": _waiting,
        "her pictures, asked for": _asked,
        "her pictures, shown": _shown,
        "her pictures, none": _none,
    }
)
