"""The page of a share link: what may be had of a selection now, to whoever has the link (R28)."""

import re
from dataclasses import dataclass
from datetime import timedelta
from http import HTTPStatus
from typing import Final

from quitclaim.domain.consents.notices import Language
from quitclaim.domain.ids import TokenHash
from quitclaim.domain.organisation.credentials import token_hash
from quitclaim.domain.organisation.rates import Limit
from quitclaim.usecases.open_share import OpenShare
from quitclaim.usecases.take_shared import TakeShared
from quitclaim_web.doors.answers import Answer, Elsewhere, Html
from quitclaim_web.doors.asked import Asked, Paged, RenditionKey
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.counting import Counting
from quitclaim_web.doors.pages import Pages
from quitclaim_web.doors.refusals import NoSuchPlace
from quitclaim_web.doors.route import AnyRoute, Entry, Route
from quitclaim_web.doors.switching import switched

# An editorial office shares an address, and a page asks for each of its pictures.
PER_ADDRESS: Final = Limit("share_address", 600, timedelta(minutes=1))
_LOOKS_RIGHT: Final = re.compile(r"[A-Za-z0-9_-]{1,43}")


class Visited(Paged):
    """`token`: whatever stands in the address. `language`: as the switch of the page says."""

    token: str
    language: Language | None = None

    @property
    def hash(self) -> TokenHash:
        return token_hash(self.token)

    @property
    def path(self) -> str:
        """Said back only where it looks like a link of ours."""
        return f"/s/{self.token}" if _LOOKS_RIGHT.fullmatch(self.token) else "/s/x"


class Wanted(Asked):
    token: str
    rendition: RenditionKey


@dataclass(frozen=True, slots=True)
class ShareRoutes:
    open: OpenShare
    take: TakeShared
    counting: Counting
    pages: Pages

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="GET",
                path="/s/{token}",
                name="see_share",
                action=Entry.OPEN,
                asks=Visited,
                about="What may be had of a selection now; to look at it changes nothing.",
                does=self.seen,
            ),
            Route(
                method="GET",
                path="/s/{token}/{rendition}",
                name="look_at_shared",
                action=Entry.OPEN,
                asks=Wanted,
                about="Where a picture of it is, for a minute, to be shown on its page.",
                does=self.looked,
                status=302,
            ),
            Route(
                method="GET",
                path="/s/{token}/{rendition}/download",
                name="take_shared",
                action=Entry.OPEN,
                asks=Wanted,
                about="The same, to be taken along: who made the link answers for it.",
                does=self.taken,
                status=302,
            ),
        )

    def seen(self, call: Call[Visited]) -> Answer:
        self.counting.count(call.request.source, limit=PER_ADDRESS, at=call.at)
        return switched(call, self._page)

    def looked(self, call: Call[Wanted]) -> Answer:
        self.counting.count(call.request.source, limit=PER_ADDRESS, at=call.at)
        asked, only_head = call.asked, call.only_head
        return _to(self.take.look(token_hash(asked.token), asked.rendition, only_head=only_head))

    def taken(self, call: Call[Wanted]) -> Answer:
        if call.only_head:
            return self.looked(call)
        self.counting.count(call.request.source, limit=PER_ADDRESS, at=call.at)
        return _to(self.take.download(token_hash(call.asked.token), call.asked.rendition))

    def _page(self, call: Call[Visited]) -> Html:
        """Never made, over, ended, and of a selection that is gone: the same page (R48)."""
        asked = call.asked
        opened = self.open(asked.hash, after=call.after)
        if opened is None:
            page = self.pages.show("share_over", call.visit, here=asked.path)
            return Html(page, HTTPStatus.NOT_FOUND)
        controller = opened.rules.controller
        following = call.following(opened.following)
        page = self.pages.show(
            "share",
            call.visit,
            here=asked.path,
            organisation=controller.name if controller else "",
            channel=opened.link.channel,
            until=opened.link.until,
            pictures=opened.pictures,
            next=f"{asked.path}?after={following}" if following else None,
        )
        return Html(page)


def _to(address: str | None) -> Answer:
    if address is None:
        raise NoSuchPlace
    return Elsewhere(address)
