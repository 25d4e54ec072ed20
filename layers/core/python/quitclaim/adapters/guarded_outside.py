"""Calls over the public internet: what a name leads to is looked up once, judged, and dialled."""

import socket
import ssl
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from http.client import HTTPException
from ipaddress import ip_address
from typing import Final
from urllib.parse import urlsplit

from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import HTTPError
from urllib3.response import HTTPResponse

from quitclaim.adapters.cutting_off import cut_off_at
from quitclaim.domain.organisation.destinations import (
    ForbiddenAddress,
    NetworkAddress,
    destination_of,
    why_off_limits,
)
from quitclaim.ports.outside import Answered, Sent, Unreachable

LONGEST_S: Final = 20.0
_PORT: Final = 443
_NAMED: Final = {"User-Agent": "Quitclaim"}
# Whatever the other side, or the way there, does wrong.
_FAILED: Final = (HTTPError, HTTPException, OSError)

Resolve = Callable[[str], Sequence[NetworkAddress]]


def resolved(host: str) -> Sequence[NetworkAddress]:
    """As this machine prefers them; raises OSError where the name leads nowhere."""
    found = socket.getaddrinfo(host, _PORT, type=socket.SOCK_STREAM, flags=socket.AI_ADDRCONFIG)
    return [ip_address(place[0]) for *_, place in found]


class GuardedOutside:
    """
    `trusted_origins`: exact ones of the local cloud, http://127.0.0.1:8080, which are called as
    they stand; on AWS there are none.
    """

    def __init__(
        self,
        *,
        trusted_origins: frozenset[str] = frozenset(),
        longest_s: float = LONGEST_S,
        resolve: Resolve = resolved,
        tls: ssl.SSLContext | None = None,
    ) -> None:
        self._trusted = trusted_origins
        self._longest_s = longest_s
        self._resolve = resolve
        self._tls = tls or ssl.create_default_context()

    def call(self, sent: Sent) -> Answered:
        until = time.monotonic() + self._longest_s
        try:
            with self._connected(sent.address, until) as (connection, host, target):
                return _asked(connection, sent, host=host, target=target)
        except _FAILED as error:
            # Not from it: its text holds addresses.
            raise Unreachable(type(error).__name__) from None

    @contextmanager
    def _connected(self, address: str, until: float) -> Iterator[tuple[HTTPConnection, str, str]]:
        connection, host, target = self._dialled(address, until)
        try:
            with cut_off_at(until, connection):
                yield connection, host, target
        finally:
            connection.close()

    def _dialled(self, address: str, until: float) -> tuple[HTTPConnection, str, str]:
        parts = address.split("/", 3)
        if "/".join(parts[:3]) in self._trusted:
            plain = urlsplit(address)
            near = HTTPConnection(str(plain.hostname), plain.port, timeout=_left(until))
            near.connect()
            return near, plain.netloc, f"/{''.join(parts[3:])}"
        there = destination_of(address)
        allowed = self._allowed(there.host)
        return self._first(allowed, there.host, until=until), there.host, there.target

    def _allowed(self, host: str) -> Sequence[NetworkAddress]:
        """All that it leads to, or nothing: a name that leads into two worlds leads nowhere."""
        try:
            found = self._resolve(host)
        except UnicodeError as error:
            raise OSError from error
        for network_address in found:
            rule = why_off_limits(network_address)
            if rule:
                raise ForbiddenAddress(rule)
        return found

    def _first(
        self, addresses: Sequence[NetworkAddress], host: str, *, until: float
    ) -> HTTPSConnection:
        failed: Exception = OSError("no address")
        for network_address in addresses:
            connection = HTTPSConnection(
                str(network_address),
                _PORT,
                timeout=_left(until),
                server_hostname=host,  # whom the certificate is for
                ssl_context=self._tls,
            )
            try:
                connection.connect()
            except _FAILED as error:
                connection.close()
                failed = error
            else:
                return connection
        raise failed


def _left(until: float) -> float:
    left = until - time.monotonic()
    if left <= 0:
        raise TimeoutError
    return left


def _asked(connection: HTTPConnection, sent: Sent, *, host: str, target: str) -> Answered:
    connection.request(
        sent.method,
        target,
        body=sent.body or None,
        headers={**_NAMED, **sent.headers, "Host": host},
        preload_content=False,
        decode_content=False,
    )
    answer = connection.getresponse()
    body = _beginning(answer, sent.most + 1)
    headers = {name.lower(): value for name, value in answer.headers.items()}
    return Answered(
        status=answer.status,
        headers=headers,
        body=body[: sent.most],
        is_cut=len(body) > sent.most,
    )


def _beginning(answer: HTTPResponse, most: int) -> bytes:
    """Until it ends; raises where it ends before it said it would."""
    body = b""
    while len(body) < most:
        part = answer.read(most - len(body), decode_content=False)
        if not part:
            break
        body += part
    return body
