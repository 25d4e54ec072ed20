from dataclasses import dataclass

from quitclaim.domain.organisation.announced import Event
from quitclaim.domain.organisation.deliveries import Delivery
from quitclaim.ports.clock import Clock
from quitclaim.ports.hooks import Deliveries, Hooks
from quitclaim.usecases.deliver_event import DeliverEvent


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnounceEvent:
    hooks: Hooks
    deliveries: Deliveries
    clock: Clock
    deliver: DeliverEvent

    def __call__(self, event: Event) -> int:
        """
        Send it to whoever registered for it, and return how many those were.

        An event that comes again is sent to nobody again: what is left of it is for the sweep.
        Where nobody registered for it, nothing of it is kept.
        """
        told = 0
        for endpoint in self.hooks.endpoints():
            fresh = Delivery(endpoint=endpoint.id, event=event, due_at=None)
            held = fresh.in_hand(self.clock.now())
            if endpoint.wants(event.type) and self.deliveries.add(held):
                self.deliver.send(held, endpoint)
                told += 1
        return told
