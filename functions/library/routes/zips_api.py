"""Zips of a selection, for programs (R28, R45, R61)."""

from dataclasses import dataclass

from functions.library.routes.selections_forms import OneSelection
from functions.library.routes.zips_desk import PER_ADDRESS, Zipping
from functions.library.routes.zips_told import (
    WhichZip,
    ZipShown,
    ZipsListed,
    ZipWanted,
    address_of,
    zip_shown,
)
from quitclaim.domain.errors import NotFound
from quitclaim.domain.organisation.roles import Action
from quitclaim_web.doors.answers import Answer, Elsewhere, Json
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.route import AnyRoute, Route

_ACCEPTED = 202


@dataclass(frozen=True, slots=True)
class ZipsApi:
    desk: Zipping

    def routes(self) -> tuple[AnyRoute, ...]:
        return (*self._ordered(), *self._fetched())

    def _ordered(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="GET",
                path="/api/selections/{selection}/zips",
                name="list_zips",
                action=Action.VIEW_RENDITION,
                asks=OneSelection,
                tells=ZipsListed,
                about="The zips that you ordered of a selection, the latest first.",
                does=self.listed,
            ),
            Route(
                method="POST",
                path="/api/selections/{selection}/zips",
                name="new_zip",
                action=Action.VIEW_RENDITION,
                asks=ZipWanted,
                tells=ZipShown,
                about="Order all that the channel may show of it by then, in one file.",
                does=self.ordered,
                status=_ACCEPTED,
                limit=PER_ADDRESS,
            ),
        )

    def _fetched(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="GET",
                path="/api/selections/{selection}/zips/{zip}",
                name="view_zip",
                action=Action.VIEW_RENDITION,
                asks=WhichZip,
                tells=ZipShown,
                about="How far a zip of yours is.",
                does=lambda call: Json(self.desk.one(call)),
            ),
            Route(
                method="GET",
                path="/api/selections/{selection}/zips/{zip}/file",
                name="take_zip",
                action=Action.VIEW_RENDITION,
                asks=WhichZip,
                about="Where the file is, for a minute; 404: order it anew.",
                does=self.fetched,
                status=302,
            ),
        )

    def listed(self, call: Call[OneSelection]) -> Answer:
        found = self.desk.order.known(call.asked.selection)
        return Json(ZipsListed(zips=self.desk.listed(call, found.id)))

    def ordered(self, call: Call[ZipWanted]) -> Answer:
        ordered = self.desk.ordered(call)
        told = zip_shown(ordered, at=call.at)
        return Json(told, _ACCEPTED, place=f"/api{address_of(ordered)}")

    def fetched(self, call: Call[WhichZip]) -> Answer:
        address = self.desk.address(call)
        if address is None:
            raise NotFound(call.asked.zip)
        return Elsewhere(address)
