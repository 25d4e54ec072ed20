"""What staff does about what somebody was asked, or said."""

from dataclasses import dataclass
from typing import Literal

from functions.library.routes.people_forms import WhichPerson
from quitclaim.domain.errors import ImpossibleValue, NotAllowed, RecordEnded
from quitclaim.domain.organisation.roles import Action
from quitclaim.usecases.end_consent import RevokeConsent
from quitclaim.usecases.requests_desk import CancelAsking, RemindRequest
from quitclaim_web.doors.answers import Answer, SeeOther
from quitclaim_web.doors.asked import ConsentKey, RequestKey
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.route import AnyRoute, Route


class WhichRequest(WhichPerson):
    """`back`: to the list of all requests, else to her page."""

    request: RequestKey
    back: Literal["requests"] | None = None

    @property
    def page(self) -> str:
        return "/requests" if self.back else f"/people/{self.person}"


class WhichConsent(WhichPerson):
    consent: ConsentKey


@dataclass(frozen=True, slots=True)
class PersonActs:
    remind: RemindRequest
    cancel: CancelAsking
    revoke: RevokeConsent

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="POST",
                path="/people/{person}/requests/{request}/reminder",
                name="send_again",
                action=Action.ASK,
                asks=WhichRequest,
                about="The request once more, with a fresh link.",
                does=self.reminded,
            ),
            Route(
                method="POST",
                path="/people/{person}/requests/{request}/cancellation",
                name="take_back",
                action=Action.CANCEL_REQUEST,
                asks=WhichRequest,
                about="Nobody is asked any more what nobody has answered.",
                does=self.cancelled,
            ),
            Route(
                method="POST",
                path="/people/{person}/consents/{consent}/revocation",
                name="end_consent",
                action=Action.REVOKE,
                asks=WhichConsent,
                about="The organisation uses a yes no more.",
                does=self.revoked,
            ),
        )

    def reminded(self, call: Call[WhichRequest]) -> Answer:
        asked = call.asked
        try:
            self.remind(asked.person, asked.request, by=call.by)
        except NotAllowed:
            return SeeOther(f"{asked.page}?refused=too_soon")
        except RecordEnded:
            return SeeOther(f"{asked.page}?refused=over")
        return SeeOther(f"{asked.page}?done=reminded")

    def cancelled(self, call: Call[WhichRequest]) -> Answer:
        asked = call.asked
        try:
            self.cancel(asked.person, asked.request, member=call.member.id)
        except RecordEnded:
            return SeeOther(f"{asked.page}?refused=over")
        except ImpossibleValue:
            return SeeOther(f"{asked.page}?refused=given")
        return SeeOther(f"{asked.page}?done=cancelled")

    def revoked(self, call: Call[WhichConsent]) -> Answer:
        asked = call.asked
        self.revoke(asked.person, asked.consent, member=call.member.id)
        return SeeOther(f"/people/{asked.person}?done=revoked")
