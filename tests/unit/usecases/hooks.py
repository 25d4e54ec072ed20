"""A desk for endpoints over fakes, with somebody who listens outside."""

from dataclasses import dataclass, field
from typing import Any

from quitclaim.domain.organisation.announced import Event
from quitclaim.domain.organisation.deliveries import Delivery, Outcome
from quitclaim.domain.organisation.hooks import Endpoint
from quitclaim.ports.outside import Answered, Sent
from quitclaim.usecases.announce_event import AnnounceEvent
from quitclaim.usecases.deliver_due import DeliverDue, DeliverOne
from quitclaim.usecases.deliver_event import DeliverEvent
from quitclaim.usecases.register_endpoint import (
    RegisterEndpoint,
    RemoveEndpoint,
    RotateSecret,
    SwitchEndpoint,
)
from quitclaim.usecases.replay_events import ReplayDelivery, ReplaySince, TryEndpoint
from tests.builders import ENDPOINT, HOOK_SECRET, HOOKED, an_endpoint, an_event
from tests.fakes.fake_outside import Answering
from tests.fakes.fakes import Fakes, fakes_of


@dataclass(frozen=True, slots=True)
class Desk:
    fakes: Fakes = field(default_factory=fakes_of)

    @property
    def register(self) -> RegisterEndpoint:
        near = frozenset({"http://127.0.0.1:8080"})
        return RegisterEndpoint(self.fakes.hooks, self.fakes.clock, self.fakes.chance, near)

    @property
    def rotate(self) -> RotateSecret:
        return RotateSecret(self.fakes.hooks, self.fakes.clock, self.fakes.chance)

    @property
    def switch(self) -> SwitchEndpoint:
        return SwitchEndpoint(self.fakes.hooks, self.fakes.clock, self.fakes.chance)

    @property
    def remove(self) -> RemoveEndpoint:
        return RemoveEndpoint(self.fakes.hooks, self.fakes.clock, self.fakes.chance)

    @property
    def deliver(self) -> DeliverEvent:
        return DeliverEvent(
            hooks=self.fakes.hooks,
            deliveries=self.fakes.deliveries,
            outside=self.fakes.outside,
            clock=self.fakes.clock,
            chance=self.fakes.chance,
        )

    @property
    def announce(self) -> AnnounceEvent:
        return AnnounceEvent(
            hooks=self.fakes.hooks,
            deliveries=self.fakes.deliveries,
            clock=self.fakes.clock,
            deliver=self.deliver,
        )

    @property
    def one(self) -> DeliverOne:
        return DeliverOne(
            deliveries=self.fakes.deliveries, deliver=self.deliver, clock=self.fakes.clock
        )

    @property
    def due(self) -> DeliverDue:
        return DeliverDue(
            deliveries=self.fakes.deliveries, deliver=self.deliver, clock=self.fakes.clock
        )

    @property
    def probe(self) -> TryEndpoint:
        return TryEndpoint(*self._replaying)

    @property
    def replay(self) -> ReplayDelivery:
        return ReplayDelivery(*self._replaying)

    @property
    def replay_since(self) -> ReplaySince:
        return ReplaySince(*self._replaying)

    @property
    def _replaying(self) -> tuple[Any, ...]:
        fakes = self.fakes
        return fakes.hooks, fakes.clock, fakes.chance, fakes.deliveries, fakes.bell

    def listen(
        self, answering: Answering | int = 200, endpoint: Endpoint | None = None
    ) -> Endpoint:
        """An endpoint is known, and somebody answers there."""
        known = endpoint or an_endpoint()
        self.fakes.hooks.register(known, HOOK_SECRET)
        self.answer(answering, known.address)
        return known

    def answer(self, answering: Answering | int, address: str = HOOKED) -> None:
        if isinstance(answering, int):
            status = answering
            self.fakes.outside.answering[address] = lambda _: Answered(status=status)
        else:
            self.fakes.outside.answering[address] = answering

    @property
    def sent(self) -> list[Sent]:
        return self.fakes.outside.sent

    def told(self, event: Event | None = None) -> Delivery:
        found = self.fakes.deliveries.delivery(ENDPOINT, (event or an_event()).id)
        assert found is not None
        return found

    def outcomes(self, event: Event | None = None) -> list[Outcome]:
        return [one.outcome for one in self.told(event).attempts]
