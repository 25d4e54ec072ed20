"""What a list tells of a picture: what it is, and what is noted of where it may be used (R27)."""

from datetime import datetime

from functions.library.routes.seen import PictureShown
from quitclaim.domain.ids import Channel
from quitclaim.domain.publishing.noted import Noted
from quitclaim_web.doors.asked import Shown


class NoteShown(Shown):
    """
    What was written down last, and nothing more: `/api/assets/{asset}/verdicts` decides.

    `until`: when it is looked at again though nothing happens; None is never.
    """

    channel: Channel
    noted: Noted
    until: datetime | None


class NoteLine(Shown):
    """Channels of which the same is noted."""

    noted: Noted
    channels: tuple[Channel, ...]


class PictureListed(PictureShown):
    """`strangers`: faces that nobody knows."""

    notes: tuple[NoteShown, ...]
    strangers: int

    @property
    def lines(self) -> tuple[NoteLine, ...]:
        """What may be used comes first."""
        return tuple(
            NoteLine(noted=noted, channels=channels)
            for noted in Noted
            if (channels := tuple(one.channel for one in self.notes if one.noted is noted))
        )
