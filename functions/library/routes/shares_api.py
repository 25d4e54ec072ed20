"""Share links, for programs (R45, R61)."""

from dataclasses import dataclass

from functions.library.routes.selections_desk import Selecting
from functions.library.routes.selections_forms import (
    OneSelection,
    OneShare,
    ShareAsked,
)
from functions.library.routes.selections_told import ShareMade, SharesListed, share_shown
from quitclaim.domain.organisation.roles import Action
from quitclaim_web.doors.answers import Answer, Done, Json
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.route import AnyRoute, Route


@dataclass(frozen=True, slots=True)
class SharesApi:
    desk: Selecting

    def routes(self) -> tuple[AnyRoute, ...]:
        return (*self._made(), *self._ended())

    def _made(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="GET",
                path="/api/selections/{selection}/shares",
                name="list_shares",
                action=Action.VIEW_ASSET,
                asks=OneSelection,
                tells=SharesListed,
                about="Every share link there ever was of a selection, the latest first.",
                does=self.listed,
            ),
            Route(
                method="POST",
                path="/api/selections/{selection}/shares",
                name="new_share",
                action=Action.PUBLISH,
                asks=ShareAsked,
                tells=ShareMade,
                status=201,
                about="A link for somebody outside; its address is told once.",
                does=self.made,
            ),
        )

    def _ended(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="DELETE",
                path="/api/selections/{selection}/shares/{share}",
                name="close_share",
                action=Action.RECALL,
                asks=OneShare,
                status=204,
                about="A link that opens nothing any more.",
                does=self.ended,
            ),
            Route(
                method="DELETE",
                path="/api/selections/{selection}/shares/{share}/recipient",
                name="erase_recipient",
                action=Action.ERASE_PERSON,
                asks=OneShare,
                status=204,
                about="A link that has ended, and of which nobody knows any more whose it was.",
                does=self.forgotten,
            ),
        )

    def listed(self, call: Call[OneSelection]) -> Answer:
        found = self.desk.known(call.asked.selection)
        return Json(SharesListed(shares=self.desk.shares(call, found.id)))

    def made(self, call: Call[ShareAsked]) -> Answer:
        shared = self.desk.shared(call, call.asked.form(self.desk.rules, at=call.at))
        told = share_shown(shared.link, at=call.at)
        return Json(ShareMade(**told.model_dump(), link=self.desk.address(shared)), 201)

    def ended(self, call: Call[OneShare]) -> Answer:
        self.desk.ended(call)
        return Done()

    def forgotten(self, call: Call[OneShare]) -> Answer:
        self.desk.forgotten(call)
        return Done()
