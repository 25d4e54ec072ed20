"""Refusals as problem details (RFC 9457): a reason to act on, and nothing about our inside."""

import json
from http import HTTPStatus
from typing import Any, Final

from pydantic import ValidationError

from quitclaim.domain.errors import (
    BrokenLog,
    Conflict,
    ImpossibleValue,
    NotAllowed,
    NotFound,
    QuitclaimError,
    RecordEnded,
    StoreUnavailable,
)

Answer = dict[str, Any]

_STATUS: Final[dict[type[QuitclaimError], tuple[int, str, str]]] = {
    NotFound: (404, "not_found", "Nothing is known here under this address."),
    Conflict: (409, "conflict", "Somebody changed this meanwhile: look again."),
    RecordEnded: (409, "record_ended", "This record has ended: only a new one goes on."),
    ImpossibleValue: (422, "impossible_value", "A value of the request cannot be."),
    NotAllowed: (422, "not_allowed", "The rules forbid it."),
    BrokenLog: (503, "broken_log", "The log does not hold together: nothing of it is shown."),
    StoreUnavailable: (503, "unavailable", "Something behind us is busy: try again."),
}
# What a handler may answer; any other error is our own fault and stays one.
REFUSALS: Final[tuple[type[Exception], ...]] = (ValidationError, *_STATUS)
_WAIT_S: Final = 2
_NEVER_KEPT: Final = {"Cache-Control": "no-store"}


def answered(body: Answer) -> Answer:
    headers = {"Content-Type": "application/json", **_NEVER_KEPT}
    return {"statusCode": 200, "headers": headers, "body": json.dumps(body)}


def refused(error: Exception, *, request: str) -> Answer:
    """The answer of a REST API to one of REFUSALS; nothing of the message itself leaves."""
    status, slug, title = said_of(error)
    problem = {
        "type": f"urn:quitclaim:problem:{slug}",
        "title": title,
        "status": status,
        "instance": f"urn:uuid:{request}",
        "reasons": reasons_of(error, slug=slug),
    }
    headers = {"Content-Type": "application/problem+json", **_NEVER_KEPT, **headers_of(status)}
    return {"statusCode": status, "headers": headers, "body": json.dumps(problem)}


def said_of(error: Exception) -> tuple[int, str, str]:
    """The status, slug and title of one of REFUSALS."""
    if isinstance(error, ValidationError):
        return 422, "malformed", "The request is not what this address takes."
    return next(_STATUS[kind] for kind in type(error).mro() if kind in _STATUS)


def headers_of(status: int) -> dict[str, str]:
    busy = status == HTTPStatus.SERVICE_UNAVAILABLE
    return {"Retry-After": str(_WAIT_S)} if busy else {}


def reasons_of(error: Exception, *, slug: str) -> list[dict[str, str]]:
    match error:
        case ValidationError():
            found = error.errors(include_url=False, include_context=False, include_input=False)
            return [{"code": one["type"], "field": ".".join(map(str, one["loc"]))} for one in found]
        case NotAllowed():
            return [{"code": reason} for reason in error.reasons]
        case _:
            return [{"code": slug}]
