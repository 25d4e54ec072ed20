"""A page of a channel's feed as programs read it, and the mark they leave in it."""

import hashlib
from datetime import datetime
from typing import Final, Self
from urllib.parse import quote

from pydantic import Field

from quitclaim.domain.ids import Channel, RenditionId
from quitclaim.domain.instants import instant_in
from quitclaim.domain.publishing.feeds import KEPT_FOR
from quitclaim.domain.publishing.imprint import ModelRelease
from quitclaim.ports.paging import Cursor
from quitclaim.usecases.read_feed import Bookmark, Entry, Feed
from quitclaim_web.doors.asked import Shown
from quitclaim_web.doors.refusals import Malformed

_BETWEEN: Final = "|"
_INSTANT: Final = "%Y-%m-%dT%H:%M:%SZ"


class EntryShown(Shown):
    """Nothing here links a rendition to its original, or to those of other channels (R59)."""

    rendition: RenditionId
    fetch: str = Field(description="Where your token fetches it; noted as a taking.")
    address: str | None = Field(description="Where anybody does; null on an internal channel.")
    width: int | None
    height: int | None
    credit: str
    release: ModelRelease = Field(description="PLUS: Model Release Status.")
    published_at: datetime
    valid_until: datetime | None = Field(description="Show it no longer than this unasked.")

    @classmethod
    def of(cls, entry: Entry, *, at: str, site: str, is_external: bool) -> Self:
        """`at`: the address of the channel."""
        row = entry.row
        return cls(
            rendition=row.id,
            fetch=f"{at}/renditions/{row.id}",
            address=f"{site}/r/{row.id}" if is_external else None,
            width=row.extent.width if row.extent else None,
            height=row.extent.height if row.extent else None,
            credit=entry.credit,
            release=row.release,
            published_at=row.published_at or row.decided_at,
            valid_until=row.valid_until,
        )


class EntryOfFeed(EntryShown):
    caption: str | None = Field(
        description="It names nobody who did not say yes to that here; null: none may go out."
    )

    @classmethod
    def whole(cls, entry: Entry, *, at: str, site: str, is_external: bool) -> Self:
        plain = EntryShown.of(entry, at=at, site=site, is_external=is_external)
        return cls(**plain.model_dump(), caption=entry.caption or None)


class RecalledShown(Shown):
    rendition: RenditionId
    recalled_at: datetime


class FeedShown(Shown):
    """Some of it may be told again; what was recalled stays recalled."""

    channel: Channel
    entries: tuple[EntryOfFeed, ...] = Field(description="Out, and allowed at this moment.")
    recalled: tuple[RecalledShown, ...] = Field(description="Delete your copies of these.")
    following: str = Field(description="Send it as `after` the next time.")
    is_more: bool = Field(description="Whether to go on at once: there is more already.")


def tag_of(feed: Feed, shown: FeedShown) -> str:
    """The mark as it is, unsealed: sealed, it looks otherwise each time."""
    said = shown.model_dump_json(exclude={"following"})
    marked = f"{said}{_BETWEEN}{mark_of(feed.following, channel=shown.channel)}"
    return hashlib.sha256(marked.encode()).hexdigest()[:32]


def mark_of(bookmark: Bookmark, *, channel: Channel) -> Cursor:
    instants = (bookmark.since, bookmark.begun)
    since, begun = (one.strftime(_INSTANT) if one else "" for one in instants)
    return Cursor(_BETWEEN.join((channel, since, bookmark.after or "", begun)))


def bookmark_at(mark: Cursor | None, *, channel: Channel, at: datetime) -> Bookmark:
    """Raises Malformed for the mark of another channel, and for one from too long ago."""
    if mark is None:
        return Bookmark()
    # Until there was a fourth part marks had three, and content systems keep theirs.
    of, said, after, *began = mark.split(_BETWEEN)
    since, begun = (instant_in(one) if one else None for one in (said, "".join(began)))
    if of != channel or (since is not None and since < at - KEPT_FOR):
        raise Malformed("cursor")
    return Bookmark(since, Cursor(after) if after else None, begun)


def next_page(address: str, following: str) -> str:
    return f"{address}?after={quote(following)}"
