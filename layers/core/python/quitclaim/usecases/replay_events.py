"""Sent again from the log, or for the first time to see whether it arrives (R44)."""

from dataclasses import dataclass
from datetime import datetime
from functools import partial
from itertools import islice
from typing import Final

from quitclaim.domain.errors import NotFound
from quitclaim.domain.ids import EndpointId, EventId, FactId
from quitclaim.domain.organisation.announced import Event
from quitclaim.domain.organisation.deliveries import Delivery
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.organisation.hooks import require_on
from quitclaim.ports.hooks import Bell, Deliveries
from quitclaim.ports.paging import every
from quitclaim.usecases.register_endpoint import HookDesk
from quitclaim.usecases.retelling import until_it_holds

# What one request can write before whoever asked stops waiting for it.
MOST_AT_ONCE: Final = 500


@dataclass(frozen=True, slots=True)
class ReplayDesk(HookDesk):
    deliveries: Deliveries
    bell: Bell


class TryEndpoint(ReplayDesk):
    def __call__(self, endpoint: EndpointId) -> Delivery:
        """An event of its own kind, of which nothing happened but that somebody asked for it."""
        found = self.known(endpoint)
        require_on(found)
        at = self.clock.now()
        event = Event(
            fact=FactId(self.chance.uuid()),
            place=0,
            type=EventType.HOOK_TESTED,
            at=at,
            subject=endpoint,
            version=found.version,
        )
        delivery = Delivery(endpoint=endpoint, event=event, due_at=at)
        self.deliveries.add(delivery)
        self.bell.ring(endpoint, event.id)
        return delivery


class ReplayDelivery(ReplayDesk):
    def __call__(self, endpoint: EndpointId, event: EventId) -> Delivery:
        """Under its own id, so that whoever has it already knows it."""
        require_on(self.known(endpoint))
        again = until_it_holds(lambda: self._once(endpoint, event))
        self.bell.ring(endpoint, event)
        return again

    def _once(self, endpoint: EndpointId, event: EventId) -> Delivery:
        before = self.deliveries.delivery(endpoint, event)
        if before is None:
            raise NotFound(event)
        again = before.again(self.clock.now())
        self.deliveries.move(again, before=before)
        return again


class ReplaySince(ReplayDelivery):
    def since(self, endpoint: EndpointId, since: datetime) -> int:
        """
        All that it was told of from an instant on, within five minutes; how much that is.

        No more than MOST_AT_ONCE, the latest events first: as much as one request can write.
        """
        require_on(self.known(endpoint))
        told = every(lambda after: self.deliveries.told(endpoint, since=since, after=after))
        replayed = [
            until_it_holds(partial(self._once, endpoint, one.event.id))
            for one in islice(told, MOST_AT_ONCE)
        ]
        return len(replayed)
