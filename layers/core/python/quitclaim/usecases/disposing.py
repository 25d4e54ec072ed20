"""What goes with an asset, its bytes, the key of its texts, its rows; and with somebody erased."""

from collections.abc import Collection, Iterable
from typing import Final

from quitclaim.domain.ids import AssetId, CollectionId, PersonId
from quitclaim.domain.organisation.facts import Announcement, EventType
from quitclaim.domain.people.person import Speaker
from quitclaim.domain.pictures.assets import Asset
from quitclaim.domain.pictures.curation import stripped
from quitclaim.ports.blobs import Blobs, Shelf
from quitclaim.ports.changes import Change, KeyDrop, Purpose
from quitclaim.ports.writes import Write
from quitclaim.usecases.library_desk import LibraryDesk
from quitclaim.usecases.recalling import recall
from quitclaim.usecases.retelling import told

THUMBNAIL: Final = "thumbnail/"


def text_key(asset: AssetId) -> KeyDrop:
    """To be dropped in the change that deletes the asset: a caption may name anybody."""
    return KeyDrop(asset, Purpose.TEXT)


def thumbnail_of(asset: AssetId) -> str:
    """Seen by staff only, never public: its key may follow from the asset's."""
    return f"{THUMBNAIL}{asset}"


def pictured_by(key: str) -> AssetId | None:
    """The asset whose thumbnail this is; None for a rendition."""
    return AssetId(key.removeprefix(THUMBNAIL)) if key.startswith(THUMBNAIL) else None


def dispose_of_bytes(desk: LibraryDesk, asset: AssetId, *, blobs: Blobs, by: Speaker) -> None:
    """While the asset still names people: a crash leaves it to be found by an erasure."""
    for row in desk.library.renditions_of(asset):
        recall(desk, row, blobs=blobs, by=by)
    blobs.delete(Shelf.PICTURES, thumbnail_of(asset))
    blobs.delete(Shelf.ORIGINALS, asset)


def strip(desk: LibraryDesk, asset: AssetId, *, by: Speaker) -> Asset:
    """Take everybody off a deleted asset, a few at a time, and what was noted of it meanwhile."""
    became, drops = EventType.ASSET_CHANGED, (text_key(asset),)
    while True:
        before = desk.known(asset)
        after = desk.corrected(asset, stripped, by=by, became=became, drops=drops)
        if after == before:
            return after


def leave_rosters(
    desk: LibraryDesk, rosters: Iterable[CollectionId], *, people: Collection[PersonId], by: Speaker
) -> None:
    """Take somebody who is erased off these, under whatever ids she was on them."""
    for collection in sorted(rosters):
        roster = desk.library.roster(collection)
        if roster is None or roster.people.isdisjoint(people):
            continue  # of one that nobody can read the witness says so
        changed = roster.changed(roster.people.difference(people))
        said = Announcement(EventType.ROSTER_CHANGED, roster.collection, changed.version)
        fact = told(desk.chance, said, at=desk.clock.now(), by=by, action="erase_person")
        desk.commits.commit(Change(fact=fact, writes=(Write(changed, roster),)))
