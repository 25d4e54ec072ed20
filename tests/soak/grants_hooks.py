"""The roads to those outside: what an admin sets, and what happened on its way there."""

from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Final
from uuid import uuid4

from cli.staff import begun, signed_in
from cli.story import promise
from quitclaim.adapters.codec import encoded
from quitclaim.adapters.dynamodb_deliveries import DynamoDeliveries
from quitclaim.adapters.dynamodb_hooks import DynamoHooks
from quitclaim.domain.ids import EndpointId, FactId
from quitclaim.domain.organisation.announced import Event
from quitclaim.domain.organisation.deliveries import Delivery
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.organisation.hooks import Endpoint, HookSecret
from quitclaim.domain.organisation.roles import StaffRole
from quitclaim.runtime.observability import LoggedReports
from tests.soak.grants_ground import Ground
from tests.soak.grants_library import failed_at, seen

# Where no call may go: that it was about to be made is all that is needed here.
_NOWHERE: Final = "https://127.0.0.1/"
_ENDPOINT: Final = EndpointId(str(uuid4()))


def an_event_told(ground: Ground) -> str:
    """It happens, is rung for, and is found by a sweep."""
    ground.as_new("HooksFunction")
    event = _registered(ground)
    rung = {"endpoint": _ENDPOINT, "event": event.id}
    for said in ({"sweep": "deliveries"}, rung, encoded(_an_event())):
        _, failed = ground.invoked("HooksFunction", said)
        if failed:
            return failed
    return ""


def a_day_with_hooks(ground: Ground) -> str:
    begun_at = ground.as_new("LibraryFunction")
    return failed_at(partial(_set, ground), ground, since=begun_at)


def _set(ground: Ground) -> None:
    visitor, page = signed_in(ground.cloud, begun(ground.cloud, StaffRole.ADMIN))
    page = seen(visitor.get("/hooks"))
    token = page.form_token_of_page
    wish = {"address": "https://hooks.example/in", "types": [EventType.CONSENT_GIVEN]}
    status, told = visitor.call("/api/hooks", wish, token=token)
    promise(status < 400, f"a registration was answered {status}")
    hook = told["hook"]["endpoint"]
    for act in ("test", "secret"):
        status, _ = visitor.call(f"/api/hooks/{hook}/{act}", {}, token=token)
        promise(status < 400, f"{act} was answered {status}")
    page = seen(visitor.get(f"/hooks/{hook}"))
    seen(visitor.fill_in(page, f"/hooks/{hook}/removal"))


def _registered(ground: Ground) -> Event:
    """An endpoint, and an event that it was to be told of."""
    cloud, reports = ground.cloud, LoggedReports()
    table, dynamodb = cloud.outputs["HooksTable"], cloud.client("dynamodb")
    hooks = DynamoHooks(
        dynamodb,
        cloud.client("kms"),
        hooks_table=table,
        key_arn=cloud.outputs["KeyArn"],
        reports=reports,
    )
    endpoint = Endpoint(
        id=_ENDPOINT,
        address=_NOWHERE,
        types=frozenset({EventType.CONSENT_GIVEN}),
        registered_at=_now(),
    )
    hooks.register(endpoint, HookSecret(bytes(32)))
    event = _an_event()
    due = Delivery(endpoint=_ENDPOINT, event=event, due_at=event.at)
    DynamoDeliveries(dynamodb, hooks_table=table, reports=reports).add(due)
    return event


def _an_event() -> Event:
    return Event(
        fact=FactId(str(uuid4())),
        place=0,
        type=EventType.CONSENT_GIVEN,
        at=_now() - timedelta(minutes=1),
        subject=str(uuid4()),
        version=1,
    )


def _now() -> datetime:
    return datetime.now(UTC).replace(microsecond=0)
