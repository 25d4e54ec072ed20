"""
The folder in which an organisation moves: what lies in it, and what is believed of it.

Segments are JSON lines, a page of rows each; bytes lie under their own hash. The inventory says the
hash of every segment, each segment those of its files, and it is written last: without it a folder
is no export. docs/moving.md has the format.
"""

import hashlib
import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, TypeVar

from pydantic import BaseModel, ValidationError

from cli import CommandError
from cli.moving_lines import LINES, Inventory, Line, Segment

FORMAT: Final = "quitclaim-organisation"
VERSION: Final = 1
INVENTORY: Final = "inventory.json"
# No row of ours is longer, whatever is opened in it.
LONGEST: Final = 4 << 20
MOST_LINES: Final = 20_000
_PIECE: Final = 1 << 20
M = TypeVar("M", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Folder:
    """What others may have written: every name is ours or refused, every byte is hashed."""

    path: Path

    def inventory(self) -> tuple[Inventory, str]:
        """With its own hash. Raises CommandError where this is no whole export."""
        content = self._small(INVENTORY)
        if content is None:
            raise CommandError(
                f"{self.path} is no whole export: {INVENTORY} is written last, and is not there"
            )
        told = _json(content, INVENTORY)
        if not isinstance(told, dict) or told.get("format") != FORMAT:
            raise CommandError(f"{INVENTORY} is not that of an export of ours")
        if told.get("version") != VERSION:
            raise CommandError(
                f"{INVENTORY} is of version {told.get('version')!r}, and this release reads "
                f"{VERSION}: take the release that wrote it"
            )
        return read_as(Inventory, told, where=INVENTORY), hashlib.sha256(content).hexdigest()

    def lines(self, segment: Segment) -> list[Line]:
        """All of a segment, read only if it is the one of the inventory."""
        whole, read = hashlib.sha256(), list[Line]()
        kind = LINES[segment.section]
        with self._opened(segment.name) as file:
            for number, line in enumerate(_bounded(file, segment.name), start=1):
                whole.update(line)
                where = f"{segment.name}, line {number}"
                if not line.endswith(b"\n"):
                    raise CommandError(f"{where} is cut off: copy the folder again")
                read.append(read_as(kind, _json(line, where), where=where))
        if whole.hexdigest() != segment.sha256 or len(read) != segment.lines:
            raise CommandError(f"{segment.name} is not what was exported: copy the folder again")
        return read

    def content(self, sha256: str) -> bytes:
        """Of a file, checked."""
        path = self.file(sha256)
        try:
            content = path.read_bytes()
        except OSError as error:
            raise CommandError(f"files/{sha256} is missing: copy the folder again") from error
        if hashlib.sha256(content).hexdigest() != sha256:
            raise CommandError(f"files/{sha256} is not what was exported: copy the folder again")
        return content

    def require_file(self, sha256: str, size: int) -> None:
        """Read piece by piece, however large it is."""
        found, count = hashlib.sha256(), 0
        try:
            with self.file(sha256).open("rb") as file:
                while piece := file.read(_PIECE):
                    found.update(piece)
                    count += len(piece)
        except OSError as error:
            raise CommandError(f"files/{sha256} is missing: copy the folder again") from error
        if found.hexdigest() != sha256 or count != size:
            raise CommandError(f"files/{sha256} is not what was exported: copy the folder again")

    def file(self, sha256: str) -> Path:
        return self.path / "files" / sha256[:2] / sha256

    def _small(self, name: str) -> bytes | None:
        try:
            with self._opened(name) as file:
                content: bytes = file.read(LONGEST * 16 + 1)
        except CommandError:
            return None
        if len(content) > LONGEST * 16:
            raise CommandError(f"{name} is longer than any of ours")
        return content

    def _opened(self, name: str) -> Any:
        try:
            # A link could lead anywhere.
            return os.fdopen(os.open(self.path / name, os.O_RDONLY | os.O_NOFOLLOW), "rb")
        except OSError as error:
            raise CommandError(f"{name} cannot be read: {error.strerror}") from error


def read_as(kind: type[M], told: Any, *, where: str) -> M:
    try:
        return kind.model_validate(told)
    except ValidationError as error:
        # Never the value itself: it may be somebody's.
        said = error.errors(include_input=False, include_url=False, include_context=False)[0]
        place = ".".join(map(str, said["loc"]))
        what = said["type"]
        raise CommandError(f"{where}: {place or 'it'} is not as ours are ({what})") from None


def _json(content: bytes, where: str) -> Any:
    try:
        return json.loads(content)
    except (ValueError, RecursionError) as error:
        raise CommandError(f"{where} is no JSON: copy the folder again") from error


def _bounded(file: Any, name: str) -> Iterator[bytes]:
    count = 0
    while line := file.readline(LONGEST + 1):
        count += 1
        if len(line) > LONGEST or count > MOST_LINES:
            raise CommandError(f"{name}, line {count} is longer than any of ours")
        yield line
