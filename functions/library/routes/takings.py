"""Where a picture went: who took which rendition, when and how, page by page (R29)."""

from dataclasses import dataclass

from functions.library.routes.takings_seen import Whereabouts
from functions.library.routes.takings_told import AssetAndPage, TakingsShown
from quitclaim.domain.organisation.roles import Action
from quitclaim.usecases.show_rendition import BrowseRenditions
from quitclaim_web.doors.answers import Answer, Html, Json
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.pages import Pages
from quitclaim_web.doors.route import AnyRoute, Route


@dataclass(frozen=True, slots=True)
class Takings:
    browse: BrowseRenditions
    went: Whereabouts
    pages: Pages

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="GET",
                path="/assets/{asset}/takings",
                name="see_takings",
                action=Action.VIEW_ASSET,
                asks=AssetAndPage,
                about="Where a picture went: who took which rendition, when and how, page by page.",
                does=self.shown,
            ),
            Route(
                method="GET",
                path="/api/assets/{asset}/takings",
                name="list_takings",
                action=Action.VIEW_ASSET,
                asks=AssetAndPage,
                tells=TakingsShown,
                about="Where it went: who took which rendition, when and how, page by page.",
                does=self.told,
            ),
        )

    def shown(self, call: Call[AssetAndPage]) -> Answer:
        asset = self.browse.known(call.asked.asset).id
        went = self.went.of_asset(call, asset)
        return Html(self.pages.show("takings", call.visit, asset=asset, went=went))

    def told(self, call: Call[AssetAndPage]) -> Answer:
        asset = self.browse.known(call.asked.asset).id
        return Json(self.went.of_asset(call, asset))
