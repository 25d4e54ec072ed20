"""The sealed paper of a signing, and the word of somebody else on when it existed (R13, R42)."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from functions.library.routes.people_forms import WhichPerson
from quitclaim.domain.organisation.members import Visible
from quitclaim.domain.organisation.roles import Action
from quitclaim.usecases.read_sealed import ReadSealed
from quitclaim_web.doors.answers import Answer, File
from quitclaim_web.doors.asked import RequestKey
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.refusals import NotPermitted
from quitclaim_web.doors.route import AnyRoute, Route


class WhichSigning(WhichPerson):
    request: RequestKey


@dataclass(frozen=True, slots=True)
class Sealed:
    read: ReadSealed

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            _route("paper", "take_sealed", does=self.paper),
            _route("paper", "view_sealed", before="/api", does=self.paper),
            _route("timestamp", "take_timestamp", does=self.timestamp),
            _route("timestamp", "view_timestamp", before="/api", does=self.timestamp),
        )

    def paper(self, call: Call[WhichSigning]) -> Answer:
        content = self.read.paper(call.asked.person, call.asked.request)
        _require_forms(call)
        name = f"quitclaim-{call.asked.request}.pdf"
        return File(data=content, media_type="application/pdf", name=name)

    def timestamp(self, call: Call[WhichSigning]) -> Answer:
        token = self.read.timestamp(call.asked.person, call.asked.request)
        _require_forms(call)
        name = f"quitclaim-{call.asked.request}.tst"
        return File(data=token, media_type="application/vnd.etsi.timestamp-token", name=name)


_ABOUT = {
    "paper": "The sealed paper of a signing, as it was sealed.",
    "timestamp": "When that paper existed, by the word of an authority (RFC 3161).",
}


def _route(
    what: str, name: str, *, does: Callable[[Call[Any]], Answer], before: str = ""
) -> AnyRoute:
    return Route(
        method="GET",
        path=f"{before}/people/{{person}}/requests/{{request}}/{what}",
        name=name,
        action=Action.READ_PAPER,
        asks=WhichSigning,
        about=_ABOUT[what],
        does=does,
    )


def _require_forms(call: Call[Any]) -> None:
    if not call.member.sees(Visible.FORMS):
        raise NotPermitted("forms", principal=call.who)
