from dataclasses import dataclass, replace

from quitclaim.domain.errors import NotAllowed
from quitclaim.domain.ids import AssetId, MemberId
from quitclaim.domain.organisation.facts import Announcement, EventType
from quitclaim.domain.people.person import Role, Speaker
from quitclaim.domain.pictures.assets import Asset, Fate
from quitclaim.domain.pictures.corrections import Hindrance
from quitclaim.ports.blobs import Blobs
from quitclaim.ports.block_list import BlockList
from quitclaim.ports.changes import Change
from quitclaim.ports.writes import Write
from quitclaim.usecases.disposing import dispose_of_bytes, strip, text_key
from quitclaim.usecases.library_desk import Correction, LibraryDesk
from quitclaim.usecases.retelling import told, until_it_holds


class AddAsset(LibraryDesk):
    def __call__(self, asset: Asset, *, by: Speaker) -> Asset:
        """Once per content: what is here already stays as it is, with everything said of it."""
        return until_it_holds(lambda: self._add(asset, by=by))

    def _add(self, asset: Asset, *, by: Speaker) -> Asset:
        found = self.library.asset(asset.id)
        if found is not None:
            return found
        said = Announcement(EventType.ASSET_ADDED, asset.id, asset.version)
        change = Change(
            fact=told(self.chance, said, at=self.clock.now(), by=by, action="add_asset"),
            writes=(Write(asset),),
        )
        self.commits.commit(change)
        return asset


class CorrectAsset(LibraryDesk):
    def __call__(
        self, asset: AssetId, correction: Correction, *, member: MemberId, became: EventType
    ) -> Asset:
        """One human word on an asset: a mark, a link, a review; the pure rule is `correction`."""
        return self.corrected(asset, correction, by=Speaker(Role.STAFF, member), became=became)


@dataclass(frozen=True, slots=True)
class RemoveAsset(LibraryDesk):
    blobs: Blobs
    block_list: BlockList

    def __call__(self, asset: AssetId, *, member: MemberId) -> None:
        """Blocked, then withheld everywhere at once; bytes and rows follow, a few at a time."""
        by = Speaker(Role.STAFF, member)
        drops = (text_key(asset),)
        known = self.known(asset)
        # What cannot go is not refused either: below, it raises.
        if not (known.on_hold or known.unreadable):
            self.block_list.block(*known.prints)
        self.corrected(asset, _condemned, by=by, became=EventType.ASSET_DELETED, drops=drops)
        dispose_of_bytes(self, asset, blobs=self.blobs, by=by)
        strip(self, asset, by=by)


def _condemned(asset: Asset) -> Asset:
    if asset.on_hold:
        raise NotAllowed(Hindrance.ON_HOLD)
    if asset.fate is Fate.DELETED:
        return asset
    return replace(asset, fate=Fate.DELETED, version=asset.version + 1)
