"""Who took which rendition, when and how; and whether a recalled copy is off the page (R29)."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final, Self

from quitclaim.domain.checks import require, require_text
from quitclaim.domain.errors import RecordEnded
from quitclaim.domain.ids import (
    AssetId,
    Channel,
    MemberId,
    RenditionId,
    TakingId,
    ZipId,
    require_hashes,
    require_slugs,
    require_uuids,
)
from quitclaim.domain.instants import require_instants
from quitclaim.domain.publishing.takers import Taker, TakerKind, Way

__all__ = ["Acknowledgement", "Taker", "TakerKind", "Taking", "Way", "file_name_of"]

# Of a copy that is off the page nothing is left to call back; so long it shows that it was
# (GDPR art. 5(2), 19).
KEPT_FOR: Final = timedelta(days=2 * 365)
LONGEST_WORDS: Final = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Acknowledgement:
    """`words`: what was done about it, in free text: "removed from the newsletter"."""

    at: datetime
    by: MemberId
    words: str | None = None

    def __post_init__(self) -> None:
        require_instants(at=self.at)
        require_uuids(by=self.by)
        require_words(words=self.words)


@dataclass(frozen=True, slots=True, kw_only=True)
class Taking:
    """
    Ids only, but for words of staff: `meant_for`, and those of the acknowledgement, sealed at rest.

    `zip`: in which it was packed; a recall of this one ends that. `recalled_at`: since when it is
    on the recall list; `reminders`: how many followed the first letter, and `reminded_at` when the
    last did.
    """

    id: TakingId
    rendition: RenditionId
    asset: AssetId
    channel: Channel
    taken_at: datetime
    by: Taker
    how: Way
    zip: ZipId | None = None
    meant_for: str | None = None
    recalled_at: datetime | None = None
    reminders: int = 0
    reminded_at: datetime | None = None
    acknowledged: Acknowledgement | None = None
    version: int = 1

    def __post_init__(self) -> None:
        require_uuids(id=self.id, rendition=self.rendition, zip=self.zip)
        require_hashes(asset=self.asset)
        require_slugs(channel=self.channel)
        require_instants(
            taken_at=self.taken_at, recalled_at=self.recalled_at, reminded_at=self.reminded_at
        )
        require_words(meant_for=self.meant_for)
        require(
            (self.how is Way.ZIP) == (self.zip is not None),
            "of what was taken in a zip it is known in which, and of nothing else",
        )
        require(self.version >= 1, "a version counts from 1")
        require(
            self.reminders >= 0 and (self.reminders > 0) == (self.reminded_at is not None),
            "reminders count from 0, and of the last it is known when it was sent",
        )
        require(
            self.recalled_at is not None or (self.acknowledged is None and not self.reminders),
            "only what is called back is reminded of and acknowledged",
        )

    @property
    def is_open(self) -> bool:
        """Called back, and nobody has said yet what became of it."""
        return self.recalled_at is not None and self.acknowledged is None

    @property
    def kept_until(self) -> datetime | None:
        """None: as long as a copy may be out that nobody called back or took off the page."""
        return None if self.acknowledged is None else self.acknowledged.at + KEPT_FOR

    @property
    def file_name(self) -> str:
        """What a download is saved as; by it she finds it again when it is called back."""
        return file_name_of(self.channel, self.rendition)

    def called_back(self, at: datetime) -> Self:
        if self.recalled_at is not None:
            raise RecordEnded(self.id)
        return replace(self, recalled_at=at, version=self.version + 1)

    def reminded(self, at: datetime) -> Self:
        self._require_open()
        return replace(self, reminders=self.reminders + 1, reminded_at=at, version=self.version + 1)

    def acknowledged_by(self, acknowledgement: Acknowledgement) -> Self:
        self._require_open()
        return replace(self, acknowledged=acknowledgement, version=self.version + 1)

    def without_words(self) -> Self:
        """As it is kept once the picture is gone, and the key of its texts with it."""
        said = self.acknowledged and replace(self.acknowledged, words=None)
        return replace(self, meant_for=None, acknowledged=said)

    def _require_open(self) -> None:
        if not self.is_open:
            raise RecordEnded(self.id)


def file_name_of(channel: Channel, rendition: RenditionId) -> str:
    return f"{channel}-{rendition[:8]}.jpg"


def require_words(**values: str | None) -> None:
    for name, value in values.items():
        if value is not None:
            require_text(**{name: value})
            require(len(value) <= LONGEST_WORDS, f"{name} has at most {LONGEST_WORDS} letters")
