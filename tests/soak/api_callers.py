"""The API as a program finds it: a door over fakes behind WSGI, and whoever may knock at it."""

from base64 import b64encode
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any, Final

from quitclaim.domain.organisation.roles import Action, StaffRole, may
from quitclaim_web.doors.cookies import SESSION
from tests.handlers.events import a_request
from tests.handlers.library import a_house
from tests.handlers.said import said_in
from tests.soak.api_kept import LENDERS, READER, KeptHouse

Environ = dict[str, Any]
Start = Callable[[str, list[tuple[str, str]]], object]
NOBODY: Final = "nobody"
# An editor did most of what was done in the house.
_FIRST: Final = (StaffRole.EDITOR, StaffRole.PRIVACY_OFFICER, StaffRole.ADMIN, StaffRole.VIEWER)
_TOKENS: Final = {f"a token of {role}": role for role in LENDERS}


@dataclass(frozen=True, slots=True)
class Application:
    """The same house for each call: whoever calls has it put back before."""

    kept: KeptHouse = field(default_factory=KeptHouse.furnished)

    def __call__(self, environ: Environ, start: Start) -> Iterable[bytes]:
        answer = said_in(self.kept.house.door(_event(environ)))
        phrase = HTTPStatus(answer.status).phrase
        start(f"{answer.status} {phrase}", list(answer.headers.items()))
        return [answer.body]

    def shown_by(self, caller: str) -> tuple[dict[str, str], dict[str, str]]:
        """Headers and cookies: a session with what pages send along, a token, or nothing."""
        if caller == NOBODY:
            return {}, {}
        if caller == READER or caller in _TOKENS:
            secret = self.kept.secrets[_TOKENS.get(caller, READER)]
            return {"authorization": f"Bearer {secret}"}, {}
        role, house = StaffRole(caller), self.kept.house
        own = {name: value for name, value in house.own(role).items() if name != "content-type"}
        return own, {SESSION: str(house.sessions[role])}


def described() -> dict[str, Any]:
    """
    Without who may ask: we say that ourselves, where made-up tokens would get no further.
    """
    found: dict[str, Any] = a_house().get("/api/openapi.json").json
    for operations in found["paths"].values():
        for operation in operations.values():
            operation["security"] = []
    return found


def callers(operation: Any) -> list[str]:
    """Whoever may first, and mostly those; then everybody."""
    action = operation.definition.raw.get("x-action", "own")
    able = [one for one in _FIRST if action == "own" or may(one, Action(action))]
    lent = [name for name, role in _TOKENS.items() if role in able]
    return [*able * 6, *lent, *StaffRole, *_TOKENS, READER, NOBODY]


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
