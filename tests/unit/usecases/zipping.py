"""Pictures that are out on the website, in a selection of which an editor orders a zip."""

from collections.abc import Callable
from datetime import timedelta
from io import BytesIO
from typing import Any, Final
from zipfile import ZipFile

from quitclaim.domain.consents.notices import Language
from quitclaim.domain.ids import AssetId, ZipId
from quitclaim.domain.organisation.members import Member
from quitclaim.domain.organisation.principals import Principal
from quitclaim.domain.organisation.roles import StaffRole
from quitclaim.domain.people.person import HERSELF
from quitclaim.domain.publishing.takings import Taking, file_name_of
from quitclaim.domain.publishing.zips import Zip, ZipState
from quitclaim.ports.blobs import Shelf
from quitclaim.ports.paging import every
from quitclaim.ports.zips import packed_at
from quitclaim.usecases.call_takers_back import CallTakersBack
from quitclaim.usecases.decide_asset import DecideAsset
from quitclaim.usecases.fetch_zip import FetchZip
from quitclaim.usecases.order_zip import OrderZip, ZipOrder
from quitclaim.usecases.pack_zip import PackZip
from quitclaim.usecases.serving_many import ServingMany
from quitclaim.usecases.sweep_zips import SweepZips
from quitclaim.usecases.take_rendition import TakeRendition
from quitclaim.usecases.withdraw_consent import WithdrawConsent
from tests.builders import ADA, BEST, EDITOR, WEBSITE, a_session, a_session_key
from tests.fakes.fakes import Fakes
from tests.fakes.in_memory_zips import FakeLister
from tests.unit.usecases.sharing import HERS, YES, out_of
from tests.unit.usecases.stage import made

WHO: Final = Principal(
    Member(id=EDITOR, role=StaffRole.EDITOR), a_session(a_session_key("editor", member=EDITOR))
)
LIST: Final = "list.txt"


def packing(fakes: Fakes) -> PackZip:
    return made(PackZip, fakes, take=made(TakeRendition, fakes), lister=FakeLister())


def sweeping(fakes: Fakes) -> SweepZips:
    return made(SweepZips, fakes, pack=packing(fakes))


def ordered(fakes: Fakes, *, who: Principal = WHO, **changes: Any) -> Zip:
    known: dict[str, Any] = {
        "selection": BEST,
        "channel": WEBSITE,
        "meant_for": "a poster",
        "reads": Language.GERMAN,
    }
    return made(OrderZip, fakes)(ZipOrder(**(known | changes)), who=who)


def packed(fakes: Fakes) -> Zip:
    """Ordered now, and packed at once."""
    zip_ = ordered(fakes)
    assert packing(fakes)(zip_.id) is ZipState.READY
    fakes.world.outbox.clear()
    return zip_of(fakes, zip_.id)


def fetched(fakes: Fakes, zip_: Zip, *, who: Principal = WHO, **changes: Any) -> str | None:
    fetch = made(FetchZip, fakes, serving=made(ServingMany, fakes))
    return fetch(zip_.selection, zip_.id, who=who, **changes)


def zip_of(fakes: Fakes, zip_: ZipId) -> Zip:
    return fakes.world.zips[zip_]


def files(fakes: Fakes, zip_: Zip) -> dict[str, bytes]:
    """What whoever opens the zip finds in it."""
    assert zip_.pack is not None
    content = fakes.blobs.get(Shelf.PICTURES, packed_at(zip_.id, zip_.pack))
    assert content is not None
    with ZipFile(BytesIO(content)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def pictures(fakes: Fakes, zip_: Zip) -> dict[str, bytes]:
    return {name: data for name, data in files(fakes, zip_).items() if name != LIST}


def expected(fakes: Fakes, *assets: AssetId) -> dict[str, bytes]:
    """The renditions of these, under the names by which they are called back."""
    rows = [out_of(fakes, asset) for asset in assets]
    found = {file_name_of(WEBSITE, row): fakes.blobs.get(Shelf.PICTURES, row) for row in rows}
    return {name: content for name, content in found.items() if content is not None}


def bytes_left(fakes: Fakes) -> list[str]:
    """Keys of zips, finished or begun, as they lie there."""
    world = fakes.world
    return [*(key for _, key in world.blobs if key.startswith("zip/")), *world.begun]


def taken(fakes: Fakes, asset: AssetId = HERS.id) -> list[Taking]:
    return list(every(lambda after: fakes.takings.of_asset(asset, after=after)))


def her_no(fakes: Fakes) -> None:
    """Said, and nothing worked off yet."""
    made(WithdrawConsent, fakes)(ADA, YES.id, speaker=HERSELF)


def worked_off(fakes: Fakes) -> None:
    """What her no leaves in the queue: her picture is decided on, its takers are called back."""
    rows = [out_of(fakes, HERS.id)]
    made(DecideAsset, fakes)(HERS.id)
    for row in rows:
        made(CallTakersBack, fakes)(row)


def slow(fakes: Fakes, *, seconds: int = 120) -> Callable[[], None]:
    def passes() -> None:
        fakes.clock.at += timedelta(seconds=seconds)

    return passes
