"""
Four pictures before a viewer, of which one is withheld, and everything by which to know it again.

Whatever names a picture, or somebody on it, stands in one place only, so that an answer which holds
it tells.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from quitclaim.domain.ids import AssetId, Channel, PersonId, RenditionId, ZipId
from quitclaim.domain.organisation.members import Visible
from quitclaim.domain.organisation.roles import StaffRole
from quitclaim.domain.pictures.assets import Face
from quitclaim.ports.blobs import Shelf
from quitclaim.ports.changes import Purpose
from quitclaim.ports.library import Description
from quitclaim.usecases.disposing import thumbnail_of
from quitclaim.usecases.publish_asset import PublishAsset
from tests.builders import (
    ADA,
    BOB,
    FAIR,
    INTERNAL,
    WEBSITE,
    a_consent,
    a_face,
    a_hash,
    a_link,
    a_person,
    a_presence,
    a_region,
    a_review,
    a_scope,
    an_asset,
    an_extent,
    an_id,
    some_rules,
)
from tests.fakes import records
from tests.fakes.pictures import put_asset
from tests.handlers.furnished import open_collection, show
from tests.handlers.library import House, a_house
from tests.handlers.peopled import register
from tests.handlers.zipped import packed, select
from tests.unit.usecases.stage import made

WITHHELD, REDACTED, CLEAR, CROPPED = "withheld", "redacted", "clear", "cropped"
KINDS: Final = (WITHHELD, REDACTED, CLEAR, CROPPED)
# BOB said yes to everything; ADA was never asked.
SHOWS: Final[Mapping[str, PersonId]] = dict.fromkeys(KINDS, ADA) | {CLEAR: BOB}
_CHANNELS: Final = (WEBSITE, INTERNAL)


def asset_of(kind: str) -> AssetId:
    return AssetId(a_hash(f"the {kind} one"))


def face_of(kind: str) -> Face:
    return a_face(f"face on the {kind} one", link=a_link(SHOWS[kind]))


@dataclass(frozen=True, slots=True)
class Exhibited:
    """`out`: every rendition, by what is out and where; `zip`: of them all, as a viewer has it."""

    house: House
    out: dict[tuple[str, Channel], RenditionId]
    zip: ZipId

    def secrets(self, kind: str) -> dict[str, str]:
        """What nobody may be told who sees renditions only, by what it is."""
        asset, person = asset_of(kind), SHOWS[kind]
        content = self.house.fakes.world.assets[asset].content
        told = {"asset": asset, "content": content, "face": face_of(kind).id, "person": person}
        return told | {"name": _word("name", person), "original": _word("bytes", kind)}

    def words(self, kind: str) -> dict[str, str]:
        """What was written about it."""
        return {of: _word(of, kind) for of in ("caption", "keyword", "credit", "folder", "file")}


def exhibited(*, seed: int = 0) -> Exhibited:
    """`seed`: of whatever comes by chance."""
    house = a_house()
    world = house.fakes.world
    records.put(world, some_rules())
    open_collection(house, FAIR, name="The fair")
    for person in (ADA, BOB):
        register(house, a_person(person), name=_word("name", person))
    scope = a_scope(channels=frozenset(_CHANNELS))
    records.put(world, a_consent(id=an_id("yes"), person=BOB, asked=scope))
    for kind in KINDS:
        _hang(house, kind)
    for role in StaffRole:
        show(house, role, *Visible)
    house.fakes.chance.random.seed(seed)
    out = _published(house)
    select(house, *map(asset_of, KINDS), name=_word("name", "selection"))
    zip_ = packed(house, by=StaffRole.VIEWER, channel=INTERNAL)
    house.fakes.world.outbox.clear()
    return Exhibited(house, out, zip_)


def _word(of: str, whose: str) -> str:
    return f"canary{a_hash(f'{of} of {whose}')[:12]}"


def _hang(house: House, kind: str) -> None:
    world, asset = house.fakes.world, asset_of(kind)
    content = a_hash(f"content of the {kind} one")
    # Seen from behind, she cannot be hidden.
    presences = (a_presence(ADA),) if kind == WITHHELD else ()
    review = a_review(content=content)
    picture = an_asset(face_of(kind), id=asset, content=content, review=review, presences=presences)
    # She is on the left, and only what is right of her is shown.
    right = a_region(x=5_000, y=0, w=5_000, h=10_000) if kind == CROPPED else None
    put_asset(world, replace(picture, extent=an_extent(), crop=right))
    world.keys[asset, Purpose.TEXT] = world.fresh_key()
    word = {of: _word(of, kind) for of in ("caption", "keyword", "credit", "folder", "file")}
    house.fakes.library.describe(
        asset,
        Description(
            caption=word["caption"],
            keywords=frozenset({word["keyword"]}),
            credit=word["credit"],
            folder=word["folder"],
            file_name=word["file"],
        ),
    )
    for key in ((Shelf.ORIGINALS, asset), (Shelf.PICTURES, thumbnail_of(asset))):
        world.blobs[key] = [_word("bytes", kind).encode()]


def _published(house: House) -> dict[tuple[str, Channel], RenditionId]:
    world, found = house.fakes.world, dict[tuple[str, Channel], RenditionId]()
    for kind in KINDS:
        for channel in _CHANNELS:
            made(PublishAsset, house.fakes)(asset_of(kind), channel)
        for row in house.fakes.library.renditions_of(asset_of(kind)):
            found[kind, row.channel] = row.id
            world.blobs[Shelf.PICTURES, row.id] = [f"what may be seen of {row.id}".encode()]
    world.outbox.clear()
    return found
