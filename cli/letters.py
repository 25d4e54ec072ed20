"""A mailbox of the story: what arrives in it, the link in a letter, and what came with it."""

import re
import time
from email.message import EmailMessage
from secrets import token_hex
from typing import Final

from cli.story import BrokenPromiseError, promise
from local.outbox import Outbox

_LINK: Final = re.compile(r"https?://[^\s/]+(/c/[A-Za-z0-9_-]{43})")
_LETTER_WITHIN_S: Final = 60


def mailbox_of(name: str) -> str:
    """Of this telling alone: whoever was in one that broke may be there still."""
    return f"{name.lower().replace(' ', '.')}.{token_hex(3)}@example.org"


def letters_to(outbox: Outbox, address: str) -> tuple[str, ...]:
    """The text of each that ever went there."""
    mails = (outbox.read(name) for name in outbox.names())
    return tuple(_text(mail) for mail in mails if mail and address in str(mail["To"]))


def links_in(text: str) -> frozenset[str]:
    return frozenset(_LINK.findall(text))


class Letters:
    """Letters in the order in which they came, but for those that lay there before."""

    def __init__(self, outbox: Outbox, *, to: str) -> None:
        self._outbox = outbox
        self._to = to
        self._read = {name for name in outbox.names() if self._is_here(name)}
        self._last = ""

    def next(self) -> str:
        """Its text."""
        deadline = time.monotonic() + _LETTER_WITHIN_S
        while time.monotonic() < deadline:
            fresh = [n for n in self._outbox.names() if n not in self._read and self._is_here(n)]
            if fresh:
                self._last = fresh[-1]
                self._read.add(self._last)
                return self._text()
            time.sleep(0.1)
        raise BrokenPromiseError(f"no letter to {self._to} in {_LETTER_WITHIN_S} s")

    def link(self) -> str:
        found = links_in(self.next())
        promise(len(found) == 1, f"a letter with {len(found)} links")
        return next(iter(found), "")

    def attached(self, name: str) -> bytes | None:
        """What was in the last letter under this name."""
        mail = self._outbox.read(self._last)
        for part in mail.iter_attachments() if mail else ():
            if part.get_filename() == name:
                content: bytes = part.get_content()
                return content
        return None

    def _is_here(self, name: str) -> bool:
        mail = self._outbox.read(name)
        return mail is not None and self._to in str(mail["To"])

    def _text(self) -> str:
        mail = self._outbox.read(self._last)
        return _text(mail) if mail else ""


def _text(mail: EmailMessage) -> str:
    body = mail.get_body(("plain",))
    return str(body.get_content()) if body else ""
