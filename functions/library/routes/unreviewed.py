"""Pictures that nobody has looked at yet, wherever they lie (R56)."""

from dataclasses import dataclass

from functions.library.routes.seen import Looking
from functions.library.routes.worklists_told import UnreviewedListed
from quitclaim.domain.organisation.roles import Action
from quitclaim.ports.addresses import Addresses
from quitclaim.usecases.browse_unreviewed import BrowseUnreviewed
from quitclaim_web.doors.answers import Answer, Html, Json
from quitclaim_web.doors.asked import Paged
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.pages import Pages
from quitclaim_web.doors.route import AnyRoute, Route


@dataclass(frozen=True, slots=True)
class Unreviewed:
    unreviewed: BrowseUnreviewed
    addresses: Addresses
    pages: Pages

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="GET",
                path="/unreviewed",
                name="see_unreviewed",
                action=Action.VIEW_ASSET,
                asks=Paged,
                about="Pictures that nobody has looked at yet.",
                does=self.shown,
            ),
            Route(
                method="GET",
                path="/api/unreviewed",
                name="list_unreviewed",
                action=Action.VIEW_ASSET,
                asks=Paged,
                tells=UnreviewedListed,
                about="Assets that wait for a review on some channel, page by page.",
                does=self.told,
            ),
        )

    def shown(self, call: Call[Paged]) -> Answer:
        page = self.unreviewed(after=call.after)
        look = Looking(self.addresses, call.member)
        return Html(
            self.pages.show(
                "unreviewed",
                call.visit,
                pictures=[look.picture(one) for one in page.items],
                following=call.following(page.following),
                may_add=call.member.may(Action.ADD_ASSET),
            )
        )

    def told(self, call: Call[Paged]) -> Answer:
        page = self.unreviewed(after=call.after)
        look = Looking(self.addresses, call.member)
        assets = tuple(map(look.picture, page.items))
        return Json(UnreviewedListed(assets=assets, following=call.following(page.following)))
