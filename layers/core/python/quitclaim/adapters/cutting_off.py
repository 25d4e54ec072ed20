"""An end for a whole call: a time limit of the socket begins anew with each byte."""

import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from threading import Timer

from urllib3.connection import HTTPConnection


@contextmanager
def cut_off_at(until: float, connection: HTTPConnection) -> Iterator[None]:
    """`until`: by the monotonic clock. Raises TimeoutError where the block went on beyond it."""
    watch = Timer(max(0, until - time.monotonic()), _cut_off, [connection])
    watch.daemon = True
    watch.start()
    try:
        yield
        if time.monotonic() >= until:
            raise TimeoutError
    finally:
        watch.cancel()


def _cut_off(connection: HTTPConnection) -> None:
    # It may have ended by itself just now.
    with suppress(OSError):
        if connection.sock is not None:
            # Past TLS, which has a farewell of its own; whoever reads finds that it ended.
            socket.socket.shutdown(connection.sock, socket.SHUT_RDWR)
