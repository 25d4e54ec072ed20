"""One endpoint outside: what it was told, once more from the log, another secret, its end (R44)."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Annotated, Any, Final, Literal

from pydantic import Field

from functions.library.routes.hooks_told import WhichDelivery, WhichHook, known
from quitclaim.domain.errors import NotAllowed
from quitclaim.domain.organisation.deliveries import KEPT_FOR
from quitclaim.domain.organisation.roles import Action
from quitclaim.ports.hooks import Deliveries, Hooks
from quitclaim.usecases.register_endpoint import RemoveEndpoint, RotateSecret, SwitchEndpoint
from quitclaim.usecases.replay_events import ReplayDelivery, ReplaySince, TryEndpoint
from quitclaim_web.doors.answers import Answer, Html, SeeOther
from quitclaim_web.doors.asked import EndpointKey, Paged, Whole
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.pages import Pages
from quitclaim_web.doors.route import AnyRoute, Route

_REFUSED: Final = 422
_HOURS: Final = (1, 6, 24, 72, 336)


class Seen(Paged):
    endpoint: EndpointKey
    done: Literal["hook_tried", "hook_switched", "hook_replayed"] | None = None


class Switched(WhichHook):
    on: Literal["yes", "no"]


class Lately(WhichHook):
    hours: Annotated[Whole, Field(ge=1, le=int(KEPT_FOR.total_seconds()) // 3600)]


@dataclass(frozen=True, slots=True)
class HookPage:
    hooks: Hooks
    deliveries: Deliveries
    rotate: RotateSecret
    switch: SwitchEndpoint
    remove: RemoveEndpoint
    probe: TryEndpoint
    replay: ReplayDelivery
    replay_since: ReplaySince
    pages: Pages

    def routes(self) -> tuple[AnyRoute, ...]:
        """Each a form on the one page, but for the page itself."""
        seen: AnyRoute = Route(
            method="GET",
            path="/hooks/{endpoint}",
            name="see_hook",
            action=Action.SET_HOOK,
            asks=Seen,
            about="One endpoint and what it was told, the latest first.",
            does=lambda call: Html(self._page(call, after=call.after, done=call.asked.done)),
        )
        return (
            seen,
            _act("secret", "change_hook_secret", asks=WhichHook, does=self.rotated),
            _act("switch", "turn_hook", asks=Switched, does=self.switched),
            _act("test", "probe_hook", asks=WhichHook, does=self.tried),
            _act("replay", "repeat_since", asks=Lately, does=self.repeated),
            _act("deliveries/{event}", "repeat_one", asks=WhichDelivery, does=self.repeated_one),
            _act("removal", "take_hook_out", asks=WhichHook, does=self.removed),
        )

    def rotated(self, call: Call[WhichHook]) -> Answer:
        made = self.rotate(call.asked.endpoint)
        shown = {"endpoint": made.endpoint, "secret": str(made.secret)}
        return Html(self.pages.show("hook_secret", call.visit, **shown))

    def switched(self, call: Call[Switched]) -> Answer:
        self.switch(call.asked.endpoint, is_on=call.asked.on == "yes")
        return _back(call, "hook_switched")

    def tried(self, call: Call[WhichHook]) -> Answer:
        try:
            self.probe(call.asked.endpoint)
        except NotAllowed as error:
            return Html(self._page(call, reasons=error.reasons), _REFUSED)
        return _back(call, "hook_tried")

    def repeated(self, call: Call[Lately]) -> Answer:
        since = call.at - timedelta(hours=call.asked.hours)
        try:
            self.replay_since.since(call.asked.endpoint, since)
        except NotAllowed as error:
            return Html(self._page(call, reasons=error.reasons), _REFUSED)
        return _back(call, "hook_replayed")

    def repeated_one(self, call: Call[WhichDelivery]) -> Answer:
        try:
            self.replay(call.asked.endpoint, call.asked.event)
        except NotAllowed as error:
            return Html(self._page(call, reasons=error.reasons), _REFUSED)
        return _back(call, "hook_replayed")

    def removed(self, call: Call[WhichHook]) -> Answer:
        self.remove(call.asked.endpoint)
        return SeeOther("/hooks?done=hook_removed")

    def _page(self, call: Call[Any], **outcome: Any) -> str:
        """`outcome`: what was done, why the rules refuse it, and where in the log this page is."""
        found = known(self.hooks, call.asked.endpoint)
        page = self.deliveries.told(found.id, after=outcome.pop("after", None))
        following = call.following(page.following)
        return self.pages.show(
            "hook",
            call.visit,
            endpoint=found,
            both_sign=found.signs_with_both(call.at),
            deliveries=page.items,
            following=f"/hooks/{found.id}?after={following}" if following else None,
            hours=_HOURS,
            **{"done": None, "reasons": ()} | outcome,
        )


def _act(path: str, name: str, *, asks: Any, does: Any) -> AnyRoute:
    return Route(
        method="POST",
        path=f"/hooks/{{endpoint}}/{path}",
        name=name,
        action=Action.SET_HOOK,
        asks=asks,
        about="A form on the page of one endpoint.",
        does=does,
    )


def _back(call: Call[Any], done: str) -> Answer:
    return SeeOther(f"/hooks/{call.asked.endpoint}?done={done}")
