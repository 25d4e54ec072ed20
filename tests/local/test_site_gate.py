"""The door for people, with nothing behind it but a notebook."""

import asyncio
from pathlib import Path
from typing import Any

import pytest

from local.site_gate import SiteGate

OURS = {"host": "localhost:4001"}
DOOR = "/restapis/a1/site/_user_request_"


class Notebook:
    """An app that writes down what reached it."""

    def __init__(self, door: Path) -> None:
        self.scopes: list[Any] = []
        self.changes = 0
        self.gate = SiteGate(self._app, port=4001, door=door, noticed=self._notice)

    def _notice(self) -> None:
        self.changes += 1

    async def _app(self, scope: Any, _receive: Any, _send: Any) -> None:
        self.scopes.append(scope)

    def asked(self, path: str, *, method: str = "GET", **headers: str) -> list[Any]:
        scope = {
            "type": "http",
            "method": method,
            "path": path,
            "raw_path": path.encode(),
            "headers": [(n.replace("_", "-").encode(), v.encode()) for n, v in headers.items()],
            "client": ("127.0.0.1", 50000),
            "scheme": "http",
        }
        return self.told(scope)

    def told(self, scope: Any, *received: Any) -> list[Any]:
        answered: list[Any] = []
        coming = iter(received)

        async def send(message: Any) -> None:
            answered.append(message)

        async def receive() -> Any:
            return next(coming)

        asyncio.run(self.gate(scope, receive, send))
        return answered


@pytest.fixture
def behind(tmp_path: Path) -> Notebook:
    door = tmp_path / "door"
    door.write_text(DOOR, encoding="utf-8")
    return Notebook(door)


def test_a_path_of_the_site_is_one_of_the_api(behind: Notebook) -> None:
    assert behind.asked("/collections/fair", **OURS) == []

    (scope,) = behind.scopes
    assert scope["path"] == f"{DOOR}/collections/fair"
    assert scope["raw_path"] == f"{DOOR}/collections/fair".encode()
    assert scope["scheme"] == "https"


def test_where_a_request_came_from_is_said_by_the_door_alone(behind: Notebook) -> None:
    """R48: who could choose an address could pass every limit."""
    behind.asked("/", **OURS, x_forwarded_for="203.0.113.7", forwarded="for=203.0.113.7")

    headers = behind.scopes[0]["headers"]
    assert headers == [(b"host", b"localhost:4001"), (b"x-forwarded-for", b"127.0.0.1")]


def test_another_name_for_this_machine_is_refused(behind: Notebook) -> None:
    assert behind.asked("/", host="evil.example:4001")[0]["status"] == 403
    assert behind.scopes == []


def test_a_page_of_another_site_reaches_the_product_which_judges_it(behind: Notebook) -> None:
    assert behind.asked("/", **OURS, origin="https://evil.example", method="POST") == []

    assert behind.changes == 1


def test_a_body_beyond_what_api_gateway_takes_is_refused(behind: Notebook) -> None:
    headers = {**OURS, "content_length": str(10 * 1024 * 1024 + 1)}

    assert behind.asked("/", method="POST", **headers)[0]["status"] == 413
    assert behind.scopes == []


def test_before_anything_is_deployed_it_says_so(tmp_path: Path) -> None:
    assert Notebook(tmp_path / "door").asked("/", **OURS)[0]["status"] == 503


def test_it_starts_and_ends_without_starting_the_emulator_twice(behind: Notebook) -> None:
    steps = [{"type": "lifespan.startup"}, {"type": "lifespan.shutdown"}]

    answered = behind.told({"type": "lifespan"}, *steps)

    assert [one["type"] for one in answered] == [f"{step['type']}.complete" for step in steps]
    assert behind.scopes == []


def test_a_web_socket_is_closed(behind: Notebook) -> None:
    assert behind.told({"type": "websocket"}) == [{"type": "websocket.close", "code": 1008}]
