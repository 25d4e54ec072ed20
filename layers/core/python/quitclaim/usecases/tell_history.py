"""What was changed about a picture, when and on whose word (R19, R30)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from quitclaim.domain.errors import NotFound
from quitclaim.domain.ids import AssetId
from quitclaim.domain.people.person import Speaker
from quitclaim.domain.pictures.assets import Asset
from quitclaim.domain.pictures.histories import Changed, changes_between
from quitclaim.ports.histories import Histories, Version
from quitclaim.ports.library import Library
from quitclaim.ports.paging import Cursor, Page


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """
    `changes` None: what was before it was erased with somebody, so nobody can say what changed.
    """

    version: int
    at: datetime | None
    by: Speaker | None
    changes: tuple[Changed, ...] | None


@dataclass(frozen=True, slots=True)
class TellHistory:
    library: Library
    histories: Histories

    def __call__(self, asset: AssetId, *, after: Cursor | None = None) -> Page[Moment]:
        """The latest first, told from the versions kept for replay."""
        if self.library.asset(asset) is None:
            raise NotFound(asset)
        page = self.histories.versions(asset, after=after)
        return Page(tuple(self._told(page.items)), page.following)

    def _told(self, versions: tuple[Version, ...]) -> Iterator[Moment]:
        known = {one.asset.version: one.asset for one in versions}
        for one in versions:
            now = one.asset
            before = known.get(now.version - 1) or self._earlier(now)
            is_known = before is not None or now.version == 1
            yield Moment(
                version=now.version,
                at=one.since,
                by=one.by,
                changes=changes_between(before, now) if is_known else None,
            )

    def _earlier(self, asset: Asset) -> Asset | None:
        """Of the last of a page the one before it is on the next."""
        if asset.version == 1:
            return None
        return self.library.asset_as_of(asset.id, asset.version - 1)
