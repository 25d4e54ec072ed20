"""The endpoint on this very machine: behind a unix socket, or a port of a loopback address."""

import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPException
from ipaddress import ip_address
from typing import Final
from urllib.parse import urlsplit

from urllib3.connection import HTTPConnection
from urllib3.exceptions import HTTPError

from quitclaim.adapters.asking_embedder import (
    MOST_ANSWERED,
    AskingEmbedder,
    Patience,
    SilentError,
    Told,
)
from quitclaim.adapters.cutting_off import cut_off_at
from quitclaim.domain.checks import require
from quitclaim.ports.embedder_form import CROPS

_UNIX: Final = "unix:"
_FAILED: Final = (HTTPError, HTTPException, OSError)
_PART: Final = 64 * 1024
_DIGITS: Final = 2


class HttpEmbedder(AskingEmbedder):
    """`address`: `unix:/path`, or `http://127.0.0.1:8080`. Crops leave this machine by neither."""

    def __init__(self, address: str, *, patience: Patience | None = None) -> None:
        require(
            address.startswith(f"{_UNIX}/") or _is_near(address),
            "crops go to this machine only: give unix:/path, or http://127.0.0.1:port",
        )
        super().__init__(_Http(address), patience=patience)


class _Http:
    def __init__(self, address: str) -> None:
        self._address = address

    def __call__(self, body: bytes, *, until: float) -> Told:
        try:
            with self._connected(until) as connection:
                return _told(connection, body)
        except _FAILED:
            # Not from it: urllib3's errors hold the request that they are about.
            raise SilentError from None

    @contextmanager
    def _connected(self, until: float) -> Iterator[HTTPConnection]:
        left = until - time.monotonic()
        if left <= 0:
            raise TimeoutError
        if self._address.startswith(_UNIX):
            connection: HTTPConnection = _UnixConnection(self._address.removeprefix(_UNIX), left)
        else:
            parts = urlsplit(self._address)
            connection = HTTPConnection(str(parts.hostname), parts.port, timeout=left)
        try:
            connection.connect()
            with cut_off_at(until, connection):
                yield connection
        finally:
            connection.close()


class _UnixConnection(HTTPConnection):
    def __init__(self, path: str, timeout: float) -> None:
        super().__init__("localhost", timeout=timeout)
        self._path = path
        self._patience = timeout

    def _new_conn(self) -> socket.socket:
        connected = socket.socket(socket.AF_UNIX)
        connected.settimeout(self._patience)
        try:
            connected.connect(self._path)
        except OSError:
            connected.close()
            raise
        return connected


def _told(connection: HTTPConnection, body: bytes) -> Told:
    connection.request(
        "POST",
        "/invocations",
        body=body,
        headers={"Content-Type": CROPS, "Connection": "close"},
        preload_content=False,
        decode_content=False,
    )
    answer = connection.getresponse()
    content = b""
    # Raises where it ends before it said it would.
    while len(content) < MOST_ANSWERED and (part := answer.read(_PART, decode_content=False)):
        content += part
    return Told(
        status=answer.status,
        kind=answer.headers.get("Content-Type", ""),
        body=content,
        wait_s=_wait_in(answer.headers.get("Retry-After", "")),
    )


def _wait_in(said: str) -> float:
    """Seconds, where it says so; whoever says more than 99 does not know either."""
    is_number = said.isascii() and said.isdecimal() and len(said) <= _DIGITS
    return float(said) if is_number else 0


def _is_near(address: str) -> bool:
    parts = urlsplit(address)
    try:
        is_near = ip_address(parts.hostname or "").is_loopback
    except ValueError:
        return False
    return is_near and parts.scheme == "http" and not parts.path.strip("/")
