"""
Every mail that was accepted, byte for byte: here nobody carries it any further.

The emulator itself keeps only parts of them, and none over its end.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path
from typing import Final

_NAME: Final = re.compile(r"(?P<number>\d{6})-[\w.-]+\.eml")


@dataclass(frozen=True, slots=True)
class Outbox:
    """Mails by name; names sort as the mails were accepted."""

    folder: Path

    def keep(self, mail: bytes, *, as_: str) -> None:
        """Whole or not at all: somebody may be looking."""
        number = 1 + max((int(name[:6]) for name in self.names()), default=0)
        fresh = self.folder / ".fresh"
        fresh.write_bytes(mail)
        fresh.replace(self.folder / f"{number:06}-{as_.partition('@')[0]}.eml")

    def names(self) -> Iterator[str]:
        """The newest first."""
        names = (path.name for path in self.folder.iterdir())
        yield from sorted(filter(_NAME.fullmatch, names), reverse=True)

    def read(self, name: str) -> EmailMessage | None:
        path = self.folder / name
        if not _NAME.fullmatch(name) or not path.is_file():
            return None
        return message_from_bytes(path.read_bytes(), EmailMessage, policy=SMTP)
