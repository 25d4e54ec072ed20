"""How pictures are made for a channel, for programs (R45, R61)."""

from dataclasses import dataclass

from functions.library.routes.channels import Channels
from functions.library.routes.channels_forms import Made
from functions.library.routes.organisation_api import ChannelShown
from quitclaim.domain.organisation.roles import Action
from quitclaim_web.doors.answers import Answer, Json
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.route import AnyRoute, Route


@dataclass(frozen=True, slots=True)
class ChannelsApi:
    channels: Channels

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="PUT",
                path="/api/organisation/channels/{channel}",
                name="set_channel",
                action=Action.SET_CHANNEL,
                asks=Made,
                tells=ChannelShown,
                about="How pictures are made for a channel; what is out there is made anew.",
                does=self.said,
            ),
        )

    def said(self, call: Call[Made]) -> Answer:
        return Json(ChannelShown.of(self.channels.make(call.asked, member=call.member.id)))
