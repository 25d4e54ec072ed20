"""Who calls an endpoint, by whatever way it listens: a request, and what came back."""

import json
import socket
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from typing import Any
from urllib.parse import urlsplit

from quitclaim.domain.ids import ModelHash
from quitclaim.domain.recognition.quality import Quality
from quitclaim.ports.crops import FaceCrop
from quitclaim.ports.embedder_form import CROPS, asked
from tests.endpoint.packs import SIDE, a_crop

PATIENCE_S = 20


@dataclass(frozen=True, slots=True)
class Said:
    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def problem(self) -> Any:
        """The one reason, where it is a problem."""
        assert self.headers["content-type"] == "application/problem+json"
        told = json.loads(self.body)
        assert told["status"] == self.status
        (reason,) = told["reasons"]
        return reason["code"]


class UnixConnection(HTTPConnection):
    def __init__(self, path: str) -> None:
        super().__init__("localhost", timeout=PATIENCE_S)
        self._path = path

    def connect(self) -> None:
        self.sock = socket.socket(socket.AF_UNIX)
        self.sock.settimeout(PATIENCE_S)
        self.sock.connect(self._path)


@contextmanager
def connected(address: str) -> Iterator[HTTPConnection]:
    if address.startswith("unix:"):
        connection: HTTPConnection = UnixConnection(address.removeprefix("unix:"))
    else:
        parts = urlsplit(address)
        connection = HTTPConnection(str(parts.hostname), parts.port, timeout=PATIENCE_S)
    try:
        yield connection
    finally:
        connection.close()


def call(
    address: str,
    body: bytes | None = None,
    *,
    method: str = "POST",
    path: str = "/invocations",
    headers: Mapping[str, str] | None = None,
) -> Said:
    with connected(address) as connection:
        return call_on(connection, body, method=method, path=path, headers=headers)


def call_on(
    connection: HTTPConnection,
    body: bytes | None = None,
    *,
    method: str = "POST",
    path: str = "/invocations",
    headers: Mapping[str, str] | None = None,
) -> Said:
    connection.request(method, path, body, {"Content-Type": CROPS, **(headers or {})})
    answer = connection.getresponse()
    named = {name.lower(): value for name, value in answer.getheaders()}
    return Said(answer.status, named, answer.read())


def face_crop(pixels: bytes, *, side: int = SIDE) -> FaceCrop:
    return FaceCrop(quality=Quality(size_px=side, sharpness=1), side=side, pixels=pixels)


def crops(number: int, *, first: int = 0) -> list[FaceCrop]:
    return [face_crop(a_crop(first + at)) for at in range(number)]


def form(number: int, *, model: ModelHash) -> bytes:
    return asked(crops(number), model=model)
