"""Who the organisation is, and where its pictures go: nobody is asked before that is said."""

from dataclasses import dataclass
from typing import Any, Final

from functions.library.routes.organisation_changes import (
    USUAL,
    controlled_by,
    fresh_channels,
    going_out_on,
)
from functions.library.routes.organisation_forms import NewChannels, Ourselves, WhatBecame
from quitclaim.domain.bases import OrganisationKind
from quitclaim.domain.organisation.roles import Action
from quitclaim.ports.library import Library
from quitclaim.usecases.set_rules import NOTHING_SET, SetRules, rules_of
from quitclaim_web.doors.answers import Answer, Html, SeeOther
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.pages import Pages
from quitclaim_web.doors.route import AnyRoute, Route

_REFUSED: Final = 422


@dataclass(frozen=True, slots=True)
class Organisation:
    library: Library
    set_rules: SetRules
    pages: Pages
    site: str

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="GET",
                path="/organisation",
                name="see_organisation",
                action=Action.SET_RULES,
                asks=WhatBecame,
                about="Who the organisation says it is, and its channels.",
                does=self.shown,
            ),
            Route(
                method="POST",
                path="/organisation",
                name="set_organisation",
                action=Action.SET_RULES,
                asks=Ourselves,
                about="What every notice says from now on of who asks.",
                does=self.said,
            ),
            Route(
                method="POST",
                path="/organisation/channels",
                name="add_channels",
                action=Action.SET_CHANNEL,
                asks=NewChannels,
                about="Where pictures may go out, if people agree.",
                does=self.added,
            ),
        )

    def shown(self, call: Call[WhatBecame]) -> Answer:
        controller = rules_of(self.library).controller
        said = Ourselves.of(controller) if controller else Ourselves.usual(call.visit.language)
        return self._page(call, said, done=call.asked.done)

    def said(self, call: Call[Ourselves]) -> Answer:
        asked = call.asked
        if asked.wrong:
            return self._page(call, asked, wrong=asked.wrong)
        self.set_rules(controlled_by(asked, site=self.site), member=call.member.id)
        return SeeOther("/organisation?done=organisation_saved")

    def added(self, call: Call[NewChannels]) -> Answer:
        added = fresh_channels(call.asked.channels, known=rules_of(self.library))
        if added:
            self.set_rules(going_out_on(added), member=call.member.id)
        return SeeOther("/organisation?done=channels_added")

    def _page(
        self,
        call: Call[Any],
        said: Ourselves,
        *,
        wrong: tuple[str, ...] = (),
        done: str | None = None,
    ) -> Answer:
        rules = rules_of(self.library)
        page = self.pages.show(
            "organisation",
            call.visit,
            said=said,
            wrong=wrong,
            done=done,
            is_new=rules is NOTHING_SET,
            settle_days=rules.settle_within.days,
            two_to_erase=rules.two_to_erase,
            kinds=tuple(OrganisationKind),
            channels=[rules.channels[name] for name in sorted(rules.channels)],
            to_add=[name for name in USUAL if name not in rules.channels],
        )
        return Html(page, _REFUSED if wrong else 200)
