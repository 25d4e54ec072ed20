"""A relay before a server on loopback: it keeps what passes, and answers in its place when told."""

import http.client
import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

from tests.servers.dynamodb_local import HOST


@dataclass(frozen=True, slots=True, kw_only=True)
class Passed:
    method: str
    path: str
    headers: dict[str, str]
    sent: bytes
    status: int
    answered: bytes

    @property
    def body(self) -> Any:
        return json.loads(self.sent)


@dataclass(slots=True)
class Relay:
    """`broken`: part of a path, and the status with which the relay answers whoever asks for it."""

    host: str
    passed: list[Passed] = field(default_factory=list)
    broken: dict[str, int] = field(default_factory=dict)

    def searches(self) -> list[Passed]:
        """Those that compare embeddings."""
        return [one for one in self.passed if b"knn_score" in one.sent]


@contextmanager
def relay_before(host: str) -> Iterator[Relay]:
    relay = Relay("")

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def _pass_on(self) -> None:
            sent = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            status, answered = _answer(relay, host, handler=self, sent=sent)
            relay.passed.append(
                Passed(
                    method=self.command,
                    path=self.path,
                    headers=dict(self.headers),
                    sent=sent,
                    status=status,
                    answered=answered,
                )
            )
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(answered)))
            self.end_headers()
            if self.command != "HEAD":
                self.wfile.write(answered)

        do_GET = do_POST = do_PUT = do_DELETE = do_HEAD = _pass_on  # noqa: N815  its names

        def log_message(self, *_: object) -> None:
            """Say nothing: tests read what passed."""

    server = ThreadingHTTPServer((HOST, 0), Handler)
    relay.host = f"{HOST}:{server.server_port}"
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield relay
    finally:
        server.shutdown()
        server.server_close()


def _answer(
    relay: Relay, host: str, *, handler: BaseHTTPRequestHandler, sent: bytes
) -> tuple[int, bytes]:
    for part, status in relay.broken.items():
        if part in handler.path:
            return status, b'{"error":{"root_cause":[{"reason":"told to"}]}}'
    connection = http.client.HTTPConnection(host, timeout=60)
    try:
        headers = {"Content-Type": handler.headers.get("Content-Type", "application/json")}
        connection.request(handler.command, handler.path, body=sent, headers=headers)
        answer = connection.getresponse()
        return answer.status, answer.read()
    finally:
        connection.close()
