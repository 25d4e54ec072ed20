"""One connection: HTTP/1.1 as the standard library reads it, in bounded time and memory."""

import io
import socket
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler
from typing import Final, Protocol, cast

from functions.recognize.endpoint.answering import Answering
from functions.recognize.endpoint.connections import Connections
from functions.recognize.endpoint.problems import Answer, refused
from functions.recognize.endpoint.timed import Timed
from quitclaim.ports.embedder_form import CROPS
from quitclaim.runtime.observability import note

_PING: Final = "/ping"
_INVOCATIONS: Final = "/invocations"
_OF_A_BODY: Final = ("Content-Length", "Transfer-Encoding")
_IDLE_S: Final = 15.0
_WRITING_S: Final = 10.0
_FAREWELL_S: Final = 1.0
_UNREAD: Final = 64 * 1024 * 1024
_PART: Final = 64 * 1024


class Listening(Protocol):
    """What a connection has to know of who accepted it."""

    answering: Answering
    connections: Connections
    reading_s: float


class Speaking(BaseHTTPRequestHandler):
    protocol_version = default_request_version = "HTTP/1.1"
    # Head and body of an answer in one piece: two small ones would wait for each other.
    wbufsize = -1

    def setup(self) -> None:
        super().setup()
        self._listening = cast("Listening", self.server)
        self._timed = Timed(self.connection)
        self.rfile.close()
        self.rfile = io.BufferedReader(self._timed, _PART)
        self._timed.allow(_IDLE_S)

    def parse_request(self) -> bool:
        """The first line is there: a request has begun."""
        self._listening.connections.begin(self.connection)
        self._timed.allow(self._listening.reading_s)
        return super().parse_request()

    def handle_expect_100(self) -> bool:
        """Whoever asks beforehand is not made to send what would be refused."""
        problem = self._objection()
        if problem:
            self._tell(refused(problem), is_unread=True)
            return False
        return super().handle_expect_100()

    def send_error(self, code: int, *_said: object) -> None:
        """The standard library's own would quote the request."""
        unknown = code == HTTPStatus.NOT_IMPLEMENTED
        self._tell(refused("wrong_method" if unknown else "malformed"), is_unread=True)

    def do_GET(self) -> None:
        if self.path == _PING:
            is_draining = self._listening.connections.is_draining
            answer = refused("draining") if is_draining else Answer(status=HTTPStatus.OK)
            # A body that nobody asked for would be read as the next request.
            self._tell(answer, is_unread=any(self.headers[name] for name in _OF_A_BODY))
        else:
            known = self.path == _INVOCATIONS
            self._tell(refused("wrong_method" if known else "not_found"), is_unread=True)

    def do_POST(self) -> None:
        problem = self._objection()
        if problem:
            self._tell(refused(problem), is_unread=True)
            return
        body = bytearray(int(self.headers["Content-Length"]))
        try:
            if not self._filled(body):
                self.close_connection = True
                return
        except TimeoutError:
            self._tell(refused("too_slow"), is_unread=True)
            return
        self._tell(self._listening.answering(body))

    def _objection(self) -> str:
        """What is wrong with it, before its body is read; the empty word where nothing is."""
        if self.path != _INVOCATIONS:
            return "wrong_method" if self.path == _PING else "not_found"
        if self.command != "POST":
            return "wrong_method"
        length = self.headers.get("Content-Length", "")
        if self.headers.get("Transfer-Encoding") or not (length.isascii() and length.isdecimal()):
            return "no_length"
        if len(length) > len(str(_UNREAD)) or int(length) > self._listening.answering.largest:
            return "too_large"
        return "" if self.headers.get("Content-Type", "") == CROPS else "wrong_type"

    def _filled(self, body: bytearray) -> bool:
        """False where it ended before."""
        rest = memoryview(body)
        stream = cast("io.BufferedReader", self.rfile)
        while rest:
            read = stream.readinto1(rest)
            if not read:
                return False
            rest = rest[read:]
        return True

    def _tell(self, answer: Answer, *, is_unread: bool = False) -> None:
        """`is_unread`: something of the request was left where it was, and so it is the last."""
        if answer.problem:
            note(event="refused", problem=answer.problem)
        if is_unread or self._listening.connections.is_draining:
            self.close_connection = True
        self.connection.settimeout(_WRITING_S)
        self.send_response_only(answer.status)
        for name, value in {
            "Content-Type": answer.kind,
            "Content-Length": str(len(answer.body)),
            "Cache-Control": "no-store",
            **answer.headers,
            **({"Connection": "close"} if self.close_connection else {}),
        }.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(answer.body)
        self.wfile.flush()
        if is_unread:
            self._let_finish()
        self._timed.allow(_IDLE_S)
        if not self._listening.connections.rest(self.connection):
            self.close_connection = True

    def _let_finish(self) -> None:
        """Whoever is still sending would lose our answer if we hung up on it."""
        self.connection.shutdown(socket.SHUT_WR)
        self._timed.discard(_UNREAD, within_s=_FAREWELL_S)

    def log_message(self, *_said: object) -> None:
        """No line a request: the standard library's would quote what was sent."""
