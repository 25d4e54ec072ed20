"""A timestamp service as it is on the internet: late, broken, lying, or itself."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

from tests.servers.timestamp_lies import Answering, truthfully
from tests.servers.timestamps import Clockmaker


@dataclass(slots=True)
class Service:
    """
    `moods`: a status, or how it makes its next answers, before it is itself again. `asked`: what
    it was told, and all it was told. `given`: its last honest answer. `late_s`: how long it waits.
    """

    clockmaker: Clockmaker
    origin: str = ""
    moods: list[int | Answering] = field(default_factory=list)
    asked: list[bytes] = field(default_factory=list)
    given: bytes = b""
    late_s: float = 0

    @property
    def address(self) -> str:
        return f"{self.origin}/tsr"

    def answer(self, query: bytes) -> tuple[int, bytes]:
        self.asked.append(query)
        time.sleep(self.late_s)
        mood = self.moods.pop(0) if self.moods else truthfully
        if isinstance(mood, int):
            return mood, b"Try again later"
        told = mood(self.clockmaker, query)
        if mood is truthfully:
            self.given = told
        return 200, told

    def again(self) -> Callable[[Clockmaker, bytes], bytes]:
        """As it answered before, to whatever it is asked."""
        return lambda _clockmaker, _query: self.given


@contextmanager
def a_service(clockmaker: Clockmaker) -> Iterator[Service]:
    service = Service(clockmaker)

    class Speaking(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            query = self.rfile.read(int(self.headers["Content-Length"]))
            is_query = self.headers["Content-Type"] == "application/timestamp-query"
            status, body = service.answer(query) if is_query else (415, b"")
            self.send_response(status)
            self.send_header("Content-Type", "application/timestamp-reply")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_said: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Speaking)
    service.origin = f"http://127.0.0.1:{server.server_port}"
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield service
    finally:
        server.shutdown()
        server.server_close()
