"""Listens on a unix socket or a port, and ends in order."""

import socket
import socketserver
import sys
import threading
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from functions.recognize.endpoint.answering import Answering
from functions.recognize.endpoint.connections import Connections
from functions.recognize.endpoint.problems import refused
from functions.recognize.endpoint.speaking import Speaking
from quitclaim.runtime.observability import note

_AT_ONCE: Final = 32
_LOOK_S: Final = 0.1
_READING_S: Final = 10.0
# Lambda and SageMaker wait longer before they kill.
_DRAINING_S: Final = 25.0

Where = Path | tuple[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """
    `connections`: each holds at most one full call in memory. `reading_s`: for a whole request.
    `draining_s`: for what is at work when it ends.
    """

    connections: int = _AT_ONCE
    reading_s: float = _READING_S
    draining_s: float = _DRAINING_S


class _Threads(socketserver.ThreadingMixIn, socketserver.TCPServer):
    daemon_threads = True
    block_on_close = False
    allow_reuse_address = True
    request_queue_size = 128

    def __init__(self, where: Where, *, answering: Answering, limits: Limits) -> None:
        self.answering = answering
        self.connections = Connections(most=limits.connections)
        self.reading_s = limits.reading_s
        address: Any = str(where) if isinstance(where, Path) else where
        super().__init__(address, Speaking)

    def verify_request(self, request: Any, _client_address: Any) -> bool:
        if self.connections.admit(request):
            return True
        _turn_away(request)
        return False

    def shutdown_request(self, request: Any) -> None:
        self.connections.leave(request)
        super().shutdown_request(request)

    def handle_error(self, _request: Any, _client_address: Any) -> None:
        """Whoever hung up is no error of ours. Of one that is, its class is said: no message."""
        error = sys.exception()
        if isinstance(error, OSError):
            note(event="hung_up")
        else:
            note(event="failed", problem=type(error).__name__)


class _UnixThreads(_Threads):
    address_family = socket.AF_UNIX
    allow_reuse_address = False


class Listener:
    """Answers from a thread a connection, until it is drained."""

    def __init__(self, where: Where, *, answering: Answering, limits: Limits | None = None) -> None:
        self._limits = limits or Limits()
        self._path = where if isinstance(where, Path) else None
        kind = _Threads
        if self._path:
            kind = _UnixThreads
            _clear(self._path)
        self._server = kind(where, answering=answering, limits=self._limits)
        self._thread = threading.Thread(target=self._server.serve_forever, args=(_LOOK_S,))

    @property
    def address(self) -> str:
        """As a client takes it."""
        if self._path:
            return f"unix:{self._path}"
        host, port = self._server.server_address[:2]
        return f"http://{host!s}:{port}"

    def start(self) -> None:
        self._thread.start()

    def drain(self) -> bool:
        """Take nobody new, answer whoever is at work; False where that took too long."""
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()
        if self._path:
            self._path.unlink(missing_ok=True)
        return self._server.connections.drain(within_s=self._limits.draining_s)


def _clear(path: Path) -> None:
    """A socket that nobody listens on is what is left of one that was killed."""
    if not path.is_socket():
        return
    with socket.socket(socket.AF_UNIX) as probe:
        try:
            probe.connect(str(path))
        except ConnectionRefusedError:
            path.unlink()


def _turn_away(connection: socket.socket) -> None:
    """In the thread that accepts: without waiting for anybody."""
    answer = refused("busy")
    note(event="refused", problem=answer.problem)
    head = [f"HTTP/1.1 {answer.status.value} {answer.status.phrase}", "Connection: close"]
    head += [f"Content-Type: {answer.kind}", f"Content-Length: {len(answer.body)}"]
    head += [f"{name}: {value}" for name, value in answer.headers.items()]
    connection.setblocking(False)  # noqa: FBT003  as the standard library has it
    with suppress(OSError):
        connection.send("\r\n".join([*head, "", ""]).encode() + answer.body)
