"""A picture that an editor marks, by the API and by forms."""

from typing import Any, Final

from quitclaim.domain.ids import AssetId, FaceId
from quitclaim.domain.organisation.members import Visible
from quitclaim.domain.organisation.roles import StaffRole
from quitclaim.domain.pictures.assets import Asset
from quitclaim.ports.writes import RULES
from tests.builders import YESTERDAY, a_face, a_region, an_id
from tests.fakes.pictures import put_asset
from tests.handlers.furnished import DANCE, EDITOR, OFFICER, describing, hang, open_collection, show
from tests.handlers.library import House
from tests.handlers.peopled import people
from tests.handlers.said import Said

API: Final = f"/api/assets/{DANCE}"
PAGE: Final = f"/assets/{DANCE}"
FACE: Final[FaceId] = an_id("face")
OTHER: Final[FaceId] = an_id("other")


def marking(house: House) -> None:
    """ADA said yes to the website; the picture has two faces, and nobody said whose."""
    open_collection(house)
    people(house)
    right = a_face("other", region=a_region(x=5_000))
    hang(house, DANCE, describing(), faces=[a_face(), right])
    put_asset(house.fakes.world, asset_of(house))
    house.fakes.world.since[DANCE, 1] = YESTERDAY
    house.fakes.world.since[RULES, 1] = YESTERDAY
    for role in (EDITOR, OFFICER):
        show(house, role, *Visible)


def asset_of(house: House, asset: AssetId = DANCE) -> Asset:
    return house.fakes.world.assets[asset]


def version_of(house: House) -> int:
    return asset_of(house).version


def tell(
    house: House,
    method: str,
    path: str,
    body: dict[str, Any] | None = None,
    *,
    by: StaffRole = EDITOR,
) -> Said:
    """Of the version that stands."""
    seen = {"version": version_of(house)} | (body or {})
    return house.call(method, f"{API}/{path}", seen, by=by)


def fill_in(
    house: House, path: str, form: dict[str, Any] | None = None, *, by: StaffRole = EDITOR
) -> Said:
    seen = {"version": version_of(house)} | (form or {})
    return house.post(f"{PAGE}/{path}", seen, by=by)


def verdicts_of(house: House, *, by: StaffRole = EDITOR, at: str = "") -> dict[str, Any]:
    """Channel by channel."""
    said = house.get(f"{API}/verdicts{at}", by=by)
    assert said.status == 200, said.text
    return {one["channel"]: one for one in said.json["verdicts"]}


def page(house: House, path: str = "") -> str:
    """As an editor reads it in English."""
    said = house.get(f"{PAGE}{path}", by=EDITOR, accept_language="en")
    assert said.status == 200, said.text
    return said.text
