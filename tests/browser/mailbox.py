"""Somebody's mailbox: what the cloud really sent to one address, in the order in which it came."""

import json
import re
from dataclasses import dataclass, field
from email.message import EmailMessage
from typing import Any, Final

from local.outbox import Outbox
from tests.local.waiting import eventually

_LINK: Final = re.compile(r"https?://[^\s/\"<]+/c/[\w-]+")
_RECEIPT: Final = ".jsonld"


@dataclass(slots=True)
class Mailbox:
    outbox: Outbox
    address: str
    _read: set[str] = field(default_factory=set)

    def next(self) -> EmailMessage:
        """Wait for one that she has not read."""
        name, mail = eventually(self._fresh)
        self._read.add(name)
        return mail

    def _fresh(self) -> tuple[str, EmailMessage] | None:
        for name in sorted({*self.outbox.names()} - self._read):
            mail = self.outbox.read(name)
            if mail is not None and mail["To"] == self.address:
                return name, mail
        return None


def html_of(mail: EmailMessage) -> str:
    body = mail.get_body(("html",))
    assert body is not None
    return str(body.get_content())


def link_in(mail: EmailMessage) -> str:
    """The one there is, in the text as in the page."""
    text = mail.get_body(("plain",))
    assert text is not None
    (link,) = set(_LINK.findall(text.get_content()))
    assert {link} == set(_LINK.findall(html_of(mail)))
    return str(link)


def receipt_in(mail: EmailMessage) -> dict[str, Any]:
    """As a machine reads it (JSON-LD)."""
    (found,) = (
        part for part in mail.iter_attachments() if (part.get_filename() or "").endswith(_RECEIPT)
    )
    read: dict[str, Any] = json.loads(found.get_content())
    return read
