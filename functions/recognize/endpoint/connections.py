"""Who is connected: no more than so many, and at the end none of them is cut off at work."""

import socket
import threading
import time
from contextlib import suppress
from enum import Enum, auto


class _State(Enum):
    IDLE = auto()
    AT_WORK = auto()


class Connections:
    """A connection is idle until a request begins, and again when it was answered."""

    def __init__(self, *, most: int) -> None:
        self._most = most
        self._change = threading.Condition()
        self._states: dict[socket.socket, _State] = {}
        self._is_draining = False

    @property
    def is_draining(self) -> bool:
        return self._is_draining

    def admit(self, connection: socket.socket) -> bool:
        with self._change:
            if self._is_draining or len(self._states) >= self._most:
                return False
            self._states[connection] = _State.IDLE
            return True

    def begin(self, connection: socket.socket) -> None:
        with self._change:
            self._states[connection] = _State.AT_WORK

    def rest(self, connection: socket.socket) -> bool:
        """Answered; False where it is not to be read from again."""
        with self._change:
            self._states[connection] = _State.IDLE
            return not self._is_draining

    def leave(self, connection: socket.socket) -> None:
        with self._change:
            self._states.pop(connection, None)
            self._change.notify_all()

    def drain(self, *, within_s: float) -> bool:
        """End who is idle, wait for the rest; False where somebody was still at work by then."""
        until = time.monotonic() + within_s
        with self._change:
            self._is_draining = True
            for connection, state in self._states.items():
                if state is _State.IDLE:
                    # It reads the end of the stream. What is on its way to us was not begun.
                    with suppress(OSError):
                        connection.shutdown(socket.SHUT_RD)
            return self._change.wait_for(
                lambda: not self._states, timeout=max(0, until - time.monotonic())
            )
