"""Photographs in folders, and whoever takes them."""

from pathlib import Path
from typing import Final

from cli.import_findings import Findings
from cli.import_journal import Journal
from cli.import_sending import Sending
from cli.import_tree import tree_of

JPEG: Final = b"\xff\xd8\xff\xe0 a picture"


def laid(folder: Path, *places: str, content: bytes = JPEG) -> Path:
    for place in places:
        path = folder / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content + place.encode())
    return folder


class Killed(BaseException):
    """No step catches it, as nothing catches a kill."""


class Inbox:
    """`dies_at`: with which put it dies, before or after the file is there."""

    def __init__(self) -> None:
        self.puts: list[str] = []
        self.dies_at = 0
        self.dies_after = False

    def put(self, path: Path, key: str) -> None:
        self.dies_at -= 1
        if self.dies_at == 0 and not self.dies_after:
            raise Killed
        assert path.read_bytes().startswith(JPEG)
        self.puts.append(key)
        if self.dies_at == 0:
            raise Killed


def sent(folder: Path, state: Path, inbox: Inbox, *, site: str = "https://a.example") -> Findings:
    """One run, from the first look at the folder to its end."""
    findings = Findings()
    with Journal(state) as journal:
        sending = Sending(
            folder=folder, site=site, journal=journal, findings=findings, put=inbox.put
        )
        sending.send(tree_of(folder).photos, at_once=1, tell=lambda _: None)
    return findings
