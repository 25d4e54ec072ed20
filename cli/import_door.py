"""The API of a deployment, asked with a machine token as any program asks it (R45)."""

import json
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any, Final, Protocol

import urllib3
from urllib3.exceptions import HTTPError

from cli import CommandError

_PATIENCE: Final = 12
_LONGEST_WAIT_S: Final = 60
_A_MOMENT_S: Final = 2.0
_TIMEOUT_S: Final = 60
_STILL_RUNNING: Final = "in_progress"
SCOPES: Final = "add_person, view_people, record_paper and view_asset"


@dataclass(frozen=True, slots=True)
class Told:
    status: int
    body: Any = field(repr=False)

    @property
    def is_fine(self) -> bool:
        return self.status < HTTPStatus.BAD_REQUEST

    @property
    def reasons(self) -> tuple[str, ...]:
        return tuple(one["code"] for one in self.body.get("reasons", ()))


class Pool(Protocol):
    """As urllib3 keeps connections."""

    def request(self, method: str, url: str, **how: Any) -> Any: ...


@dataclass(frozen=True, slots=True)
class Door:
    site: str
    token: str = field(repr=False)
    scopes: str = SCOPES
    sleep: Callable[[float], None] = time.sleep
    pool: Pool = field(default_factory=urllib3.PoolManager, repr=False)

    def get(self, path: str) -> Told:
        return self._asked("GET", path, body=None, headers={})

    def every(self, path: str, what: str) -> Iterator[Mapping[str, Any]]:
        """All of a list that is told page by page."""
        page: str | None = path
        while page:
            told = self.get(page)
            yield from told.body[what]
            after = told.body["following"]
            page = f"{path}?after={after}" if after else None

    def post(self, path: str, asked: Any, *, key: str) -> Told:
        """`key`: under which the same call, sent twice, happens once."""
        kind = {"Content-Type": "application/json", "Idempotency-Key": key}
        return self._asked("POST", path, body=json.dumps(asked), headers=kind)

    def _asked(self, method: str, path: str, *, body: str | None, headers: dict[str, str]) -> Told:
        """Wait where it says so; raises CommandError where no answer is to be had."""
        own = {"Accept": "application/json", "Authorization": f"Bearer {self.token}"}
        for _ in range(_PATIENCE):
            try:
                answer = self.pool.request(
                    method,
                    f"{self.site}{path}",
                    body=body,
                    headers=own | headers,
                    timeout=_TIMEOUT_S,
                    retries=False,
                    redirect=False,
                )
            except HTTPError:
                self.sleep(_A_MOMENT_S)
                continue
            told = Told(answer.status, _read(answer.data))
            if not _is_to_wait(told):
                return self._let_in(told)
            self.sleep(_wait_of(answer.headers.get("Retry-After", "")))
        raise CommandError(f"{self.site} does not answer: run the same command again later")

    def _let_in(self, told: Told) -> Told:
        if told.status == HTTPStatus.UNAUTHORIZED:
            raise CommandError(
                "the token opens nothing any more: issue another on the page of tokens"
            )
        if told.status == HTTPStatus.FORBIDDEN:
            raise CommandError(f"the token needs these scopes of a privacy officer: {self.scopes}")
        if told.status >= HTTPStatus.INTERNAL_SERVER_ERROR:
            raise CommandError(
                "something went wrong there, and was noted: run the same command again"
            )
        return told


def _read(data: bytes) -> Any:
    try:
        return json.loads(data)
    except ValueError:
        # A gateway's own words; the status says enough.
        return {}


def _is_to_wait(told: Told) -> bool:
    busy = told.status in (
        HTTPStatus.TOO_MANY_REQUESTS,
        HTTPStatus.BAD_GATEWAY,
        HTTPStatus.SERVICE_UNAVAILABLE,
        HTTPStatus.GATEWAY_TIMEOUT,
    )
    return busy or (told.status == HTTPStatus.CONFLICT and _STILL_RUNNING in told.reasons)


def _wait_of(said: str) -> float:
    return min(float(said), _LONGEST_WAIT_S) if said.isdecimal() else _A_MOMENT_S
