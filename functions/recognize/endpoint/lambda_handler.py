"""The same as a container Lambda: the form as base64 in the payload, and back."""

from base64 import b64decode, b64encode
from binascii import Error
from functools import cache
from typing import Any

from functions.recognize.endpoint import wiring
from functions.recognize.endpoint.problems import Answer, refused

_answering = cache(wiring.answering)


def lambda_handler(event: dict[str, Any], _context: object) -> dict[str, Any]:
    answer = _answer(event.get("body"))
    return {
        "status": int(answer.status),
        "kind": answer.kind,
        "body": b64encode(answer.body).decode(),
    }


def _answer(body: object) -> Answer:
    answering = _answering()
    if not isinstance(body, str):
        return refused("malformed")
    # Four letters for each three bytes.
    if len(body) > -(-answering.largest // 3) * 4:
        return refused("too_large")
    try:
        return answering(b64decode(body, validate=True))
    except (Error, ValueError):
        return refused("malformed")
