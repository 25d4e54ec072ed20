"""One event to one endpoint: signed, sent, and what its answer means (R44)."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from quitclaim.domain.errors import Conflict
from quitclaim.domain.ids import EndpointId
from quitclaim.domain.organisation.deliveries import Attempt, Delivery, Outcome, answered
from quitclaim.domain.organisation.hooks import Endpoint, HookSecret, WhyOff
from quitclaim.ports.chance import Chance
from quitclaim.ports.clock import Clock
from quitclaim.ports.hooks import Deliveries, Hooks
from quitclaim.ports.outside import ForbiddenAddress, Outside, Sent, Unreachable
from quitclaim.usecases.retelling import until_it_holds

# Of an answer only the status counts; nobody is ever shown what else somebody sends us.
_READ: Final = 0
_LONGEST_WISH_DIGITS: Final = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class DeliverEvent:
    hooks: Hooks
    deliveries: Deliveries
    outside: Outside
    clock: Clock
    chance: Chance

    def __call__(self, delivery: Delivery) -> Attempt | None:
        """
        Try what nobody else has in hand.

        None: nothing was sent, since its endpoint is off or gone, or somebody else has it.
        """
        endpoint = self.hooks.endpoint(delivery.endpoint)
        try:
            if endpoint is None or not endpoint.is_on:
                self.deliveries.move(delivery.given_up(), before=delivery)
                return None
            held = delivery.in_hand(self.clock.now())
            self.deliveries.move(held, before=delivery)
        except Conflict:
            return None
        return self.send(held, endpoint)

    def send(self, held: Delivery, endpoint: Endpoint) -> Attempt | None:
        """`held`: in our hand, so that nobody else sends it meanwhile."""
        signing = self._signing(endpoint)
        if not signing:
            return None  # removed just now: the next sweep finds that it leads nowhere
        attempt, after = self._attempt(_sent(held, endpoint, signing=signing, at=self.clock.now()))
        if attempt.outcome is Outcome.GONE:
            until_it_holds(lambda: self._switch_off(endpoint.id))
        tried = held.tried(attempt, luck=self.chance.key()[0], after=after)
        # Where somebody else took it up because we were so slow, what she did stands, and it was
        # sent twice under one id.
        with suppress(Conflict):
            self.deliveries.move(tried, before=held)
        return attempt

    def _attempt(self, sent: Sent) -> tuple[Attempt, timedelta | None]:
        try:
            answer = self.outside.call(sent)
        except Unreachable:
            return Attempt(at=self.clock.now(), outcome=Outcome.UNREACHABLE), None
        except ForbiddenAddress:
            return Attempt(at=self.clock.now(), outcome=Outcome.OFF_LIMITS), None
        return answered(answer.status, self.clock.now()), _wish(answer.headers.get("retry-after"))

    def _signing(self, endpoint: Endpoint) -> tuple[HookSecret, ...]:
        both = endpoint.signs_with_both(self.clock.now())
        return self.hooks.secrets(endpoint.id)[: 2 if both else 1]

    def _switch_off(self, endpoint: EndpointId) -> None:
        """Whoever is there wants no more."""
        found = self.hooks.endpoint(endpoint)
        if found is not None and found.is_on:
            self.hooks.move(found.switched(WhyOff.GONE), before=found)


def _sent(
    held: Delivery, endpoint: Endpoint, *, signing: tuple[HookSecret, ...], at: datetime
) -> Sent:
    """The instant is that of the attempt: receivers refuse what is minutes old."""
    event, body = held.event.id, held.event.body
    return Sent(
        method="POST",
        address=endpoint.address,
        headers={
            "content-type": "application/json",
            "webhook-id": event,
            "webhook-timestamp": str(int(at.timestamp())),
            "webhook-signature": " ".join(
                secret.signature(event, at=at, body=body) for secret in signing
            ),
        },
        body=body,
        most=_READ,
    )


def _wish(retry_after: str | None) -> timedelta | None:
    """In seconds; the dates that HTTP allows besides are nothing that anybody sends."""
    wished = retry_after or ""
    is_number = wished.isascii() and wished.isdigit() and len(wished) <= _LONGEST_WISH_DIGITS
    return timedelta(seconds=int(wished)) if is_number else None
