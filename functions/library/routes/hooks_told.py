"""What is asked and told of endpoints outside, and of what they were told."""

from datetime import datetime

from pydantic import Field

from quitclaim.domain.errors import NotFound
from quitclaim.domain.ids import EndpointId, EventId
from quitclaim.domain.organisation.deliveries import Delivery, Outcome, Standing
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.organisation.hooks import Endpoint, WhyOff
from quitclaim.ports.hooks import Hooks
from quitclaim.usecases.register_endpoint import Registered
from quitclaim_web.doors.answers import Answer, Json
from quitclaim_web.doors.asked import Asked, EndpointKey, EventKey, Paged, Shown


class WhichHook(Asked):
    endpoint: EndpointKey


class HookAndPage(Paged):
    endpoint: EndpointKey


class WhichDelivery(Asked):
    endpoint: EndpointKey
    event: EventKey


class HookShown(Shown):
    endpoint: EndpointId
    address: str
    types: tuple[EventType, ...]
    registered_at: datetime
    rotated_at: datetime | None = Field(description="The secret before it signs for a day longer.")
    why_off: WhyOff | None = Field(description="Null: it is told what happens.")


class AttemptShown(Shown):
    at: datetime
    outcome: Outcome
    status: int | None


class DeliveryShown(Shown):
    event: EventId
    type: EventType
    subject: str
    at: datetime
    standing: Standing
    due_at: datetime | None
    attempts: tuple[AttemptShown, ...]


class NewHook(Asked):
    address: str = Field(max_length=2000, description="Where events are posted, under https.")
    types: frozenset[EventType] = Field(min_length=1, description="Of what it is told.")


class OtherSwitch(Asked):
    endpoint: EndpointKey
    on: bool = Field(description="False: nothing is sent, and nothing is kept to be sent.")


class HookMade(Shown):
    hook: HookShown
    secret: str = Field(
        description="Shown this once: it signs what is sent, Standard Webhooks 1.0."
    )


class HooksShown(Shown):
    hooks: tuple[HookShown, ...]


class HookAndTold(Shown):
    hook: HookShown
    deliveries: tuple[DeliveryShown, ...]
    following: str | None


def hook_shown(endpoint: Endpoint) -> HookShown:
    return HookShown(
        endpoint=endpoint.id,
        address=endpoint.address,
        types=tuple(sorted(endpoint.types)),
        registered_at=endpoint.registered_at,
        rotated_at=endpoint.rotated_at,
        why_off=endpoint.why_off,
    )


def delivery_shown(delivery: Delivery) -> DeliveryShown:
    return DeliveryShown(
        event=delivery.event.id,
        type=delivery.event.type,
        subject=delivery.event.subject,
        at=delivery.event.at,
        standing=delivery.standing,
        due_at=delivery.due_at,
        attempts=tuple(
            AttemptShown(at=one.at, outcome=one.outcome, status=one.status)
            for one in delivery.attempts
        ),
    )


def known(hooks: Hooks, endpoint: EndpointId) -> Endpoint:
    found = hooks.endpoint(endpoint)
    if found is None:
        raise NotFound(endpoint)
    return found


def made(done: Registered) -> Answer:
    return Json(HookMade(hook=hook_shown(done.endpoint), secret=str(done.secret)), 201)
