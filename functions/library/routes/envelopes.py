"""Which envelope asks the same as a request of ours (R44)."""

from dataclasses import dataclass
from typing import Final

from pydantic import Field

from functions.library.routes.people_forms import WhichPerson
from functions.library.routes.people_told import PersonShown
from functions.library.routes.reception import Reception
from quitclaim.domain.consents.envelopes import Envelope, Provider
from quitclaim.domain.errors import NotAllowed, RecordEnded
from quitclaim.domain.organisation.roles import Action
from quitclaim.usecases.attach_envelope import AttachEnvelope, Unfit
from quitclaim.usecases.browse_people import BrowsePeople
from quitclaim_web.doors.answers import Answer, Json, SeeOther
from quitclaim_web.doors.asked import RequestKey
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.route import AnyRoute, Route

_HIGHEST: Final = 2**53 - 1


class Named(WhichPerson):
    request: RequestKey
    provider: Provider
    number: int = Field(ge=1, le=_HIGHEST, description="What the provider calls it.")

    @property
    def envelope(self) -> Envelope:
        return Envelope(provider=self.provider, number=self.number)


class Typed(WhichPerson):
    """What stands in the form, which may be anything."""

    request: RequestKey
    provider: Provider
    number: str = Field(default="", max_length=2000)

    @property
    def envelope(self) -> Envelope | None:
        number = self.number.strip()
        is_number = number.isascii() and number.isdigit() and 0 < int(number) <= _HIGHEST
        return Envelope(provider=self.provider, number=int(number)) if is_number else None


@dataclass(frozen=True, slots=True)
class Envelopes:
    browse: BrowsePeople
    reception: Reception
    attach: AttachEnvelope

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="POST",
                path="/people/{person}/requests/{request}/envelope",
                name="say_envelope",
                action=Action.ATTACH_ENVELOPE,
                asks=Typed,
                about="A signing service asks the same, in this envelope.",
                does=self.said,
            ),
            Route(
                method="PUT",
                path="/api/people/{person}/requests/{request}/envelope",
                name="name_envelope",
                action=Action.ATTACH_ENVELOPE,
                asks=Named,
                tells=PersonShown,
                about="A signing service asks the same, in this envelope.",
                does=self.named,
            ),
        )

    def said(self, call: Call[Typed]) -> Answer:
        asked, page = call.asked, f"/people/{call.asked.person}"
        if asked.envelope is None:
            return SeeOther(f"{page}?refused=no_number")
        try:
            self.attach(asked.person, asked.request, asked.envelope, by=call.by)
        except RecordEnded:
            return SeeOther(f"{page}?refused=over")
        except NotAllowed as error:
            is_recognition = Unfit.ASKS_RECOGNITION in error.reasons
            why = Unfit.ASKS_RECOGNITION if is_recognition else Unfit.NO_PROVIDER
            return SeeOther(f"{page}?refused={why}")
        return SeeOther(f"{page}?done=envelope_named")

    def named(self, call: Call[Named]) -> Answer:
        asked = call.asked
        self.attach(asked.person, asked.request, asked.envelope, by=call.by)
        return Json(self.reception.person(call, self.browse.person(asked.person)))
