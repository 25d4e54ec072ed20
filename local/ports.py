"""Where the local cloud listens: on this machine's own address, and no other."""

import http.client
import socket
from pathlib import Path
from typing import Final

from local.environment import HOST
from local.errors import CloudError

_ANY_PORT: Final = 0


def listening_on(port: int | None, *, last: Path) -> socket.socket:
    """Take the port asked for, or the one of last time, so that configurations stay valid."""
    known = last.read_text(encoding="utf-8") if last.exists() else ""
    wishes = [port] if port is not None else [*([int(known)] if known else []), _ANY_PORT]
    for wish in wishes:
        listening = socket.socket()
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listening.bind((HOST, wish))
        except OSError:
            listening.close()
        else:
            return listening
    raise CloudError(f"port {port} is taken: name another one, or none")


def can_listen() -> bool:
    with socket.socket() as probe:
        try:
            probe.bind((HOST, _ANY_PORT))
        except OSError:
            return False
    return True


def answers(port: int) -> bool:
    connection = http.client.HTTPConnection(HOST, port, timeout=5)
    try:
        connection.request("GET", "/")
        connection.getresponse().read()
    except (OSError, http.client.HTTPException):
        return False
    else:
        return True
    finally:
        connection.close()
