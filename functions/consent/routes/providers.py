"""What signing services tell of their envelopes: heard, and then asked for (R44)."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from pydantic import ConfigDict

from quitclaim.domain.consents.envelopes import Provider
from quitclaim.domain.organisation.rates import Limit
from quitclaim.ports.envelopes import Delivery, NotTheirs
from quitclaim.usecases.hear_provider import HearProvider
from quitclaim_web.doors.answers import Answer, Done
from quitclaim_web.doors.asked import Asked
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.refusals import DoorError
from quitclaim_web.doors.route import AnyRoute, Entry, Route

# An organisation may have many documents on their way there, and a provider repeats itself.
PER_ADDRESS: Final = Limit("provider_address", 300, timedelta(minutes=1))


class Unproven(DoorError):
    """The same, whether that provider is attached or not."""

    status = 401
    slug = "unproven"
    title = "Nothing proves that the provider said this, here and just now."


class Happened(Asked):
    """Whatever a provider says: what it means is read when it was proven."""

    model_config = ConfigDict(extra="allow", frozen=True, hide_input_in_errors=True)

    provider: Provider


@dataclass(frozen=True, slots=True)
class ProviderRoutes:
    hear: HearProvider

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="POST",
                path="/e/{provider}",
                name="hear_provider",
                action=Entry.OPEN,
                asks=Happened,
                about="A hint that something happened to an envelope.",
                does=self.heard,
                limit=PER_ADDRESS,
                # No page of ours sends it: it proves itself by the provider's own means.
                brings_nonce=True,
            ),
        )

    def heard(self, call: Call[Happened]) -> Answer:
        delivery = Delivery(headers=call.request.headers, body=call.request.body())
        try:
            self.hear(call.asked.provider, delivery)
        except NotTheirs as error:
            raise Unproven from error
        return Done()
