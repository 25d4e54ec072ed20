"""What is out on a channel, for the system that shows it there (R28, R29, R45)."""

from dataclasses import dataclass

from functions.library.routes.channels_forms import Following, Wanted
from functions.library.routes.feeds_told import (
    EntryOfFeed,
    FeedShown,
    RecalledShown,
    bookmark_at,
    mark_of,
    next_page,
    tag_of,
)
from quitclaim.domain.errors import NotFound
from quitclaim.domain.ids import Channel
from quitclaim.domain.organisation.roles import Action
from quitclaim.usecases.fetch_from_feed import FetchFromFeed, Ordered
from quitclaim.usecases.read_feed import Feed, ReadFeed
from quitclaim_web.doors.answers import Answer, Elsewhere, Json
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.pages import Pages
from quitclaim_web.doors.route import AnyRoute, Route


@dataclass(frozen=True, slots=True)
class FeedsApi:
    read: ReadFeed
    fetch: FetchFromFeed
    pages: Pages
    site: str

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="GET",
                path="/api/channels/{channel}/feed",
                name="read_feed",
                action=Action.VIEW_RENDITION,
                asks=Following,
                tells=FeedShown,
                about="What is out on a channel now, and what was recalled since you last asked.",
                does=self.told,
            ),
            Route(
                method="GET",
                path="/api/channels/{channel}/renditions/{rendition}",
                name="fetch_from_feed",
                action=Action.VIEW_RENDITION,
                asks=Wanted,
                about="Where a rendition of the feed is, for a minute; noted as taken.",
                does=self.fetched,
                status=302,
            ),
        )

    def told(self, call: Call[Following]) -> Answer:
        channel = call.asked.channel
        if not call.member.sees_renditions_of(channel):
            raise NotFound(channel)  # a viewer knows of her own channels only (R42)
        bookmark = bookmark_at(call.after, channel=channel, at=call.at)
        feed = self.read(channel, bookmark)
        following = call.sealed(mark_of(feed.following, channel=channel))
        shown = self._shown(feed, channel, following=following)
        leads = next_page(f"{self.site}{call.request.path}", following)
        return Json(shown, tag=tag_of(feed, shown), next=leads)

    def _shown(self, feed: Feed, channel: Channel, *, following: str) -> FeedShown:
        at, is_external = f"{self.site}/api/channels/{channel}", feed.rule.external
        return FeedShown(
            channel=channel,
            entries=tuple(
                EntryOfFeed.whole(entry, at=at, site=self.site, is_external=is_external)
                for entry in feed.entries
            ),
            recalled=tuple(
                RecalledShown(rendition=one.rendition, recalled_at=one.at) for one in feed.gone
            ),
            following=following,
            is_more=feed.following.after is not None,
        )

    def fetched(self, call: Call[Wanted]) -> Answer:
        asked = call.asked
        address = self.fetch(
            Ordered(asked.channel, asked.rendition),
            who=call.who,
            reads=self.pages.sentences(call.visit).language,
            only_head=call.only_head,
        )
        return Elsewhere(address)
