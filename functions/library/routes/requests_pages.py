"""What was sent to whom, what came back, and what is to be done about it (R11)."""

from dataclasses import dataclass
from typing import Literal

from pydantic import Field

from functions.library.routes.reception import Reception
from quitclaim.domain.consents.requests import Progress
from quitclaim.domain.organisation.roles import Action
from quitclaim.usecases.browse_requests import A_PAGE, MOST, BrowseRequests
from quitclaim_web.doors.answers import Answer, Html
from quitclaim_web.doors.asked import Asked
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.pages import Pages
from quitclaim_web.doors.route import AnyRoute, Route


class WhichRequests(Asked):
    progress: Progress | None = None
    page: int = Field(default=1, ge=1, le=MOST // A_PAGE)


class WhatBecame(WhichRequests):
    done: Literal["reminded", "cancelled"] | None = None
    refused: Literal["too_soon", "over", "given"] | None = None


@dataclass(frozen=True, slots=True)
class RequestsPages:
    browse: BrowseRequests
    reception: Reception
    pages: Pages

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="GET",
                path="/requests",
                name="see_requests",
                action=Action.VIEW_PEOPLE,
                asks=WhatBecame,
                about="What was sent, what did not arrive first.",
                does=self.shown,
            ),
        )

    def shown(self, call: Call[WhatBecame]) -> Answer:
        asked = call.asked
        sent = self.browse(progress=asked.progress, page=asked.page)
        look = self.reception.of(call, requests=sent.requests)
        return Html(
            self.pages.show(
                "requests",
                call.visit,
                requests=[look.request(one) for one in sent.requests],
                sent=sent,
                page=asked.page,
                progress=asked.progress,
                stages=tuple(Progress),
                sees_names=look.sees_names,
                done=asked.done,
                refused=asked.refused,
            )
        )
