"""
The only door of the local cloud.

What asks here is a program of this machine's owner or one of the functions; a page in a browser is
neither, whatever name it gave to the loopback address.
"""

from collections.abc import Awaitable, Callable, Iterable, MutableMapping
from html import escape
from typing import Any, Final

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
# Status, code and message.
Refusal = tuple[int, str, str]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

LARGEST_BODY: Final = 256 * 1024 * 1024
# What a proxy would add; here nobody stands in front, so a client made it up.
_MADE_UP: Final = (b"forwarded", b"x-forwarded-")
# The emulator's own doors answer without credentials; no bucket's name begins like this.
_BACK_DOOR: Final = "/_"
_HEALTH: Final = "/health"
SAFE: Final = frozenset({"GET", "HEAD", "OPTIONS"})


class Gate:
    """
    `noticed` is called for each request that may have changed something.

    `pages_at`: the port of our own pages, which upload from a browser; buckets say which they let.
    """

    def __init__(self, app: App, *, port: int, pages_at: int, noticed: Callable[[], None]) -> None:
        self._app = app
        self._hosts = hosts_at(port)
        self._origins = frozenset(f"http://{host}" for host in self._hosts | hosts_at(pages_at))
        self._noticed = noticed

    async def __call__(  # noqa: PLR0917  ASGI says it
        self, scope: Scope, receive: Receive, send: Send
    ) -> None:
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
        elif scope["type"] == "http":
            await self._pass(scope, receive=receive, send=send)
        else:
            await send({"type": "websocket.close", "code": 1008})

    async def _pass(self, scope: Scope, *, receive: Receive, send: Send) -> None:
        if refusal := self._refusal(scope):
            await refuse(send, refusal)
            return
        if scope["method"] not in SAFE:
            self._noticed()
        headers = believed(scope["headers"])
        # As if TLS ended here: the bucket policies refuse everything else, and do so on AWS too.
        await self._app({**scope, "scheme": "https", "headers": headers}, receive, send)

    def _refusal(self, scope: Scope) -> Refusal | None:
        headers = first_of_each(scope["headers"])
        if headers.get("host") not in self._hosts:
            return 403, "AccessDenied", "This cloud answers to the address of this machine only."
        is_ours = headers.get("origin") in {None, *self._origins}
        if not is_ours and not _is_sent_form(scope["method"], headers):
            return 403, "AccessDenied", "A page of another site asks, which nobody may."
        if scope["path"].startswith(_BACK_DOOR) or scope["path"] == _HEALTH:
            return 403, "AccessDenied", "The emulator's own doors are closed."
        return refusal_of_size(headers, most=LARGEST_BODY)


def _is_sent_form(method: str, headers: dict[str, str]) -> bool:
    """
    Somebody pressed a button: browsers then keep to themselves on which page, as ours ask them to.

    A bucket takes such a form from whoever signed it, and from nobody else.
    """
    return (
        method == "POST"
        and headers["origin"] == "null"
        and headers.get("sec-fetch-mode") == "navigate"
        and headers.get("content-type", "").startswith("multipart/form-data")
    )


def hosts_at(port: int) -> frozenset[str]:
    return frozenset(f"{name}:{port}" for name in ("127.0.0.1", "localhost"))


def believed(headers: Iterable[tuple[bytes, bytes]]) -> list[tuple[bytes, bytes]]:
    return [one for one in headers if not one[0].lower().startswith(_MADE_UP)]


def first_of_each(headers: Iterable[tuple[bytes, bytes]]) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, value in headers:
        found.setdefault(name.decode("latin-1").lower(), value.decode("latin-1"))
    return found


def refusal_of_size(headers: dict[str, str], *, most: int) -> Refusal | None:
    """Judge from the header alone: the body would have to be held in memory to be measured."""
    length = headers.get("content-length")
    if length is None and "transfer-encoding" in headers:
        return 411, "MissingContentLength", "Say how long the body is."
    if length is not None and not length.isdecimal():
        return 400, "InvalidArgument", "The length is no number."
    if length is not None and int(length) > most:
        said = f"A single request carries at most {most // 1024**2} MiB: use multipart."
        return 413, "EntityTooLarge", said
    return None


async def refuse(send: Send, refusal: Refusal) -> None:
    """S3's form, which every client shows to people, whichever service was meant."""
    status, code, message = refusal
    text = f"<Error><Code>{code}</Code><Message>{escape(message)}</Message></Error>"
    body = text.encode()
    headers = [
        (b"content-type", b"application/xml"),
        (b"content-length", str(len(body)).encode()),
        # The body that is not read must not be taken for the next request.
        (b"connection", b"close"),
    ]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})
