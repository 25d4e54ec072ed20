"""Which pages about the faces of a picture there are to look at: said of, guessed at, and past."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from quitclaim.domain.ids import AssetId
from quitclaim.domain.organisation.members import Visible
from quitclaim.domain.pictures.assets import Origin
from quitclaim.domain.pictures.links import Flag
from quitclaim.domain.pictures.marks import MarkKind
from quitclaim.ports.writes import RULES
from quitclaim.usecases.publish_asset import PublishAsset
from tests.browser.houses import PICTURE, PLACE, busy
from tests.browser.scene import EDITOR, OFFICER, VIEWER, Scene
from tests.builders import (
    ADA,
    INTERNAL,
    MIA,
    MUM,
    YESTERDAY,
    a_hash,
    a_link,
    a_mark,
    a_presence,
    a_region,
    a_review,
    a_suggestion,
    an_exemption,
)
from tests.fakes.pictures import put_asset
from tests.handlers.furnished import show
from tests.handlers.library import House
from tests.handlers.peopled import people
from tests.unit.usecases.stage import made

_LONG: Final = "Alexandra-Wilhelmina van den Bovenkamp-Oosterhuis"
_ASSET: Final = f"/assets/{PICTURE}"
_NAMES: Final = ("linked", "guessed", "exempt", "drawn")


def marking() -> House:
    """Of four faces one is somebody's, one is guessed at, one exempt, and one drawn by hand."""
    house = busy()
    people(house, words=_LONG)
    for role in (EDITOR, OFFICER):
        show(house, role, *Visible)
    world = house.fakes.world
    asset = world.assets[PICTURE]
    flags = frozenset({Flag.CHILD, Flag.BLURRED})
    said = (
        {"link": a_link(ADA)},
        {"suggestion": a_suggestion(MIA, flags=flags)},
        {"mark": a_mark(MarkKind.BYSTANDER), "exemption": an_exemption(note=PLACE)},
        {"origin": Origin.DRAWN, "excluded": True},
    )
    faces = tuple(replace(face, **one) for face, one in zip(asset.faces, said, strict=True))  # type: ignore[arg-type]
    review = a_review(content=asset.content)
    put_asset(world, replace(asset, faces=faces, presences=(a_presence(MUM),), review=review))
    world.since[PICTURE, 1] = world.since[RULES, 1] = YESTERDAY
    return house


def cropped() -> House:
    """As marking, and only a part of it is shown, without whoever is at its edge."""
    house = marking()
    asset = house.fakes.world.assets[PICTURE]
    part = a_region(x=500, y=500, w=6_000, h=8_000)
    put_asset(house.fakes.world, replace(asset, crop=part, presences=()))
    made(PublishAsset, house.fakes)(PICTURE, INTERNAL)
    return house


def usable() -> House:
    """As marking, and pictures without faces are out inside the organisation."""
    house = marking()
    for number in (7, 14, 21):
        made(PublishAsset, house.fakes)(AssetId(a_hash(f"picture {number}")), INTERNAL)
    return house


def of_marking() -> Iterator[Scene]:
    yield Scene("see_search", VIEWER, "/search", usable)
    yield Scene("see_search", EDITOR, f"/search?person={ADA}", usable)
    yield Scene("search", EDITOR, "/search", usable, form={"who": "ale"})
    yield Scene("search", EDITOR, "/search", usable, form={"person": ADA, "month": "2026-05"})
    faces = {
        name: f"{_ASSET}/faces/{face.id}"
        for name, face in zip(_NAMES, marking().fakes.world.assets[PICTURE].faces, strict=True)
    }
    seen, sought = {"version": 1, "act": "find"}, {"sought": "ale"}
    yield Scene("see_asset", EDITOR, f"{_ASSET}?done=marked", marking)
    yield Scene("see_asset", OFFICER, f"{_ASSET}?refused=moved", marking)
    yield Scene("see_asset", EDITOR, f"{_ASSET}?refused=uncut", cropped)
    yield Scene("see_face", EDITOR, faces["linked"], marking)
    yield Scene("see_face", EDITOR, f"{faces['guessed']}?refused=knows_nobody", marking)
    yield Scene("see_face", OFFICER, f"{faces['exempt']}?refused=incomplete", marking)
    yield Scene("see_face", EDITOR, faces["drawn"], marking)
    person, wrong = f"{faces['guessed']}/person", {"version": 1, "act": "choose"} | sought
    yield Scene("name_face", EDITOR, person, marking, form=seen | sought)
    yield Scene("name_face", EDITOR, person, marking, form=wrong, status=422)
    yield Scene("see_present", EDITOR, f"{_ASSET}/people", marking)
    yield Scene("name_present", EDITOR, f"{_ASSET}/people", marking, form=seen | sought)
    yield Scene("see_appearances", EDITOR, f"/people/{ADA}/pictures", marking)
    yield Scene("see_appearances", OFFICER, f"/people/{MIA}/pictures", marking)
    yield Scene("see_past", OFFICER, f"{_ASSET}/past?at=2026-05-03T14:00", marking)
    yield Scene("see_past", EDITOR, f"{_ASSET}/past?at=2020-01-01T00:00", marking)
