from dataclasses import replace

from quitclaim.domain.assets import Asset, Fate
from quitclaim.domain.errors import Conflict
from quitclaim.domain.facts import Announcement, EventType
from quitclaim.domain.ids import AssetId, MemberId
from quitclaim.domain.people import Role, Speaker
from quitclaim.ports.changes import Change
from quitclaim.ports.writes import Write
from quitclaim.usecases.library_desk import Correction, LibraryDesk
from quitclaim.usecases.retelling import told


class AddAsset(LibraryDesk):
    def __call__(self, asset: Asset, *, by: Speaker) -> Asset:
        """Once per content: what is here already stays as it is, with everything said of it."""
        found = self.library.asset(asset.id)
        if found is not None:
            return found
        said = Announcement(EventType.ASSET_ADDED, asset.id, asset.version)
        change = Change(
            fact=told(self.chance, said, at=self.clock.now(), by=by, action="add_asset"),
            writes=(Write(asset),),
        )
        try:
            self.commits.commit(change)
        except Conflict:
            return self.known(asset.id)
        return asset


class CorrectAsset(LibraryDesk):
    def __call__(
        self, asset: AssetId, correction: Correction, *, member: MemberId, became: EventType
    ) -> Asset:
        """One human word on an asset: a mark, a link, a review; the pure rule is `correction`."""
        return self.corrected(asset, correction, by=Speaker(Role.STAFF, member), became=became)


class RemoveAsset(LibraryDesk):
    def __call__(self, asset: AssetId, *, member: MemberId) -> None:
        """Withheld everywhere with the first step; its rows follow, a few people at a time."""
        by = Speaker(Role.STAFF, member)
        self.corrected(asset, _condemned, by=by, became=EventType.ASSET_DELETED)
        while (left := self.known(asset)) != _stripped(left):
            self.corrected(asset, _stripped, by=by, became=EventType.ASSET_CHANGED)


_A_FEW = 10


def _condemned(asset: Asset) -> Asset:
    if asset.fate is Fate.DELETED:
        return asset
    return replace(asset, fate=Fate.DELETED, version=asset.version + 1)


def _stripped(asset: Asset) -> Asset:
    """The asset with a few faces and people less: no transaction grows with the group."""
    faces, presences = asset.faces[_A_FEW:], asset.presences[_A_FEW:]
    if (faces, presences, asset.memberships) == (asset.faces, asset.presences, frozenset()):
        return asset
    return replace(
        asset,
        faces=faces,
        presences=presences,
        memberships=frozenset(),
        version=asset.version + 1,
    )
