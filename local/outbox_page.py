"""
The pages on which the outbox is read, in place of everybody's mailbox.

They stand behind the gate: on this machine's own address, and for no page of another site.
"""

import base64
import hashlib
import re
from collections.abc import Iterator
from email.message import EmailMessage
from html import escape
from typing import Final

from local.gate import SAFE, App, Receive, Scope, Send
from local.outbox import Outbox

PATH: Final = "/outbox/"
_LINK: Final = re.compile(r"https?://[^\s<>\"]+")
_STYLE: Final = (
    "body{font:1rem/1.5 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem}"
    "pre{white-space:pre-wrap;overflow-wrap:anywhere;font:inherit}dt{font-weight:bold}"
)
_DIGEST: Final = base64.b64encode(hashlib.sha256(_STYLE.encode()).digest()).decode()
_HEADERS: Final = {
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": (
        f"default-src 'none'; style-src 'sha256-{_DIGEST}'; base-uri 'none'; "
        "form-action 'none'; frame-ancestors 'none'"
    ),
    "cache-control": "no-store",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    # A link in a mail is a key: the site it leads to need not know where it lay.
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
}
_PAGE: Final = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><style>{style}</style></head>
<body>{body}</body></html>
"""


def address_of(endpoint: str) -> str:
    return endpoint + PATH


class OutboxPages:
    """Answers for its own path; everything else is the affair of `app`."""

    def __init__(self, app: App, outbox: Outbox) -> None:
        self._app = app
        self._outbox = outbox

    async def __call__(  # noqa: PLR0917  ASGI says it
        self, scope: Scope, receive: Receive, send: Send
    ) -> None:
        if scope["type"] != "http" or not f"{scope['path']}/".startswith(PATH):
            await self._app(scope, receive, send)
            return
        name = scope["path"].removeprefix(PATH.rstrip("/")).strip("/")
        body = self._answer(name) if scope["method"] in SAFE else None
        status = 404 if body is None else 200
        page = (body or _page("No such mail", "<h1>No such mail</h1>")).encode()
        told = {**_HEADERS, "content-length": str(len(page))}
        headers = [(header.encode(), value.encode()) for header, value in told.items()]
        await send({"type": "http.response.start", "status": status, "headers": headers})
        await send({"type": "http.response.body", "body": page})

    def _answer(self, name: str) -> str | None:
        if not name:
            return _page("Outbox", "".join(self._listed()))
        mail = self._outbox.read(name)
        return None if mail is None else _page(str(mail["Subject"]), "".join(_shown(mail)))

    def _listed(self) -> Iterator[str]:
        yield "<h1>Outbox</h1><p>Every mail that this cloud sent, the newest first.</p><ol>"
        for name in self._outbox.names():
            if mail := self._outbox.read(name):
                subject, to = escape(str(mail["Subject"])), escape(str(mail["To"]))
                yield f'<li><a href="{PATH}{escape(name)}">{subject}</a><br>to {to}</li>'
        yield "</ol>"


def _shown(mail: EmailMessage) -> Iterator[str]:
    yield f'<p><a href="{PATH}">Outbox</a></p><h1>{escape(str(mail["Subject"]))}</h1><dl>'
    for name in ("From", "To", "Date"):
        yield f"<dt>{name}</dt><dd>{escape(str(mail[name]))}</dd>"
    for attached in mail.iter_attachments():
        yield f"<dt>Attached</dt><dd>{escape(attached.get_filename() or '')}</dd>"
    text = mail.get_body(("plain",))
    yield f"</dl><pre>{_linked(text.get_content() if text else '')}</pre>"


def _linked(text: str) -> str:
    """Escaped, with its links to be followed; nothing else of a mail is more than text."""
    parts, end = [], 0
    for found in _LINK.finditer(text):
        link = escape(found[0])
        parts += [escape(text[end : found.start()]), f'<a rel="noopener" href="{link}">{link}</a>']
        end = found.end()
    return "".join([*parts, escape(text[end:])])


def _page(title: str, body: str) -> str:
    return _PAGE.format(title=escape(title), style=_STYLE, body=body)
