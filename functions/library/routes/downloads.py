"""Renditions for whoever works here: looked at, and taken away for a use (R28, R29)."""

from dataclasses import dataclass
from typing import Any

from functions.library.routes.faces_forms import WhichAsset
from functions.library.routes.takings_seen import Whereabouts
from functions.library.routes.takings_told import LookedAt, Wanted, words_in
from quitclaim.domain.consents.notices import Language
from quitclaim.domain.errors import NotFound
from quitclaim.domain.organisation.roles import Action
from quitclaim.domain.publishing.takings import Taking
from quitclaim.usecases.download_rendition import DownloadRendition, Order
from quitclaim.usecases.show_rendition import ShowRendition
from quitclaim_web.doors.answers import Answer, Elsewhere, Html
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.pages import Pages
from quitclaim_web.doors.route import AnyRoute, Route


@dataclass(frozen=True, slots=True)
class Downloads:
    show: ShowRendition
    download: DownloadRendition
    went: Whereabouts
    pages: Pages

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="GET",
                path="/assets/{asset}/downloads",
                name="see_downloads",
                action=Action.VIEW_RENDITION,
                asks=WhichAsset,
                about="What of a picture you may use now, channel by channel.",
                does=self.offered,
            ),
            Route(
                method="POST",
                path="/assets/{asset}/downloads",
                name="download_rendition",
                action=Action.VIEW_RENDITION,
                asks=Wanted,
                about="A rendition to take away, and on record that you have it.",
                does=self.taken,
                status=302,
            ),
            Route(
                method="GET",
                path="/renditions/{rendition}",
                name="show_rendition",
                action=Action.VIEW_RENDITION,
                asks=LookedAt,
                about="Where a rendition is, internal ones too, for a minute.",
                does=self.shown,
                status=302,
            ),
        )

    def offered(self, call: Call[WhichAsset]) -> Answer:
        rows = self.download.of_asset(call.asked.asset, to=call.member)
        if not rows:
            raise NotFound(call.asked.asset)
        page = self.pages.show(
            "downloads",
            call.visit,
            asset=call.asked.asset,
            out=rows,
            sees_asset=call.member.may(Action.VIEW_ASSET),
        )
        return Html(page)

    def taken(self, call: Call[Wanted]) -> Answer:
        _, address = self.take(call)
        return Elsewhere(address)

    def take(self, call: Call[Wanted]) -> tuple[Taking, str]:
        asked = call.asked
        order = Order(
            asset=asked.asset,
            channel=asked.channel,
            meant_for=words_in(asked.meant_for),
            reads=self._reads(call),
        )
        return self.download(order, who=call.who)

    def shown(self, call: Call[LookedAt]) -> Answer:
        if not call.asked.comparing:
            return self.fetched(call)
        rendition = call.asked.rendition
        return Elsewhere(self.show.compared(rendition, by=call.member, only_head=call.only_head))

    def fetched(self, call: Call[Any]) -> Answer:
        address = self.show(
            call.asked.rendition,
            who=call.who,
            reads=self._reads(call),
            only_head=call.only_head,
        )
        return Elsewhere(address)

    def _reads(self, call: Call[Any]) -> Language:
        """Letters about it come in the language of the page that it was taken from."""
        return self.pages.sentences(call.visit).language
