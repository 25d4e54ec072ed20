"""A stream that ends at an instant: a socket's own limit begins anew with each byte."""

import io
import socket
import time
from contextlib import suppress
from typing import Any, Final

_PART: Final = 64 * 1024


class Timed(io.RawIOBase):
    def __init__(self, connection: socket.socket) -> None:
        self._connection = connection
        self._until = time.monotonic()

    def allow(self, seconds: float) -> None:
        """Whatever is read from now on is read within these seconds."""
        self._until = time.monotonic() + seconds

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        left = self._until - time.monotonic()
        if left <= 0:
            raise TimeoutError
        self._connection.settimeout(left)
        return self._connection.recv_into(buffer)

    def discard(self, most: int, *, within_s: float) -> None:
        """Whatever still comes, until it ends, is enough or takes too long."""
        self.allow(within_s)
        part = bytearray(_PART)
        with suppress(OSError):
            while most > 0 and (read := self.readinto(part)):
                most -= read
