"""Endpoints outside as an admin sees them: all of them, and a new one (R44)."""

from dataclasses import dataclass
from typing import Any, Final, Literal

from pydantic import Field

from quitclaim.domain.errors import NotAllowed
from quitclaim.domain.organisation.destinations import ForbiddenAddress
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.organisation.roles import Action
from quitclaim.ports.hooks import Hooks
from quitclaim.usecases.register_endpoint import RegisterEndpoint
from quitclaim_web.doors.answers import Answer, Html
from quitclaim_web.doors.asked import Asked
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.pages import Pages
from quitclaim_web.doors.route import AnyRoute, Route

_REFUSED: Final = 422
# Told to whoever is tried, registered for it or not.
CHOICES: Final = tuple(one for one in EventType if one is not EventType.HOOK_TESTED)


class WhatBecame(Asked):
    done: Literal["hook_removed"] | None = None


class Wished(Asked):
    """Any text is taken, so that the form comes back with what is wrong in it."""

    address: str = Field(default="", max_length=4000)
    types: frozenset[EventType] = frozenset()


@dataclass(frozen=True, slots=True)
class HooksPages:
    hooks: Hooks
    register: RegisterEndpoint
    pages: Pages

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="GET",
                path="/hooks",
                name="see_hooks",
                action=Action.SET_HOOK,
                asks=WhatBecame,
                about="Endpoints outside that are told what happens.",
                does=lambda call: Html(self._page(call, Wished(), done=call.asked.done)),
            ),
            Route(
                method="POST",
                path="/hooks",
                name="add_hook",
                action=Action.SET_HOOK,
                asks=Wished,
                about="Another endpoint; its secret is shown once.",
                does=self.added,
            ),
        )

    def added(self, call: Call[Wished]) -> Answer:
        asked = call.asked
        if not asked.types:
            return Html(self._page(call, asked, wrong=("types",)), _REFUSED)
        try:
            made = self.register(asked.address.strip(), asked.types)
        except ForbiddenAddress as error:
            return Html(self._page(call, asked, forbidden=error.reasons), _REFUSED)
        except NotAllowed as error:
            return Html(self._page(call, asked, reasons=error.reasons), _REFUSED)
        return Html(
            self.pages.show(
                "hook_secret", call.visit, endpoint=made.endpoint, secret=str(made.secret)
            )
        )

    def _page(self, call: Call[Any], said: Wished, **outcome: Any) -> str:
        """`outcome`: what was done, what is wrong, or why the rules refuse it."""
        return self.pages.show(
            "hooks",
            call.visit,
            endpoints=self.hooks.endpoints(),
            said=said,
            types=CHOICES,
            **{"done": None, "wrong": (), "reasons": (), "forbidden": ()} | outcome,
        )
