"""The door, with nothing behind it but a notebook."""

import asyncio
from typing import Any

from local.gate import Gate


class Notebook:
    """An app that writes down what reached it; it never reads a body."""

    def __init__(self) -> None:
        self.scopes: list[Any] = []
        self.changes = 0
        self.gate = Gate(self._app, port=4000, pages_at=4001, noticed=self._notice)

    def _notice(self) -> None:
        self.changes += 1

    async def _app(self, scope: Any, _receive: Any, _send: Any) -> None:
        self.scopes.append(scope)

    def asked(self, path: str, *, method: str = "GET", **headers: str) -> list[Any]:
        """Return what the gate itself answered."""
        answered: list[Any] = []

        async def send(message: Any) -> None:
            answered.append(message)

        async def receive() -> Any:
            raise AssertionError("nobody reads the body of a refused request")

        named = [(name.replace("_", "-"), value) for name, value in headers.items()]
        raw = [(name.encode(), value.encode()) for name, value in named]
        scope = {"type": "http", "method": method, "path": path, "headers": raw, "scheme": "http"}
        asyncio.run(self.gate(scope, receive, send))
        return answered
