"""Zips of a selection: ordered, looked after, fetched (R28, R29, R61)."""

from dataclasses import dataclass
from http import HTTPStatus

from functions.library.routes.selections_forms import OneSelection
from functions.library.routes.zips_desk import PER_ADDRESS, Zipping
from functions.library.routes.zips_told import WhichZip, ZipWanted, address_of
from quitclaim.domain.organisation.roles import Action
from quitclaim_web.doors.answers import Answer, Elsewhere, Html, SeeOther
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.pages import Pages
from quitclaim_web.doors.route import AnyRoute, Route


@dataclass(frozen=True, slots=True)
class ZipsPages:
    desk: Zipping
    pages: Pages

    def routes(self) -> tuple[AnyRoute, ...]:
        return (*self._ordered(), *self._fetched())

    def _ordered(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="GET",
                path="/selections/{selection}/zips",
                name="see_zips",
                action=Action.VIEW_RENDITION,
                asks=OneSelection,
                about="The zips that you ordered of a selection, and the form for another.",
                does=self.listed,
            ),
            Route(
                method="POST",
                path="/selections/{selection}/zips",
                name="order_zip",
                action=Action.VIEW_RENDITION,
                asks=ZipWanted,
                about="All that the channel may show of it by then, in one file.",
                does=self.ordered,
                limit=PER_ADDRESS,
            ),
        )

    def _fetched(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="GET",
                path="/selections/{selection}/zips/{zip}",
                name="see_zip",
                action=Action.VIEW_RENDITION,
                asks=WhichZip,
                about="How far a zip of yours is.",
                does=self.shown,
            ),
            Route(
                method="GET",
                path="/selections/{selection}/zips/{zip}/file",
                name="fetch_zip",
                action=Action.VIEW_RENDITION,
                asks=WhichZip,
                about="Where the file is, for a minute, if all in it may be had at this instant.",
                does=self.fetched,
                status=302,
            ),
        )

    def listed(self, call: Call[OneSelection]) -> Answer:
        selection = self.desk.order.known(call.asked.selection).id
        page = self.pages.show(
            "zips",
            call.visit,
            selection=selection,
            zips=self.desk.listed(call, selection),
            channels=self.desk.channels(call),
            sees_asset=call.member.may(Action.VIEW_ASSET),
        )
        return Html(page)

    def ordered(self, call: Call[ZipWanted]) -> Answer:
        return SeeOther(address_of(self.desk.ordered(call)))

    def shown(self, call: Call[WhichZip]) -> Answer:
        """Of how many pictures of the selection it is told only to whoever sees them anyway."""
        shown, most = self.desk.one(call), None
        if call.member.may(Action.VIEW_ASSET):
            most = len(self.desk.order.known(shown.selection).assets)
        return Html(self.pages.show("zip", call.visit, zip=shown, most=most))

    def fetched(self, call: Call[WhichZip]) -> Answer:
        address = self.desk.address(call)
        if address is not None:
            return Elsewhere(address)
        page = self.pages.show("zip_over", call.visit, selection=call.asked.selection)
        return Html(page, HTTPStatus.NOT_FOUND)
