"""What a member finds of what is out on channels whose renditions she sees (R42)."""

from dataclasses import dataclass
from typing import Any

from functions.library.routes.feeds_told import EntryShown
from functions.library.routes.search_told import UsableShown
from quitclaim.domain.ids import AssetId, Channel
from quitclaim.domain.publishing.sought import Sought
from quitclaim.usecases.search_renditions import SearchRenditions, Usable
from quitclaim_web.doors.call import Call


@dataclass(frozen=True, slots=True)
class UsableSeen:
    search: SearchRenditions
    site: str

    def __call__(
        self, call: Call[Any], sought: Sought
    ) -> tuple[tuple[tuple[AssetId, UsableShown], ...], str | None]:
        """Each with whose it is, which is told nobody outside; and where the next page begins."""
        page = self.search(sought, member=call.member, after=call.after)
        found = tuple((one.row.asset, self._shown(one)) for one in page.items)
        return found, call.following(page.following)

    def channels(self, call: Call[Any]) -> tuple[Channel, ...]:
        return self.search.channels(call.member)

    def _shown(self, usable: Usable) -> UsableShown:
        row, site = usable.row, self.site
        at = f"{site}/api/channels/{row.channel}"
        shown = EntryShown.of(usable.entry, at=at, site=site, is_external=usable.is_external)
        return UsableShown(**shown.model_dump(), channel=row.channel, outcome=row.outcome)
