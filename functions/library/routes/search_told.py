"""What a search finds, as a member is shown it."""

from functions.library.routes.feeds_told import EntryShown
from functions.library.routes.grid_told import PictureListed
from quitclaim.domain.ids import Channel
from quitclaim.domain.publishing.verdict import Outcome
from quitclaim_web.doors.asked import Shown


class FoundShown(Shown):
    """A page may be short or empty though `following` says that there is more to look through."""

    assets: tuple[PictureListed, ...]
    following: str | None


class UsableShown(EntryShown):
    channel: Channel
    outcome: Outcome


class UsableFound(Shown):
    """Likewise."""

    renditions: tuple[UsableShown, ...]
    following: str | None
