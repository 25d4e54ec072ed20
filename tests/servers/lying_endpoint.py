"""An endpoint as it may be: asleep, slow, broken, or lying in one way after the other."""

import socket
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from struct import pack, unpack_from
from threading import Thread
from types import MappingProxyType
from typing import Final

from quitclaim.ports.embedder_form import EMBEDDINGS, Batch, answered, batch_in

Spoken = tuple[int, dict[str, str], bytes]

_HEAD: Final = 48
_EACH: Final = 16 + 8
_FOR_EVER_S: Final = 5


def truly(batch: Batch) -> bytes:
    """Two numbers a crop: its first bytes."""
    size = len(batch.pixels) // batch.count
    firsts = range(0, len(batch.pixels), size)
    return answered(batch, [pack("<2f", *batch.pixels[at : at + 2]) for at in firsts])


def _of_another_model(true: bytes) -> bytes:
    return true[:8] + bytes(32) + true[40:]


def _in_another_order(true: bytes) -> bytes:
    return true[:_HEAD] + true[-_EACH:] + true[_HEAD + _EACH : -_EACH] + true[_HEAD:][:_EACH]


def _one_left_out(true: bytes) -> bytes:
    (count,) = unpack_from("<I", true, 40)
    return true[:40] + pack("<I", count - 1) + true[44:-_EACH]


def _of_another_dimension(true: bytes) -> bytes:
    return true[:44] + pack("<I", 3) + true[48:]


def _of_one_number(true: bytes) -> bytes:
    rows = [true[at : at + _EACH] for at in range(_HEAD, len(true), _EACH)]
    return true[:44] + pack("<I", 1) + b"".join(row[:-4] for row in rows)


LIES: Final[Mapping[str, Callable[[bytes], bytes]]] = MappingProxyType(
    {
        "of another model": _of_another_model,
        "in another order": _in_another_order,
        "one left out": _one_left_out,
        "of another dimension": _of_another_dimension,
        "no number": lambda true: true[:-4] + pack("<f", float("nan")),
        "beyond all numbers": lambda true: true[:-4] + pack("<f", float("inf")),
        "cut short": lambda true: true[:-1],
        "and more": lambda true: true + b"x",
        "a page": lambda _true: b"<html>It works!</html>",
        "nothing": lambda _true: b"",
        "far too much": lambda true: true + bytes(3_000_000),
    }
)


@dataclass(slots=True)
class Liar:
    """`moods`: how it speaks next, before it is itself again. `asked`: how often it was."""

    address: str = ""
    moods: list[Callable[[bytes], Spoken | bytes]] = field(default_factory=list)
    asked: int = 0

    def speak(self, body: bytes) -> Spoken | bytes:
        """Bytes are all that it says before it hangs up."""
        self.asked += 1
        return self.moods.pop(0)(body) if self.moods else lying("")(body)


def lying(how: str, *, kind: str = EMBEDDINGS) -> Callable[[bytes], Spoken]:
    lie = {**LIES, "of one number": _of_one_number}.get(how, bytes)
    return lambda body: (200, {"Content-Type": kind}, lie(truly(batch_in(body))))


def refusing(status: int, **headers: str) -> Callable[[bytes], Spoken]:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return lambda _body: (status, named, b"{}")


def hanging_up(_body: bytes) -> bytes:
    return b""


def half_an_answer(body: bytes) -> bytes:
    true = truly(batch_in(body))
    head = f"HTTP/1.1 200 OK\r\nContent-Type: {EMBEDDINGS}\r\nContent-Length: {len(true)}\r\n\r\n"
    return head.encode() + true[:-9]


def never(_body: bytes) -> bytes:
    time.sleep(_FOR_EVER_S)
    return b""


@contextmanager
def a_liar() -> Iterator[Liar]:
    liar = Liar()

    class Speaking(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            told = liar.speak(self.rfile.read(int(self.headers["Content-Length"])))
            if isinstance(told, bytes):
                self.wfile.write(told)
                self.connection.shutdown(socket.SHUT_RDWR)
                return
            status, headers, body = told
            self.send_response(status)
            for name, value in {**headers, "Content-Length": str(len(body))}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_said: object) -> None:
            pass

    class Quiet(ThreadingHTTPServer):
        def handle_error(self, *_said: object) -> None:
            """Whoever had no patience hung up."""

    server = Quiet(("127.0.0.1", 0), Speaking)
    liar.address = f"http://127.0.0.1:{server.server_port}"
    Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
    try:
        yield liar
    finally:
        server.shutdown()
        server.server_close()
