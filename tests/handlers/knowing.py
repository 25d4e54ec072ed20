"""A house where ADA may be known by the face that an editor linked to her."""

from dataclasses import replace
from typing import Any

from quitclaim.domain.pictures.likenesses import Likeness
from quitclaim.domain.pictures.links import Link
from tests.builders import ADA, a_face, a_link, an_id
from tests.fakes.pictures import put_asset
from tests.handlers.furnished import DANCE, EDITOR
from tests.handlers.library import House
from tests.handlers.marked import asset_of
from tests.handlers.ran import permitted

PAGE, API = f"/people/{ADA}/faces", f"/api/people/{ADA}/faces"
FACE, YES = an_id("face"), an_id("biometric")
ASKED = f"/api/assets/{DANCE}/faces/{FACE}/likeness"


def linked(likeness: Likeness | None = None, house: House | None = None) -> House:
    """ADA's face in the picture, as an editor named it."""
    house = house or permitted()
    asset = asset_of(house)
    face = a_face(link=a_link(ADA, likeness=likeness))
    put_asset(house.fakes.world, replace(asset, faces=(face, *asset.faces[1:])))
    house.fakes.world.outbox.clear()
    return house


def ask(house: House, by: Any = EDITOR, **changes: Any) -> Any:
    body = {"version": asset_of(house).version, "consent": YES}
    return house.call("POST", ASKED, body | changes, by=by)


def link_of(house: House) -> Link:
    link = asset_of(house).faces[0].link
    assert link
    return link
