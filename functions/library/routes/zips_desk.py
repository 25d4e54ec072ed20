"""Zips of selections, for the pages and for programs alike."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final

from functions.library.routes.takings_told import words_in
from functions.library.routes.zips_told import WhichZip, ZipShown, ZipWanted, zip_shown
from quitclaim.domain.ids import Channel, SelectionId
from quitclaim.domain.organisation.rates import Limit
from quitclaim.domain.publishing.zips import Zip
from quitclaim.usecases.fetch_zip import FetchZip
from quitclaim.usecases.order_zip import OrderZip, ZipOrder
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.pages import Pages

# Each is up to some hundred decisions and as many pictures; an office shares an address.
PER_ADDRESS: Final = Limit("zip_address", 60, timedelta(hours=1))


@dataclass(frozen=True, slots=True)
class Zipping:
    order: OrderZip
    fetch: FetchZip
    pages: Pages

    def ordered(self, call: Call[ZipWanted]) -> Zip:
        """Letters about what is in it come in the language of the page that it was ordered on."""
        asked = call.asked
        order = ZipOrder(
            selection=asked.selection,
            channel=asked.channel,
            meant_for=words_in(asked.meant_for),
            reads=self.pages.sentences(call.visit).language,
        )
        return self.order(order, who=call.who)

    def one(self, call: Call[WhichZip]) -> ZipShown:
        asked = call.asked
        found = self.order.one(asked.selection, asked.zip, to=call.member)
        return zip_shown(found, at=call.at)

    def listed(self, call: Call[Any], selection: SelectionId) -> tuple[ZipShown, ...]:
        """Her own, the latest first."""
        found = self.order.listed(selection, to=call.member)
        return tuple(zip_shown(one, at=call.at) for one in found)

    def channels(self, call: Call[Any]) -> tuple[Channel, ...]:
        return self.order.channels(of=call.member)

    def address(self, call: Call[WhichZip]) -> str | None:
        asked, only_head = call.asked, call.request.method == "HEAD"
        return self.fetch(asked.selection, asked.zip, who=call.who, only_head=only_head)
