"""Where a browser comes back to that sent a selfie: nothing is changed here, for it lies there."""

from dataclasses import dataclass
from typing import Final

from pydantic import Field

from functions.consent.paper import HOME, Paper
from quitclaim_web.doors.answers import Answer, SeeOther
from quitclaim_web.doors.asked import Asked
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.route import AnyRoute, Entry, Route

AT: Final = "/c/selfie"


class Sent(Asked):
    """What S3 says of the object; it is looked up where it lies, and nothing of this believed."""

    bucket: str = Field(default="", max_length=100)
    key: str = Field(default="", max_length=300)
    etag: str = Field(default="", max_length=200)


@dataclass(frozen=True, slots=True)
class SelfieRoutes:
    paper: Paper

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="GET",
                path=AT,
                name="selfie_sent",
                action=Entry.OPEN,
                asks=Sent,
                about="Back to the page from which a selfie was sent.",
                does=self.sent,
            ),
        )

    def sent(self, call: Call[Sent]) -> Answer:
        if self.paper.visits.read(call.request.cookies, at=call.at) is None:
            return self.paper.selfie_came(call)
        return SeeOther(HOME)
