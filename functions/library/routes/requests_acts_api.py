"""What programs do about what somebody was asked, or said (R45)."""

from dataclasses import dataclass
from typing import Any

from functions.library.routes.people_told import PersonShown
from functions.library.routes.reception import Reception
from functions.library.routes.requests_api import OneConsent, OneRequest
from quitclaim.domain.organisation.roles import Action
from quitclaim.usecases.browse_people import BrowsePeople
from quitclaim.usecases.end_consent import RevokeConsent
from quitclaim.usecases.requests_desk import CancelAsking, RemindRequest
from quitclaim_web.doors.answers import Answer, Json
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.route import AnyRoute, Route


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestsActsApi:
    browse: BrowsePeople
    reception: Reception
    remind: RemindRequest
    cancel: CancelAsking
    revoke: RevokeConsent

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="POST",
                path="/api/people/{person}/requests/{request}/reminder",
                name="remind_of_request",
                action=Action.ASK,
                asks=OneRequest,
                tells=PersonShown,
                about="The request once more, with a fresh link.",
                does=self.reminded,
            ),
            Route(
                method="DELETE",
                path="/api/people/{person}/requests/{request}",
                name="cancel_request",
                action=Action.CANCEL_REQUEST,
                asks=OneRequest,
                tells=PersonShown,
                about="Nobody is asked any more what nobody has answered.",
                does=self.cancelled,
            ),
            Route(
                method="DELETE",
                path="/api/people/{person}/consents/{consent}",
                name="revoke_consent",
                action=Action.REVOKE,
                asks=OneConsent,
                tells=PersonShown,
                about="The organisation uses a yes no more; the record stays.",
                does=self.revoked,
            ),
        )

    def reminded(self, call: Call[OneRequest]) -> Answer:
        self.remind(call.asked.person, call.asked.request, by=call.by)
        return self._told(call)

    def cancelled(self, call: Call[OneRequest]) -> Answer:
        self.cancel(call.asked.person, call.asked.request, member=call.member.id)
        return self._told(call)

    def revoked(self, call: Call[OneConsent]) -> Answer:
        self.revoke(call.asked.person, call.asked.consent, member=call.member.id)
        return self._told(call)

    def _told(self, call: Call[Any]) -> Answer:
        return Json(self.reception.person(call, self.browse.person(call.asked.person)))
