"""The API as a program finds it: a door over fakes behind WSGI, and whoever may knock at it."""

from base64 import b64encode
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any, Final

from quitclaim.domain.organisation.members import Visible
from quitclaim.domain.organisation.roles import Action, StaffRole, may
from quitclaim_web.doors.cookies import SESSION
from tests.builders import ADA, FAIR, MUM
from tests.handlers.events import a_request
from tests.handlers.furnished import DANCE, furnish, show
from tests.handlers.library import House, a_house
from tests.handlers.peopled import GIVEN, REQUEST
from tests.handlers.said import said_in

Environ = dict[str, Any]
Start = Callable[[str, list[tuple[str, str]]], object]
TOKEN: Final = "a token"  # noqa: S105  the name of a caller, not a secret
NOBODY: Final = "nobody"
CALLERS: Final = (*StaffRole, TOKEN, NOBODY)


@dataclass(slots=True)
class Application:
    """One house a call: no answer hangs on what was asked before."""

    house: House = field(default_factory=a_house)

    def __call__(self, environ: Environ, start: Start) -> Iterable[bytes]:
        answer = said_in(self.house.door(_event(environ)))
        phrase = HTTPStatus(answer.status).phrase
        start(f"{answer.status} {phrase}", list(answer.headers.items()))
        return [answer.body]


def open_house() -> House:
    house = a_house()
    furnish(house)
    for role in StaffRole:
        show(house, role, *Visible)
    _issue(house)
    return house


def described() -> dict[str, Any]:
    """
    Without who may ask: we say that ourselves, where made-up tokens would get no further.
    """
    found: dict[str, Any] = a_house().get("/api/openapi.json").json
    for operations in found["paths"].values():
        for operation in operations.values():
            operation["security"] = []
    return found


def shown_by(caller: str, house: House) -> tuple[dict[str, str], dict[str, str]]:
    """Headers and cookies: a session with what pages send along, a token, or nothing."""
    if caller == NOBODY:
        return {}, {}
    if caller == TOKEN:
        return {"authorization": f"Bearer {_issue(house)}"}, {}
    role = StaffRole(caller)
    own = {name: value for name, value in house.own(role).items() if name != "content-type"}
    return own, {SESSION: str(house.sessions[role])}


def there_is(house: House) -> dict[str, str]:
    """By the name it has in a path: something that is there."""
    viewer = house.member(StaffRole.VIEWER)
    token = house.fakes.staff.tokens()[0].id
    of_people = {"person": ADA, "guardian": MUM, "request": REQUEST, "consent": GIVEN}
    return {"collection": FAIR, "asset": DANCE, "member": viewer, "token": token} | of_people


def _issue(house: House) -> str:
    """With all that an admin may."""
    scopes = [action for action in Action if may(StaffRole.ADMIN, action)]
    wish = {"name": "soak", "scopes": scopes, "days": 1}
    secret: str = house.call("POST", "/api/tokens", wish, by=StaffRole.ADMIN).json["secret"]
    return secret


def _event(environ: Environ) -> dict[str, Any]:
    """As API Gateway would make it of the request."""
    sent = {
        name.removeprefix("HTTP_").replace("_", "-").lower(): str(value)
        for name, value in environ.items()
        if name.startswith("HTTP_") or name == "CONTENT_TYPE"
    }
    query = f"?{environ['QUERY_STRING']}" if environ.get("QUERY_STRING") else ""
    path = environ["PATH_INFO"].encode("latin-1").decode(errors="replace")
    body = environ["wsgi.input"].read()
    event = a_request(environ["REQUEST_METHOD"], "/", body="", headers=sent)
    queried = a_request("GET", f"/{query}", body="", headers={})
    return event | {
        "path": path,
        "multiValueQueryStringParameters": queried["multiValueQueryStringParameters"],
        "body": b64encode(body).decode() or None,
        "isBase64Encoded": bool(body),
    }
