"""A program may send the same call again under a key of its own: it happens once."""

import hashlib
import json
import re
import sys
from base64 import b64decode, b64encode
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from quitclaim.domain.organisation.principals import Principal
from quitclaim.ports.repeats import Answered, Repeat, Repeats
from quitclaim_web.doors.answers import Ready
from quitclaim_web.doors.refusals import AlreadyRunning, Malformed, OtherRequest
from quitclaim_web.doors.request import Request

HEADER: Final = "idempotency-key"
_KEY: Final = re.compile(r"[!-~]{1,64}")
_BUSY: Final = 503
# Its route has read it already, and said how much it takes.
_WHATEVER_CAME: Final = sys.maxsize


@dataclass(frozen=True, slots=True)
class Repeating:
    repeats: Repeats

    def once(
        self,
        request: Request,
        act: Callable[[], Ready],
        *,
        principal: Principal,
        at: datetime,
    ) -> Ready:
        """What `act` answers, or what it answered the first time."""
        given = request.headers.get(HEADER)
        if given is None or request.is_safe:
            return act()
        if not _KEY.fullmatch(given):
            raise Malformed("idempotency_key")
        key = f"{principal.member.id}|{given}"
        match self.repeats.begin(key, fingerprint=_fingerprint(request), at=at):
            case Answered(answer):
                return _read(answer)
            case Repeat.FRESH:
                return self._first(key, act, at=at)
            case Repeat.IN_PROGRESS:
                raise AlreadyRunning(headers={"Retry-After": "2"})
            case _:
                raise OtherRequest

    def _first(self, key: str, act: Callable[[], Ready], *, at: datetime) -> Ready:
        ready = act()
        if ready.status == _BUSY:
            # Asked to try again, and so it may.
            self.repeats.forget(key)
        else:
            self.repeats.finish(key, answer=_written(ready), at=at)
        return ready


def _fingerprint(request: Request) -> str:
    what = f"{request.method}|{request.path}|{request.media_type}".encode()
    return hashlib.sha256(what + b"|" + request.body(_WHATEVER_CAME)).hexdigest()


def _written(ready: Ready) -> bytes:
    kept = [ready.status, dict(ready.headers), b64encode(ready.body).decode()]
    return json.dumps(kept).encode()


def _read(answer: bytes) -> Ready:
    status, headers, body = json.loads(answer)
    return Ready(status, headers, (), b64decode(body))
