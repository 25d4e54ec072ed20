"""One request, from the event of a REST API of API Gateway; nothing of it is believed yet."""

from base64 import b64decode
from binascii import Error as NotBase64
from collections.abc import Mapping
from dataclasses import dataclass, field
from ipaddress import IPv6Address, ip_address, ip_network
from typing import Any, Final, Self
from urllib.parse import urlencode

from quitclaim_web.doors.refusals import Malformed, TooLarge

LARGEST_BODY: Final = 256 * 1024
SAFE: Final = frozenset({"GET", "HEAD", "OPTIONS"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """`source`: the address it came from, of IPv6 the network; API Gateway's word, no header's."""

    id: str
    method: str
    path: str
    query: Mapping[str, tuple[str, ...]] = field(repr=False)
    headers: Mapping[str, str] = field(repr=False)
    cookies: Mapping[str, str] = field(repr=False)
    event: Mapping[str, Any] = field(repr=False)
    source: str = field(repr=False)

    @classmethod
    def of(cls, event: Mapping[str, Any]) -> Self:
        context, headers = event["requestContext"], _headers(event)
        query = event.get("multiValueQueryStringParameters") or {}
        return cls(
            id=context["requestId"],
            method=event["httpMethod"],
            path=event["path"],
            query={name: tuple(values) for name, values in query.items()},
            headers=headers,
            cookies=_cookies(headers.get("cookie", "")),
            event=event,
            source=_source(context.get("identity", {}).get("sourceIp", "")),
        )

    @property
    def is_safe(self) -> bool:
        return self.method in SAFE

    @property
    def is_for_programs(self) -> bool:
        return self.path == "/api" or self.path.startswith("/api/")

    @property
    def whole_path(self) -> str:
        pairs = [(name, value) for name, values in self.query.items() for value in values]
        return f"{self.path}?{urlencode(pairs)}" if pairs else self.path

    @property
    def media_type(self) -> str:
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()

    def body(self, most: int = LARGEST_BODY) -> bytes:
        """Raises TooLarge, and Malformed where API Gateway's encoding is not one."""
        text = self.event.get("body") or ""
        if len(text) > most * 4 // 3 + 4:
            raise TooLarge
        try:
            is_encoded = self.event.get("isBase64Encoded")
            body = b64decode(text, validate=True) if is_encoded else text.encode()
        except (NotBase64, ValueError) as error:
            raise Malformed("body") from error
        if len(body) > most:
            raise TooLarge
        return body


def _headers(event: Mapping[str, Any]) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, values in (event.get("multiValueHeaders") or {}).items():
        # A header sent twice is one with both values (RFC 9110, 5.3); cookies have their own sign.
        joint = "; " if name.lower() == "cookie" else ", "
        found[name.lower()] = joint.join(values)
    return found


def _cookies(header: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for part in header.split(";"):
        name, sign, value = part.strip().partition("=")
        # The first of a name counts: the one with the longest path, which is the one we set.
        if sign:
            found.setdefault(name, value)
    return found


def _source(address: str) -> str:
    try:
        found = ip_address(address)
    except ValueError:
        return "unknown"
    if isinstance(found, IPv6Address):
        # Whoever has one address of IPv6 has the whole network.
        return str(ip_network((found, 64), strict=False))
    return str(found)
