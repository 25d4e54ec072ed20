from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from quitclaim.domain.ids import EndpointId, EventId
from quitclaim.domain.organisation.deliveries import Outcome
from quitclaim.ports.clock import Clock
from quitclaim.ports.hooks import Deliveries
from quitclaim.ports.paging import every
from quitclaim.usecases.deliver_event import DeliverEvent

# Shorter than one invocation may take, with one slow call more, and than the pause between sweeps.
_SWEEPS_FOR: Final = timedelta(minutes=4)


@dataclass(frozen=True, slots=True, kw_only=True)
class DeliverOne:
    deliveries: Deliveries
    deliver: DeliverEvent
    clock: Clock

    def __call__(self, endpoint: EndpointId, event: EventId) -> bool:
        """Whether it was due and is tried."""
        found = self.deliveries.delivery(endpoint, event)
        if found is None or found.due_at is None or found.due_at > self.clock.now():
            return False
        return self.deliver(found) is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class DeliverDue:
    deliveries: Deliveries
    deliver: DeliverEvent
    clock: Clock

    def __call__(self) -> int:
        """
        Try whatever is due, and return how much was tried.

        An endpoint that does not answer holds up nobody else: the rest of its own waits for the
        next sweep, as does what is left when the time is over.
        """
        begun_at, tried = self.clock.now(), 0
        silent: set[EndpointId] = set()
        for one in every(lambda after: self.deliveries.due(begun_at, after=after)):
            if self.clock.now() >= begun_at + _SWEEPS_FOR:
                break
            if one.endpoint in silent:
                continue
            attempt = self.deliver(one)
            tried += attempt is not None
            if attempt is not None and attempt.outcome is Outcome.UNREACHABLE:
                silent.add(one.endpoint)
        return tried
