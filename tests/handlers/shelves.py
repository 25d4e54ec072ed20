"""A shelf on a loopback address, as far as signed addresses need one: it gives, takes and fails."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any


@dataclass
class Shelf:
    """`held`: what GET gives, by path. `taken`: what PUT brought. `failing`: status by path."""

    endpoint: str = ""
    held: dict[str, bytes] = field(default_factory=dict)
    taken: dict[str, tuple[str, bytes]] = field(default_factory=dict)
    failing: dict[str, int] = field(default_factory=dict)
    promised: dict[str, int] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)

    def address(self, path: str) -> str:
        return f"{self.endpoint}{path}?X-Amz-Signature=secret"


@contextmanager
def a_shelf() -> Iterator[Shelf]:
    shelf = Shelf()
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler_of(shelf))
    shelf.endpoint = f"http://127.0.0.1:{server.server_port}"
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield shelf
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def _handler_of(shelf: Shelf) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            path = self._path()
            self._answer(path, shelf.held.get(path, b""))

        def do_PUT(self) -> None:
            path, length = self._path(), int(self.headers["Content-Length"])
            shelf.taken[path] = (self.headers["Content-Type"], self.rfile.read(length))
            self._answer(path, b"")

        def _path(self) -> str:
            shelf.asked.append(f"{self.command} {self.path}")
            return self.path.partition("?")[0]

        def _answer(self, path: str, body: bytes) -> None:
            self.send_response(shelf.failing.get(path, 200))
            self.send_header("Location", shelf.address("/elsewhere"))
            if shelf.promised.get(path) != -1:
                self.send_header("Content-Length", str(shelf.promised.get(path, len(body))))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: Any) -> None:
            """A test's output is the test's."""

    return Handler
