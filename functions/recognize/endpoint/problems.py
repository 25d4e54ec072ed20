"""Refusals as problem details (RFC 9457): what to do otherwise, and nothing of what was sent."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Final

from quitclaim.ports.embedder import MOST_CROPS

_WAIT_S: Final = 1
_BUSY: Final = HTTPStatus.SERVICE_UNAVAILABLE

_HEADERS: Final[Mapping[HTTPStatus, Mapping[str, str]]] = {
    _BUSY: {"Retry-After": str(_WAIT_S)},
    HTTPStatus.METHOD_NOT_ALLOWED: {"Allow": "GET, POST"},
}
_SAID: Final[dict[str, tuple[HTTPStatus, str]]] = {
    "no_form": (HTTPStatus.BAD_REQUEST, "These bytes are not the form: docs/endpoint.md."),
    "wrong_length": (HTTPStatus.BAD_REQUEST, "There are more or fewer bytes than the head says."),
    "no_crops": (HTTPStatus.BAD_REQUEST, "There is no crop in it: send at least one."),
    "malformed": (HTTPStatus.BAD_REQUEST, "The request is not what this address takes."),
    "not_found": (HTTPStatus.NOT_FOUND, "There is /ping, and there is /invocations."),
    "wrong_method": (HTTPStatus.METHOD_NOT_ALLOWED, "GET /ping, POST /invocations."),
    "too_slow": (HTTPStatus.REQUEST_TIMEOUT, "The rest of the request did not come in time."),
    "another_model": (HTTPStatus.CONFLICT, "Another model runs here: nothing was computed."),
    "no_length": (HTTPStatus.LENGTH_REQUIRED, "Say how many bytes come: Content-Length."),
    "too_large": (HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "That is more than a full call holds."),
    "too_many_crops": (
        HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
        f"A call holds at most {MOST_CROPS} crops: send the rest in another.",
    ),
    "wrong_type": (HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "Crops go in the form of docs/endpoint.md."),
    "wrong_size": (HTTPStatus.UNPROCESSABLE_ENTITY, "The model takes crops of another size."),
    "failed": (HTTPStatus.INTERNAL_SERVER_ERROR, "The model failed: nothing was kept."),
    "busy": (_BUSY, "Every place is taken: come back."),
    "draining": (_BUSY, "This endpoint is ending: ask again."),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    status: HTTPStatus
    kind: str = "text/plain"
    body: bytes = field(default=b"", repr=False)
    # What a log may say of it.
    problem: str = ""

    @property
    def headers(self) -> Mapping[str, str]:
        return _HEADERS.get(self.status, {})


def refused(problem: str) -> Answer:
    status, title = _SAID[problem]
    told = {
        "type": f"urn:quitclaim:problem:{problem}",
        "title": title,
        "status": status,
        "reasons": [{"code": problem}],
    }
    return Answer(
        status=status,
        kind="application/problem+json",
        body=json.dumps(told).encode(),
        problem=problem,
    )
