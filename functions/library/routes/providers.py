"""Which signing services the organisation has already; their keys go in and never come out."""

from dataclasses import dataclass
from typing import Any, Final

from functions.library.routes.providers_told import Connection, WhatBecame, WhichProvider, shown
from quitclaim.domain.consents.envelopes import Provider
from quitclaim.domain.organisation.roles import Action
from quitclaim.usecases.attach_provider import AttachProvider
from quitclaim_web.doors.answers import Answer, Html, SeeOther
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.pages import Pages
from quitclaim_web.doors.route import AnyRoute, Route

_REFUSED: Final = 422


@dataclass(frozen=True, slots=True)
class Providers:
    attach: AttachProvider
    pages: Pages
    site: str

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="GET",
                path="/providers",
                name="see_providers",
                action=Action.SET_RULES,
                asks=WhatBecame,
                about="Which signing services are attached, without their keys.",
                does=lambda call: self._page(call, done=call.asked.done),
            ),
            Route(
                method="POST",
                path="/providers/{provider}",
                name="attach_provider",
                action=Action.SET_RULES,
                asks=Connection,
                about="Where a signing service is asked, and with which key.",
                does=self.attached,
            ),
            Route(
                method="POST",
                path="/providers/{provider}/detachment",
                name="detach_provider",
                action=Action.SET_RULES,
                asks=WhichProvider,
                about="A signing service is asked no more.",
                does=self.detached,
            ),
        )

    def attached(self, call: Call[Connection]) -> Answer:
        if call.asked.wrong:
            return self._page(call, said=call.asked, wrong=call.asked.wrong)
        self.attach(call.asked.account)
        return SeeOther("/providers?done=provider_attached")

    def detached(self, call: Call[WhichProvider]) -> Answer:
        self.attach.detach(call.asked.provider)
        return SeeOther("/providers?done=provider_detached")

    def _page(self, call: Call[Any], **outcome: Any) -> Answer:
        """`outcome`: what was done, or what was said and is wrong; of that no key is said back."""
        known = [shown(one, site=self.site) for one in self.attach.attached()]
        outcome = {"done": None, "said": None, "wrong": ()} | outcome
        page = self.pages.show(
            "providers",
            call.visit,
            providers=tuple(Provider),
            attached={one.provider: one for one in known},
            site=self.site,
            **outcome,
        )
        return Html(page, _REFUSED if outcome["wrong"] else 200)
