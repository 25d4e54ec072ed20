"""One channel: how pictures are made for it, and how a content system is attached (R28, R61)."""

from dataclasses import dataclass
from typing import Final

from functions.library.routes.channels_forms import Made, MadeOnPage, WhatBecame
from functions.library.routes.organisation_changes import made_as
from quitclaim.domain.errors import NotFound
from quitclaim.domain.ids import Channel, MemberId
from quitclaim.domain.organisation.finish import Cover, Frame, Manner
from quitclaim.domain.organisation.roles import Action
from quitclaim.domain.organisation.rules import ChannelRule
from quitclaim.domain.organisation.tokens import READING
from quitclaim.ports.library import Library
from quitclaim.usecases.set_rules import SetRules, rules_of
from quitclaim_web.doors.answers import Answer, Html, SeeOther
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.pages import Pages
from quitclaim_web.doors.route import AnyRoute, Route

# Screens, from the largest that are common to what a list of news shows.
_SIZES: Final = (3840, 2560, 1920, 1280, 800)
_DAYS: Final = (30, 90, 365)


@dataclass(frozen=True, slots=True)
class Channels:
    library: Library
    set_rules: SetRules
    pages: Pages
    site: str

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="GET",
                path="/organisation/channels/{channel}",
                name="see_channel",
                action=Action.SET_CHANNEL,
                asks=WhatBecame,
                about="How pictures are made for a channel, and who may fetch them.",
                does=self.shown,
            ),
            Route(
                method="POST",
                path="/organisation/channels/{channel}",
                name="make_for_channel",
                action=Action.SET_CHANNEL,
                asks=MadeOnPage,
                about="How pictures are made from now on; what is out is made anew.",
                does=self.said,
            ),
        )

    def shown(self, call: Call[WhatBecame]) -> Answer:
        rule = self._rule(call.asked.channel)
        longest = rule.finish.longest
        sizes = sorted({*_SIZES, *((longest,) if longest else ())}, reverse=True)
        page = self.pages.show(
            "channel",
            call.visit,
            rule=rule,
            sizes=sizes,
            manners=tuple(Manner),
            covers=tuple(Cover),
            frames=tuple(Frame),
            reading=sorted(READING),
            days=_DAYS,
            feed=f"{self.site}/api/channels/{rule.channel}/feed",
            done=call.asked.done,
        )
        return Html(page)

    def said(self, call: Call[MadeOnPage]) -> Answer:
        rule = self.make(call.asked, member=call.member.id)
        return SeeOther(f"/organisation/channels/{rule.channel}?done=channel_saved")

    def make(self, asked: Made, *, member: MemberId) -> ChannelRule:
        """As it stands then; whoever changes nothing writes nothing."""
        rule = self._rule(asked.channel)
        if rule.finish == asked.finish:
            return rule
        rules = self.set_rules(made_as(asked.channel, asked.finish), member=member)
        return rules.channels[asked.channel]

    def _rule(self, channel: Channel) -> ChannelRule:
        found = rules_of(self.library).channels.get(channel)
        if found is None:
            raise NotFound(channel)
        return found
