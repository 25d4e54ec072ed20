"""
The door that people use: the REST API as if it had a name and a port of its own.

It judges less than the other one, because what comes in is judged by the product itself; on AWS
nothing stands in front of it either.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from local.gate import (
    SAFE,
    App,
    Receive,
    Refusal,
    Scope,
    Send,
    believed,
    first_of_each,
    hosts_at,
    refusal_of_size,
    refuse,
)

# What API Gateway takes.
_LARGEST_BODY: Final = 10 * 1024 * 1024


class SiteGate:
    """`door`: the file that says under which path of the emulator the API answers."""

    def __init__(self, app: App, *, port: int, door: Path, noticed: Callable[[], None]) -> None:
        self._app = app
        self._hosts = hosts_at(port)
        self._door = door
        self._noticed = noticed

    async def __call__(  # noqa: PLR0917  ASGI says it
        self, scope: Scope, receive: Receive, send: Send
    ) -> None:
        if scope["type"] == "lifespan":
            await _nothing_to_start(receive, send)
        elif scope["type"] == "http":
            await self._pass(scope, receive=receive, send=send)
        else:
            await send({"type": "websocket.close", "code": 1008})

    async def _pass(self, scope: Scope, *, receive: Receive, send: Send) -> None:
        if refusal := self._refusal(scope):
            await refuse(send, refusal)
            return
        if scope["method"] not in SAFE:
            self._noticed()
        door = self._door.read_text(encoding="utf-8")
        whence = (b"x-forwarded-for", scope["client"][0].encode())
        changed = {
            "scheme": "https",
            "path": door + scope["path"],
            "raw_path": door.encode() + scope["raw_path"],
            "headers": [*believed(scope["headers"]), whence],
        }
        await self._app({**scope, **changed}, receive, send)

    def _refusal(self, scope: Scope) -> Refusal | None:
        headers = first_of_each(scope["headers"])
        if headers.get("host") not in self._hosts:
            return 403, "Forbidden", "This site answers to the address of this machine only."
        if not self._door.exists():
            return 503, "ServiceUnavailable", "The site is not deployed yet: wait a moment."
        return refusal_of_size(headers, most=_LARGEST_BODY)


async def _nothing_to_start(receive: Receive, send: Send) -> None:
    """The emulator behind it starts and ends with the other gate."""
    for step in ("startup", "shutdown"):
        await receive()
        await send({"type": f"lifespan.{step}.complete"})
