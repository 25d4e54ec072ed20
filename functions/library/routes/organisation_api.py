"""Who the organisation says it is, for programs (R45)."""

from dataclasses import dataclass
from typing import Any, Self

from functions.library.routes.organisation_changes import (
    controlled_by,
    fresh_channels,
    going_out_on,
)
from functions.library.routes.organisation_forms import NewChannels, Ourselves
from quitclaim.domain.bases import OrganisationKind
from quitclaim.domain.checks import require
from quitclaim.domain.ids import Channel, Purpose, Territory
from quitclaim.domain.organisation.finish import Cover, Frame, Manner
from quitclaim.domain.organisation.roles import Action
from quitclaim.domain.organisation.rules import ChannelRule
from quitclaim.ports.library import Library
from quitclaim.usecases.set_rules import SetRules, rules_of
from quitclaim_web.doors.answers import Answer, Json
from quitclaim_web.doors.asked import Shown
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.route import AnyRoute, Route


class ChannelShown(Shown):
    """`longest` None: as large as the original."""

    channel: Channel
    purpose: Purpose
    territory: Territory
    external: bool
    longest: int | None
    manner: Manner
    cover: Cover
    frame: Frame

    @classmethod
    def of(cls, rule: ChannelRule) -> Self:
        return cls(
            channel=rule.channel,
            purpose=rule.purpose,
            territory=rule.territory,
            external=rule.external,
            longest=rule.finish.longest,
            manner=rule.finish.manner,
            cover=rule.finish.cover,
            frame=rule.finish.frame,
        )


class OrganisationShown(Shown):
    """`name` None: nobody has said it yet, and nobody is asked for anything before."""

    kind: OrganisationKind
    name: str | None
    contact: str | None
    channels: tuple[ChannelShown, ...]
    version: int


@dataclass(frozen=True, slots=True)
class OrganisationApi:
    library: Library
    set_rules: SetRules
    site: str

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="GET",
                path="/api/organisation",
                name="view_organisation",
                action=Action.SET_RULES,
                tells=OrganisationShown,
                about="Who the organisation says it is, and its channels.",
                does=self.told,
            ),
            Route(
                method="PUT",
                path="/api/organisation",
                name="describe_organisation",
                action=Action.SET_RULES,
                asks=Ourselves,
                tells=OrganisationShown,
                about="What every notice says from now on of who asks.",
                does=self.said,
            ),
            Route(
                method="POST",
                path="/api/organisation/channels",
                name="set_channels",
                action=Action.SET_CHANNEL,
                asks=NewChannels,
                tells=OrganisationShown,
                about="Where pictures may go out, if people agree.",
                does=self.added,
            ),
        )

    def told(self, call: Call[Any]) -> Answer:  # noqa: ARG002  whoever asks sees all of it
        rules = rules_of(self.library)
        who = rules.controller
        channels = (rules.channels[name] for name in sorted(rules.channels))
        return Json(
            OrganisationShown(
                kind=rules.latitude.organisation,
                name=who.name if who else None,
                contact=who.contact if who else None,
                channels=tuple(map(ChannelShown.of, channels)),
                version=rules.version,
            )
        )

    def said(self, call: Call[Ourselves]) -> Answer:
        asked = call.asked
        require(not asked.wrong, f"a notice has to say all of it: look at {', '.join(asked.wrong)}")
        self.set_rules(controlled_by(asked, site=self.site), member=call.member.id)
        return self.told(call)

    def added(self, call: Call[NewChannels]) -> Answer:
        added = fresh_channels(call.asked.channels, known=rules_of(self.library))
        if added:
            self.set_rules(going_out_on(added), member=call.member.id)
        return self.told(call)
