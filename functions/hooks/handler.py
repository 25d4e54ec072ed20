"""What happened to whoever registered for it, and again to those who did not answer (R44)."""

from functools import cache
from typing import Any, assert_never

from functions.hooks import wiring
from functions.hooks.events import Rung, Sweep, what_is_told
from quitclaim.domain.organisation.announced import Event
from quitclaim.runtime.observability import note

_announce_event = cache(wiring.announce_event)
_deliver_one = cache(wiring.deliver_one)
_deliver_due = cache(wiring.deliver_due)


def lambda_handler(event: dict[str, Any], _context: object) -> dict[str, Any]:
    match what_is_told(event):
        case Event() as happened:
            count = _announce_event()(happened)
            note(event="announced", kind=happened.type, id=happened.id, count=str(count))
        case Rung() as rung:
            count = int(_deliver_one()(rung.endpoint, rung.event))
            note(event="delivery_rung_for", id=rung.event, count=str(count))
        case Sweep():
            count = _deliver_due()()
            note(event="deliveries_swept", count=str(count))
        case _ as never:
            assert_never(never)
    return {"tried": count}
