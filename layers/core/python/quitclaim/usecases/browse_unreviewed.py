"""Pictures that nobody has looked at yet, and that wait for it on some channel (R56)."""

from dataclasses import dataclass

from quitclaim.domain.publishing.needs import Need
from quitclaim.ports.paging import Cursor, Page
from quitclaim.usecases.browse_library import BrowseLibrary, Shown


@dataclass(frozen=True, slots=True)
class BrowseUnreviewed:
    browse: BrowseLibrary

    def __call__(self, *, after: Cursor | None = None) -> Page[Shown]:
        """A page may have few, or none: whatever was looked at since is left out."""
        page = self.browse.shown(self.browse.library.needing(Need.LOOK, after=after))
        waiting = (one for one in page.items if not one.asset.is_reviewed)
        return Page(tuple(waiting), page.following)
