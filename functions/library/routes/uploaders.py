"""Who uploads with credentials of their own, and how somebody gets some (R60)."""

from dataclasses import dataclass

from quitclaim.domain.organisation.roles import Action
from quitclaim.ports.uploaders import Uploaders
from quitclaim_web.doors.answers import Answer, Html, Json
from quitclaim_web.doors.asked import Nothing, Shown
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.pages import Pages
from quitclaim_web.doors.route import AnyRoute, Route


class UploadersShown(Shown):
    lately: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class UploadersSeen:
    """Credentials are made by the command alone: no page of ours may make any (ADR 0023)."""

    uploaders: Uploaders
    pages: Pages
    site: str

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="GET",
                path="/uploaders",
                name="see_uploaders",
                action=Action.ADD_UPLOADER,
                about="Who uploaded lately, and how credentials are given and ended.",
                does=self.shown,
            ),
            Route(
                method="GET",
                path="/api/uploaders",
                name="list_uploaders",
                action=Action.ADD_UPLOADER,
                tells=UploadersShown,
                about="Who uploaded lately.",
                does=self.told,
            ),
        )

    def shown(self, call: Call[Nothing]) -> Answer:
        lately = self.uploaders.lately()
        # The command finds the cloud of this machine by itself, and another one when told to.
        where = "" if self.site.startswith("http://localhost:") else " --aws"
        return Html(self.pages.show("uploaders", call.visit, uploaders=lately, where=where))

    def told(self, call: Call[Nothing]) -> Answer:  # noqa: ARG002  whoever asks sees all of it
        return Json(UploadersShown(lately=self.uploaders.lately()))
