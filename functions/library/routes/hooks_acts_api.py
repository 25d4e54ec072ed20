"""What endpoints outside are sent again, or for the first time, for programs."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from pydantic import Field

from functions.library.routes.hooks_told import (
    DeliveryShown,
    WhichDelivery,
    WhichHook,
    delivery_shown,
)
from quitclaim.domain.errors import ImpossibleValue
from quitclaim.domain.organisation.roles import Action
from quitclaim.usecases.replay_events import ReplayDelivery, ReplaySince, TryEndpoint
from quitclaim_web.doors.answers import Answer, Json
from quitclaim_web.doors.asked import Asked, EndpointKey, Shown
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.route import AnyRoute, Route

_INSTANT: Final = "%Y-%m-%dT%H:%M:%SZ"


class SinceWhen(Asked):
    endpoint: EndpointKey
    since: str = Field(
        pattern="^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$",
        description="An instant in UTC, as 2026-05-03T12:00:00Z.",
    )

    @property
    def instant(self) -> datetime:
        try:
            return datetime.strptime(self.since, _INSTANT).replace(tzinfo=UTC)
        except ValueError as error:
            raise ImpossibleValue("this is no instant: give a day that there is") from error


class Replayed(Shown):
    count: int = Field(description="How many are sent within five minutes; at most 500 at once.")


@dataclass(frozen=True, slots=True)
class HooksActsApi:
    probe: TryEndpoint
    replay: ReplayDelivery
    replay_since: ReplaySince

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="POST",
                path="/api/hooks/{endpoint}/test",
                name="try_hook",
                action=Action.SET_HOOK,
                asks=WhichHook,
                tells=DeliveryShown,
                status=201,
                about="An event of which nothing happened, to see whether it arrives.",
                does=self.tried,
            ),
            Route(
                method="POST",
                path="/api/hooks/{endpoint}/deliveries/{event}/replay",
                name="replay_delivery",
                action=Action.SET_HOOK,
                asks=WhichDelivery,
                tells=DeliveryShown,
                about="One delivery again, under its own id.",
                does=self.replayed,
            ),
            Route(
                method="POST",
                path="/api/hooks/{endpoint}/replay",
                name="replay_deliveries",
                action=Action.SET_HOOK,
                asks=SinceWhen,
                tells=Replayed,
                about="Everything again that it was told of from an instant on.",
                does=self.replayed_since,
            ),
        )

    def tried(self, call: Call[WhichHook]) -> Answer:
        return Json(delivery_shown(self.probe(call.asked.endpoint)), 201)

    def replayed(self, call: Call[WhichDelivery]) -> Answer:
        return Json(delivery_shown(self.replay(call.asked.endpoint, call.asked.event)))

    def replayed_since(self, call: Call[SinceWhen]) -> Answer:
        asked = call.asked
        return Json(Replayed(count=self.replay_since.since(asked.endpoint, asked.instant)))
