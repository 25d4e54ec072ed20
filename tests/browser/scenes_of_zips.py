"""Which pages of zips there are to look at, in each state of one, and who looks."""

from collections.abc import Callable, Iterator
from typing import Final

from quitclaim.domain.ids import PackId, RenditionId
from quitclaim.domain.organisation.roles import StaffRole
from quitclaim.domain.publishing.zips import Unpacked, Zip
from tests.browser.houses import noted
from tests.browser.scene import EDITOR, VIEWER, Scene
from tests.builders import BEST, NOON, a_hash, a_selection, a_taker, a_zip, an_id
from tests.fakes import records
from tests.handlers.library import House, a_house

_WORD: Final = "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverleihung"
_ALL: Final = f"/selections/{BEST}/zips"
_PICTURES: Final = tuple(a_hash(f"picture {number}") for number in range(1, 9))
_ONE: Final = RenditionId(an_id("one"))


def _zips(house: House, *, by: StaffRole) -> tuple[Zip, ...]:
    member = house.member(by)
    ordered, packing, ready, failed, over = (
        a_zip(
            id=an_id(name),
            by=a_taker(id=member, member=member),
            channel="internal",
            meant_for=_WORD,
        )
        for name in ("ordered", "packing", "ready", "failed", "over")
    )
    packing = packing.held(at=NOON).with_this(_ONE)
    held = ready.held(at=NOON)
    return (
        ordered,
        packing,
        held.packed(_ONE, under=PackId(an_id("pack")), at=NOON),
        failed.failed(Unpacked.NOTHING, at=NOON),
        over.over(at=NOON),
    )


def _zipped(by: StaffRole) -> House:
    house = noted()
    records.put(house.fakes.world, a_selection(*_PICTURES, name=_WORD))
    for zip_ in _zips(house, by=by):
        records.put(house.fakes.world, zip_)
    return house


def zipped() -> House:
    """One in each state."""
    return _zipped(EDITOR)


def zipped_for_a_viewer() -> House:
    return _zipped(VIEWER)


def nothing_ordered() -> House:
    """Nobody has said yet where pictures go out."""
    house = a_house()
    records.put(house.fakes.world, a_selection())
    return house


def of_zips() -> Iterator[Scene]:
    viewed: tuple[tuple[StaffRole, Callable[[], House]], ...] = (
        (EDITOR, zipped),
        (VIEWER, zipped_for_a_viewer),
    )
    for role, house in viewed:
        yield Scene("see_zips", role, _ALL, house)
        yield Scene("see_zip", role, f"{_ALL}/{an_id('packing')}", house)
    yield Scene("see_zips", EDITOR, _ALL, nothing_ordered)
    yield Scene("see_zip", EDITOR, f"{_ALL}/{an_id('ordered')}", zipped)
    yield Scene("see_zip", EDITOR, f"{_ALL}/{an_id('ready')}", zipped)
    yield Scene("see_zip", EDITOR, f"{_ALL}/{an_id('failed')}", zipped)
    yield Scene("see_zip", EDITOR, f"{_ALL}/{an_id('over')}", zipped)
    yield Scene("fetch_zip", EDITOR, f"{_ALL}/{an_id('over')}/file", zipped, status=404)
