"""Somebody on the wire between those who ask for embeddings and whoever computes them."""

import socket
import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from struct import Struct
from typing import Final

# As docs/endpoint.md has them, read here by themselves.
_ASKED: Final = Struct("<8s32sIII")
_ANSWERED: Final = Struct("<8s32sII")
_MARK: Final = 16
_PIECE: Final = 65_536


@dataclass(frozen=True, slots=True)
class Tap:
    """All that went to the endpoint and came back."""

    socket: Path
    sent: list[bytearray] = field(default_factory=list)
    answered: list[bytearray] = field(default_factory=list)

    def crops(self) -> Iterator[bytes]:
        for heard in self.sent:
            at = heard.find(b"QCCROPS\x01")
            while at >= 0:
                _, _, count, height, width = _ASKED.unpack_from(heard, at)
                at += _ASKED.size
                for _ in range(count):
                    yield bytes(heard[at : at + height * width * 3])
                    at += height * width * 3
                at = heard.find(b"QCCROPS\x01", at)

    def embeddings(self) -> Iterator[bytes]:
        for heard in self.answered:
            at = heard.find(b"QCEMBED\x01")
            while at >= 0:
                _, _, count, dimension = _ANSWERED.unpack_from(heard, at)
                at += _ANSWERED.size
                for _ in range(count):
                    yield bytes(heard[at + _MARK : at + _MARK + dimension * 4])
                    at += _MARK + dimension * 4
                at = heard.find(b"QCEMBED\x01", at)


class _Passing(socketserver.BaseRequestHandler):
    """One connection: what is asked goes on, and so does what comes back."""

    def handle(self) -> None:
        assert isinstance(self.server, _Listening)
        tap, asking = self.server.tap, self.request
        with socket.socket(socket.AF_UNIX) as answering:
            answering.connect(str(self.server.endpoint))
            back = threading.Thread(target=_pass_on, args=(answering, asking, tap.answered))
            back.start()
            _pass_on(asking, answering, tap.sent)
            back.join()


class _Listening(socketserver.ThreadingUnixStreamServer):
    daemon_threads = True

    def __init__(self, tap: Tap, endpoint: Path) -> None:
        self.tap, self.endpoint = tap, endpoint
        super().__init__(str(tap.socket), _Passing)


def _pass_on(taken: socket.socket, given: socket.socket, heard: list[bytearray]) -> None:
    kept = bytearray()
    heard.append(kept)
    with suppress(OSError):
        while piece := taken.recv(_PIECE):
            kept.extend(piece)
            given.sendall(piece)
        given.shutdown(socket.SHUT_WR)


@contextmanager
def tapped(endpoint: Path, *, at: Path) -> Iterator[Tap]:
    tap = Tap(at)
    with _Listening(tap, endpoint) as listening:
        threading.Thread(target=listening.serve_forever, args=(0.1,)).start()
        try:
            yield tap
        finally:
            listening.shutdown()
