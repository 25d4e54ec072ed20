from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from quitclaim.domain.ids import AssetId, CollectionId
from quitclaim.domain.people.person import Role, Speaker
from quitclaim.ports.histories import Beside, Version
from quitclaim.ports.paging import Cursor, Page
from tests.fakes.calls import port_call
from tests.fakes.world import World

_LAST = 10**9


@dataclass(frozen=True, slots=True)
class InMemoryHistories:
    world: World

    @port_call("histories.versions")
    def versions(self, asset: AssetId, *, after: Cursor | None = None) -> Page[Version]:
        known = [version for one, version in self.world.assets_as_of if one == asset]
        # Rows sort upwards: what is left to count puts the latest first.
        rows = (f"{_LAST - version:09}" for version in known)
        page = self.world.pages.page(rows, of=f"versions:{asset}", after=after)
        found = (self._version(asset, _LAST - int(row)) for row in page.items)
        return Page(tuple(one for one in found if one), page.following)

    @port_call("neighbours.beside")
    def beside(self, asset: AssetId, *, within: CollectionId) -> Beside:
        rows = sorted(self.world.assets_in[within])
        left, right = bisect_left(rows, asset), bisect_right(rows, asset)
        return Beside(
            before=rows[left - 1] if left else None,
            after=rows[right] if right < len(rows) else None,
        )

    def _version(self, asset: AssetId, version: int) -> Version | None:
        known = self.world.assets_as_of[asset, version]
        if not self.world.have_keys(known.named):
            return None
        since = self.world.since.get((asset, version))
        return Version(asset=known, since=since, by=_told(self.world.said_by.get((asset, version))))


def _told(speaker: Speaker | None) -> Speaker | None:
    return None if speaker is None or speaker.role is Role.GUARDIAN else speaker
