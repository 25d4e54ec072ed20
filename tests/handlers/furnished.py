"""A house that people work in: collections, pictures with text and faces, uploads and refusals."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from quitclaim.domain.ids import AssetId, CollectionId
from quitclaim.domain.organisation.members import Visible
from quitclaim.domain.organisation.roles import StaffRole
from quitclaim.domain.pictures.assets import Face
from quitclaim.domain.pictures.refusals import SENTENCES, WhyRefused
from quitclaim.domain.pictures.uploads import Upload
from quitclaim.ports.catalogue import Label
from quitclaim.ports.changes import Purpose
from quitclaim.ports.library import Description
from quitclaim.ports.tags import Tag
from tests.builders import (
    FAIR,
    YESTERDAY,
    a_collection_rule,
    a_face,
    a_hash,
    a_region,
    an_asset,
    an_extent,
)
from tests.fakes.world import Lying
from tests.handlers.library import House
from tests.handlers.peopled import people

EDITOR, OFFICER, ADMIN = StaffRole.EDITOR, StaffRole.PRIVACY_OFFICER, StaffRole.ADMIN
VIEWER = StaffRole.VIEWER
DANCE: Final = AssetId(a_hash("dance"))


def furnish(house: House, *, words: str = "Ann and the band", picture: AssetId = DANCE) -> None:
    """Everything there is to show, and these words wherever somebody else's can stand."""
    open_collection(house, FAIR, name=words)
    hang(house, picture, describing(words), faces=[a_face(), a_face("other")])
    world = house.fakes.world
    world.refusals[f"rejected/anna/{words}.txt"] = SENTENCES[WhyRefused.PDF]
    world.inbox[Upload(f"{words}/fair/1.jpg", "1")] = Lying(b"a picture", YESTERDAY)
    house.backlog.dead.append("a message")
    people(house, words=words)


def open_collection(house: House, collection: CollectionId = FAIR, *, name: str = "Fair") -> None:
    house.fakes.world.collections[collection] = a_collection_rule(collection)
    label = Label(name=name, folder=name.replace("/", "") or "x", opened_at=YESTERDAY)
    house.fakes.catalogue.label(collection, label)


def hang(
    house: House,
    asset: AssetId = DANCE,
    text: Description | None = None,
    *,
    faces: Iterable[Face] = (),
    collection: CollectionId = FAIR,
) -> None:
    """A picture on the wall of a collection."""
    world = house.fakes.world
    there = frozenset({collection})
    found = an_asset(*faces, id=asset, memberships=there, review=None, extent=an_extent())
    world.assets[asset] = found
    world.assets_in[collection][asset] = None
    if text is not None:
        world.keys.setdefault((asset, Purpose.TEXT), world.fresh_key())
        house.fakes.library.describe(asset, text)


def hang_many(house: House, count: int) -> list[AssetId]:
    open_collection(house)
    pictures = [AssetId(a_hash(f"picture {number}")) for number in range(count)]
    for one in pictures:
        hang(house, one, describing(f"caption of {one[:8]}"))
    return pictures


def describing(words: str = "Ann and the band") -> Description:
    return Description(
        caption=words,
        credit=words,
        keywords=frozenset({words}),
        folder=words,
        file_name=words,
        tags=(Tag(a_region(), words),),
    )


def show(house: House, role: StaffRole, *what: Visible) -> None:
    """What this member is shown from now on."""
    world = house.fakes.world
    place = world.appointments[house.member(role)]
    world.put_staff_record(replace(place, member=replace(place.member, visible=frozenset(what))))
