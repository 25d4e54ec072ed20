"""A person with a consent, and the visit that a mailed link opened for her."""

import json
from typing import Any

from functions.consent import handler
from quitclaim.ports.changes import Purpose
from tests.builders import ADA, a_consent, a_person, a_request, an_id
from tests.fakes.fakes import Fakes, fakes_of
from tests.fakes.records import put
from tests.handlers.events import REQUEST, a_post

CONSENT = a_consent().id
ANOTHER = an_id("another consent")
UNANSWERED = an_id("unanswered")
VISIT = {"person": ADA, "consent": CONSENT, "speaker": "self"}
ASKED = {"consent": CONSENT}


def a_withdrawal(body: object = None, *, visit: dict[str, str] | None = VISIT) -> dict[str, Any]:
    """The event; without a body that of the visit's own page."""
    return a_post(ASKED if body is None else body, path="/withdrawal", authorizer=visit)


def post(body: object = None, *, visit: dict[str, str] | None = VISIT) -> dict[str, Any]:
    return handler.lambda_handler(a_withdrawal(body, visit=visit), None)


def problem_in(answer: dict[str, Any], *, status: int) -> dict[str, Any]:
    """Check what every problem has in common and return its body."""
    problem: dict[str, Any] = json.loads(answer["body"])
    assert answer["statusCode"] == problem["status"] == status
    assert answer["headers"]["Content-Type"] == "application/problem+json"
    assert problem["instance"] == f"urn:uuid:{REQUEST}"
    assert set(problem) == {"type", "title", "status", "instance", "reasons"}
    return problem


def fakes_with_her() -> Fakes:
    fakes = fakes_of()
    fakes.keys.make(ADA, Purpose.DATA)
    for record in (a_person(), a_consent(), a_request(id=UNANSWERED)):
        put(fakes.world, record)
    return fakes
