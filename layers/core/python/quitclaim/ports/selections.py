from datetime import datetime
from typing import Protocol

from quitclaim.domain.ids import SelectionId, TokenHash
from quitclaim.domain.publishing.selections import Selection
from quitclaim.domain.publishing.share_links import ShareLink
from quitclaim.ports.paging import Cursor, Page


class Selections(Protocol):
    """
    What was collected, and by which links it is shown.

    Reads are strongly consistent but for the two lists: a link that was ended opens nothing.
    """

    def selection(self, selection: SelectionId) -> Selection | None:
        """One that was deleted comes as such; None where nobody made it."""

    def listed(self, *, after: Cursor | None = None) -> Page[Selection]:
        """Those that are there, the latest first; it may lag."""

    def share(self, token: TokenHash) -> ShareLink | None:
        """Without its recipient, whom nobody needs to know who only opens it."""

    def shares(self, selection: SelectionId) -> tuple[ShareLink, ...]:
        """All there ever were, with whom they were made for, as far as that is known."""

    def unforgotten(self, before: datetime, *, after: Cursor | None = None) -> Page[ShareLink]:
        """Those whose end, as it was set, lies before, and whose recipient is known; may lag."""
