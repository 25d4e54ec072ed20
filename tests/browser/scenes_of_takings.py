"""Which pages about copies that were taken there are to look at: offered, taken, called back."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from quitclaim.domain.ids import AssetId, MemberId
from quitclaim.domain.publishing.takings import Acknowledgement, Taker, TakerKind, Taking, Way
from tests.browser.scene import EDITOR, OFFICER, VIEWER, Scene
from tests.browser.scenes_of_marking import usable
from tests.builders import INTERNAL, NOON, a_hash, a_taker, a_taking, an_id
from tests.fakes.in_memory_takings import put_taking
from tests.handlers.library import House

_ASSET: Final = AssetId(a_hash("picture 7"))
_WORDS: Final = "Jubiläumszeitschrift des Landesverbandes, zweite Auflage, Seite siebenundzwanzig"


def taken() -> House:
    """By a member, a program and somebody with a link; called back, reminded of, and seen to."""
    house = usable()
    (row,) = house.fakes.library.renditions_of(_ASSET)
    viewer = house.member(VIEWER)
    place = {"rendition": row.id, "asset": _ASSET, "channel": INTERNAL}
    hers = a_taking(id=an_id("hers"), by=_by(viewer), meant_for=_WORDS, **place)
    program = a_taker(kind=TakerKind.TOKEN, id=an_id("program"), member=viewer)
    link = a_taker(kind=TakerKind.SHARE, id=a_hash("link"), member=an_id("left"))
    back = hers.called_back(NOON).reminded(NOON)
    said = Acknowledgement(at=NOON, by=viewer, words=_WORDS)
    _put(
        house,
        a_taking(id=an_id("may be used"), by=_by(viewer), **place),
        back,
        a_taking(id=an_id("fetched"), by=program, how=Way.ADDRESS, **place).called_back(NOON),
        a_taking(id=an_id("shared"), by=link, how=Way.SHARE, **place)
        .called_back(NOON - timedelta(days=1))
        .acknowledged_by(said),
    )
    for _ in range(2):
        house.fakes.takings.count_fetch(row, on=NOON.date())
    return house


def of_takings() -> Iterator[Scene]:
    yield Scene("see_asset", EDITOR, f"/assets/{_ASSET}", taken)
    yield Scene("see_downloads", VIEWER, f"/assets/{_ASSET}/downloads", usable)
    yield Scene("see_downloads", EDITOR, f"/assets/{_ASSET}/downloads", usable)
    yield Scene("see_takings", EDITOR, f"/assets/{_ASSET}/takings", taken)
    yield Scene("see_takings", OFFICER, f"/assets/{_ASSET}/takings", usable)
    yield Scene("see_recalls", OFFICER, "/recalls?done=acknowledged", taken)
    yield Scene("see_recalls", VIEWER, "/recalls", taken)
    yield Scene("see_recalls", VIEWER, "/recalls", usable)


def _by(member: MemberId) -> Taker:
    return a_taker(id=member, member=member)


def _put(house: House, *takings: Taking) -> None:
    for one in takings:
        put_taking(house.fakes.world, one)
