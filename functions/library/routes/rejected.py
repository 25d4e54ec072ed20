"""What became no asset, and why (R35, R60)."""

from dataclasses import dataclass
from datetime import datetime

from quitclaim.domain.organisation.roles import Action
from quitclaim.domain.pictures.refusals import WhyRefused
from quitclaim.ports.refused import Rejections
from quitclaim_web.doors.answers import Answer, Html, Json
from quitclaim_web.doors.asked import Paged, Shown
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.pages import Pages
from quitclaim_web.doors.route import AnyRoute, Route


class RejectedShown(Shown):
    name: str
    why: WhyRefused | None
    at: datetime


class RejectedFiles(Shown):
    files: tuple[RejectedShown, ...]
    following: str | None


@dataclass(frozen=True, slots=True)
class Rejected:
    rejections: Rejections
    pages: Pages

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="GET",
                path="/rejected",
                name="see_rejected",
                action=Action.ADD_ASSET,
                asks=Paged,
                about="The files that became no asset, and the reason for each.",
                does=self.shown,
            ),
            Route(
                method="GET",
                path="/api/rejected",
                name="list_rejected",
                action=Action.ADD_ASSET,
                asks=Paged,
                tells=RejectedFiles,
                about="The same, for programs.",
                does=self.told,
            ),
        )

    def shown(self, call: Call[Paged]) -> Answer:
        found = self._found(call)
        return Html(
            self.pages.show(
                "rejected",
                call.visit,
                files=found.files,
                following=found.following,
                is_first=call.after is None,
            )
        )

    def told(self, call: Call[Paged]) -> Answer:
        return Json(self._found(call))

    def _found(self, call: Call[Paged]) -> RejectedFiles:
        page = self.rejections.latest(after=call.after)
        files = tuple(RejectedShown(name=one.name, why=one.why, at=one.at) for one in page.items)
        return RejectedFiles(files=files, following=call.following(page.following))
