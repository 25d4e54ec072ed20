"""Messages of the queue of recognitions, as the bus and the function itself write them."""

import json
from typing import Any

from functions.recognize import handler
from functions.recognize.settings import RecognizeSettings
from quitclaim.adapters.codec import encoded
from quitclaim.domain.organisation.announced import Event
from quitclaim.domain.organisation.facts import EventType
from quitclaim.ports.recognising import Item
from tests.builders import NOON, an_id

_FIELDS = RecognizeSettings.model_fields
NEEDED = {name.upper() for name, field in _FIELDS.items() if field.is_required()}


def come(*bodies: Item | Event | str, tries: int = 1) -> list[str]:
    """Which of these messages go back."""
    records = [
        record(body if isinstance(body, str) else told(body), place=place, tries=tries)
        for place, body in enumerate(bodies)
    ]
    answer = handler.lambda_handler({"Records": records}, None)
    return [one["itemIdentifier"] for one in answer["batchItemFailures"]]


def record(body: str, *, place: int = 0, tries: int = 1) -> dict[str, Any]:
    """As the queue gives it to the function."""
    return {
        "messageId": f"{place}",
        "receiptHandle": f"receipt of {place}",
        "attributes": {"ApproximateReceiveCount": f"{tries}"},
        "body": body,
    }


def told(body: Item | Event) -> str:
    return json.dumps(encoded(body))


def happened(kind: EventType, subject: str) -> Event:
    """As the relay says it on the bus, and the bus to the queue."""
    return Event(fact=an_id("fact"), place=0, type=kind, at=NOON, subject=subject, version=1)


def said(captured: Any) -> list[dict[str, str]]:
    return [json.loads(line) for line in captured.readouterr().out.splitlines()]
