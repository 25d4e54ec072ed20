"""The same for programs: what may be used now, taken, and where it went (R28, R29, R45)."""

from dataclasses import dataclass

from functions.library.routes.downloads import Downloads
from functions.library.routes.faces_forms import WhichAsset
from functions.library.routes.takings_told import (
    DownloadShown,
    RenditionShown,
    RenditionsShown,
    Wanted,
    WhichRendition,
)
from quitclaim.domain.organisation.roles import Action
from quitclaim_web.doors.answers import Answer, Json
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.route import AnyRoute, Route


@dataclass(frozen=True, slots=True)
class DownloadsApi:
    downloads: Downloads

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="GET",
                path="/api/assets/{asset}/renditions",
                name="list_renditions",
                action=Action.VIEW_RENDITION,
                asks=WhichAsset,
                tells=RenditionsShown,
                about="What of a picture you may use now, channel by channel; none: nothing.",
                does=self.offered,
            ),
            Route(
                method="POST",
                path="/api/assets/{asset}/downloads",
                name="take_rendition",
                action=Action.VIEW_RENDITION,
                asks=Wanted,
                tells=DownloadShown,
                about="A rendition to take away, and on record that you have it.",
                does=self.taken,
                status=201,
            ),
            Route(
                method="GET",
                path="/api/renditions/{rendition}",
                name="fetch_rendition",
                action=Action.VIEW_RENDITION,
                asks=WhichRendition,
                about="Where a rendition is, internal ones too, for a minute.",
                does=self.downloads.fetched,
                status=302,
            ),
        )

    def offered(self, call: Call[WhichAsset]) -> Answer:
        rows = self.downloads.download.of_asset(call.asked.asset, to=call.member)
        return Json(
            RenditionsShown(
                renditions=tuple(
                    RenditionShown(
                        rendition=row.id, channel=row.channel, address=f"/api/renditions/{row.id}"
                    )
                    for row in rows
                )
            )
        )

    def taken(self, call: Call[Wanted]) -> Answer:
        taking, address = self.downloads.take(call)
        (shown,) = self.downloads.went.shown([taking])
        return Json(DownloadShown(taking=shown, address=address), 201)
