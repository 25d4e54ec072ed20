"""Signing services, for programs (R45)."""

from dataclasses import dataclass
from typing import Any

from functions.library.routes.providers_told import (
    Connection,
    ProvidersListed,
    WhichProvider,
    shown,
)
from quitclaim.domain.organisation.roles import Action
from quitclaim.usecases.attach_provider import AttachProvider
from quitclaim_web.doors.answers import Answer, Done, Json
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.route import AnyRoute, Route


@dataclass(frozen=True, slots=True)
class ProvidersApi:
    attach: AttachProvider
    site: str

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="GET",
                path="/api/providers",
                name="list_providers",
                action=Action.SET_RULES,
                tells=ProvidersListed,
                about="Which signing services are attached, without their keys.",
                does=self.told,
            ),
            Route(
                method="PUT",
                path="/api/providers/{provider}",
                name="set_provider",
                action=Action.SET_RULES,
                asks=Connection,
                tells=ProvidersListed,
                about="Where a signing service is asked, and with which key.",
                does=self.attached,
            ),
            Route(
                method="DELETE",
                path="/api/providers/{provider}",
                name="remove_provider",
                action=Action.SET_RULES,
                asks=WhichProvider,
                status=204,
                about="A signing service is asked no more.",
                does=self.detached,
            ),
        )

    def told(self, _call: Call[Any]) -> Answer:
        known = self.attach.attached()
        return Json(ProvidersListed(providers=tuple(shown(one, site=self.site) for one in known)))

    def attached(self, call: Call[Connection]) -> Answer:
        self.attach(call.asked.account)
        return self.told(call)

    def detached(self, call: Call[WhichProvider]) -> Answer:
        self.attach.detach(call.asked.provider)
        return Done()
