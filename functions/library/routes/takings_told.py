"""What is asked and told of who took what, and of what is called back."""

from datetime import date, datetime
from typing import Final

from pydantic import Field

from functions.library.routes.faces_forms import WhichAsset
from quitclaim.domain.ids import AssetId, Channel, MemberId, RenditionId, TakingId
from quitclaim.domain.publishing.takings import LONGEST_WORDS, TakerKind, Way
from quitclaim_web.doors.asked import Asked, AssetKey, Paged, RenditionKey, Shown, TakingKey

SLUG: Final = "^[a-z][a-z0-9_]{0,31}$"


class AssetAndPage(Paged):
    asset: AssetKey


class WhichRendition(Asked):
    rendition: RenditionKey


class LookedAt(WhichRendition):
    """`comparing`: the page of its picture shows it beside the original."""

    comparing: bool = False


class Wanted(WhichAsset):
    """`meant_for`: what it is for, in a few words; it names nobody who is in the picture."""

    channel: Channel = Field(pattern=SLUG)
    meant_for: str = Field(default="", max_length=LONGEST_WORDS)


class WhichRecall(Asked):
    rendition: RenditionKey
    taking: TakingKey


class Acknowledged(WhichRecall):
    words: str = Field(default="", max_length=LONGEST_WORDS, description="What became of the copy.")


class TakerShown(Shown):
    """`member`: who answers for the copy; `name`: what colleagues call her, null once she left."""

    kind: TakerKind
    id: str
    member: MemberId
    name: str | None


class AcknowledgementShown(Shown):
    at: datetime
    by: MemberId
    name: str | None
    words: str | None


class TakingShown(Shown):
    """`recalled_at` null: it may still be used. `file`: what a download was saved as."""

    taking: TakingId
    rendition: RenditionId
    asset: AssetId
    channel: Channel
    file: str
    taken_at: datetime
    by: TakerShown
    how: Way
    meant_for: str | None
    recalled_at: datetime | None
    reminders: int
    reminded_at: datetime | None
    acknowledged: AcknowledgementShown | None


class FetchesShown(Shown):
    """How often the address of a rendition was asked for on a day (UTC)."""

    rendition: RenditionId
    day: date
    count: int


class TakingsShown(Shown):
    takings: tuple[TakingShown, ...]
    fetches: tuple[FetchesShown, ...]
    following: str | None


class RecallsShown(Shown):
    recalls: tuple[TakingShown, ...]
    following: str | None


class DownloadShown(Shown):
    """`address`: for a minute at most; then it is asked for again, and decided again."""

    taking: TakingShown
    address: str


class RenditionShown(Shown):
    rendition: RenditionId
    channel: Channel
    address: str = Field(description="On this site, for whoever is signed in.")


class RenditionsShown(Shown):
    renditions: tuple[RenditionShown, ...]


def words_in(text: str) -> str | None:
    """On one line; nothing is no words."""
    return " ".join(text.split()) or None
