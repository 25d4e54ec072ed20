"""What goes with an asset: its texts and the key they are sealed under, and its rows."""

from quitclaim.domain.assets import Asset
from quitclaim.domain.curation import stripped
from quitclaim.domain.facts import EventType
from quitclaim.domain.ids import AssetId
from quitclaim.domain.people import Speaker
from quitclaim.ports.changes import KeyDrop, Purpose
from quitclaim.ports.library import Description, Library
from quitclaim.usecases.library_desk import LibraryDesk


def text_key(asset: AssetId) -> KeyDrop:
    """To be dropped in the change that deletes the asset: a caption may name anybody."""
    return KeyDrop(asset, Purpose.TEXT)


def forget_text(library: Library, asset: AssetId) -> None:
    """No word leads to it any more. Before its key goes: afterwards nothing seals the emptiness."""
    if library.description(asset) is not None:
        library.describe(asset, Description(caption="", keywords=frozenset()))


def strip(desk: LibraryDesk, asset: AssetId, *, by: Speaker) -> Asset:
    """Take everybody off a deleted asset, a few at a time."""
    while True:
        before = desk.known(asset)
        after = desk.corrected(asset, stripped, by=by, became=EventType.ASSET_CHANGED)
        if after == before:
            return after
