"""Addresses that others signed for this function, which may ask S3 for nothing in its own name."""

import re
import string
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http import HTTPStatus
from http.client import HTTPConnection, HTTPResponse, HTTPSConnection
from ipaddress import ip_address
from typing import Final
from urllib.parse import SplitResult, urlsplit

from quitclaim.domain.pictures.refusals import WhyRefused
from quitclaim_vision.limits import MOST_BYTES

_S3: Final = re.compile(r"(?:[a-z0-9-]{3,63}\.)?s3\.eu-central-1\.amazonaws\.com")
_PLAIN: Final = frozenset(string.ascii_letters + string.digits + string.punctuation)
# Of silence; how long a whole call may take is the function's own limit.
_PATIENCE_S: Final = 10
_AT_ONCE: Final = 1 << 20


class ForeignAddressError(Exception):
    """The address is not of our S3 (R50); nothing was sent. It is not quoted: it may be a key."""


class NotAnsweredError(Exception):
    """S3 did not do what the address was signed for; the status says why, the address stays out."""


@dataclass(frozen=True, slots=True)
class Presigned:
    """`endpoint`: of the local cloud, on a loopback address; None on AWS."""

    endpoint: str | None = None

    def __post_init__(self) -> None:
        if self.endpoint and not _is_loopback(urlsplit(self.endpoint).hostname or ""):
            raise ForeignAddressError

    def read(self, address: str) -> bytearray | WhyRefused:
        """All there is, or a refusal as soon as that is too much."""
        content = bytearray()
        with self._answer("GET", address) as answer:
            promised = int(answer.headers.get("Content-Length", 0))
            if promised > MOST_BYTES:
                return WhyRefused.TOO_MANY_BYTES
            while part := answer.read(_AT_ONCE):
                content += part
                # Whatever was promised.
                if len(content) > MOST_BYTES:
                    return WhyRefused.TOO_MANY_BYTES
        if len(content) < promised:
            raise NotAnsweredError("cut off")
        return content

    def write(self, address: str, content: bytes) -> None:
        with self._answer("PUT", address, content=content):
            pass

    @contextmanager
    def _answer(
        self, method: str, address: str, *, content: bytes | None = None
    ) -> Iterator[HTTPResponse]:
        """Follows nothing: a redirect is an answer that we did not ask for."""
        parts = urlsplit(address)
        # What is looked at here must be what a client makes of it.
        if not _PLAIN.issuperset(address) or not self._is_ours(parts):
            raise ForeignAddressError
        kind = HTTPSConnection if parts.scheme == "https" else HTTPConnection
        connection = kind(parts.netloc, timeout=_PATIENCE_S)
        try:
            headers = {"Content-Type": "image/jpeg"} if content is not None else {}
            connection.request(method, f"{parts.path}?{parts.query}", content, headers)
            answer = connection.getresponse()
            if answer.status != HTTPStatus.OK:
                raise NotAnsweredError(str(answer.status))
            yield answer
        finally:
            connection.close()

    def _is_ours(self, parts: SplitResult) -> bool:
        if self.endpoint:
            return f"{parts.scheme}://{parts.netloc}" == self.endpoint.rstrip("/")
        return parts.scheme == "https" and _S3.fullmatch(parts.netloc) is not None


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False
