from datetime import datetime
from typing import Any, Final

from quitclaim.domain.ids import EndpointId, FactId
from quitclaim.domain.organisation.announced import Event
from quitclaim.domain.organisation.deliveries import Delivery
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.organisation.hooks import Endpoint, HookSecret
from tests.builders.ids import NOON, an_id

ENDPOINT: Final = EndpointId(an_id("endpoint"))
HOOK_SECRET: Final = HookSecret(bytes(range(32)))
HOOKED: Final = "https://hooks.example/in"


def an_endpoint(*types: EventType, **changes: Any) -> Endpoint:
    known: dict[str, Any] = {"id": ENDPOINT, "address": HOOKED, "registered_at": NOON}
    wanted = frozenset(types or {EventType.CONSENT_GIVEN, EventType.CONSENT_WITHDRAWN})
    return Endpoint(**known | {"types": wanted} | changes)


def an_event(name: str = "event", at: datetime = NOON, **changes: Any) -> Event:
    known: dict[str, Any] = {
        "fact": FactId(an_id(name)),
        "place": 0,
        "type": EventType.CONSENT_GIVEN,
        "at": at,
        "subject": an_id("consent"),
        "version": 2,
    }
    return Event(**known | changes)


def a_delivery(event: Event | None = None, **changes: Any) -> Delivery:
    known: dict[str, Any] = {"endpoint": ENDPOINT, "event": event or an_event(), "due_at": NOON}
    return Delivery(**known | changes)
