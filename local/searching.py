"""
Where in a folder something of somebody lies, whatever it is wrapped in (`local.reading`).

It shares nothing with whoever deletes, and knows of no store: every file is read to its end.
"""

import json
import re
from base64 import b64decode
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from fnmatch import fnmatchcase
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

from local.reading import readings

# Shorter, and put together otherwise than with a space, a name is found by chance.
_BY_CHANCE: Final = 8
_BETWEEN: Final = ("_", "+", ".", "-", ",", ", ", "")
# Nothing that is folded goes on beyond it.
_BETWEEN_LEAVES: Final = b"\n \n"
# Of bytes a part is enough: somebody may have written them down in pieces.
_PART: Final = 12
_ID: Final = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_BYTES: Final = re.compile(
    r"(?=.{40})(?:[A-Za-z0-9+/]{4})+(?:[A-Za-z0-9+/]{2}(?:==|[A-Za-z0-9+/]=))?"
)
Spelled = Mapping[str, tuple[bytes, ...]]


@dataclass(frozen=True, slots=True)
class Hit:
    """`place`: a file, and of JSON where in it. `through`: what it is wrapped in there."""

    word: str
    place: str
    through: tuple[str, ...]

    def is_at(self, *patterns: str) -> bool:
        return any(fnmatchcase(self.place, pattern) for pattern in patterns)


def hits_in(folder: Path, words: Iterable[str | bytes]) -> Iterator[Hit]:
    """
    Each word once in a place, however it is spelled there.

    A word is a name, an address, a token, an id, or bytes: in base64 where they are told as text.
    """
    sought = {str(word): tuple({one.lower() for one in spellings_of(word)}) for word in words}
    read: dict[bytes, tuple[Hit, ...]] = {}
    for path, content in _files(folder):
        place = str(path.relative_to(folder))
        yield from _hits(place.encode(), sought, place=place)
        same = sha256(content).digest()
        if same not in read:
            read[same] = tuple(_hits(content, sought, place=""))
        found = read[same]
        if found and path.suffix == ".json":
            found = tuple(_within(json.loads(content), sought)) or found
        yield from (Hit(one.word, place + one.place, one.through) for one in found)


def _files(folder: Path) -> Iterator[tuple[Path, bytes]]:
    """What is put in place of another while it reads is read as well."""
    met: set[Path] = set()
    while fresh := [path for path in sorted(folder.rglob("*")) if path not in met]:
        for path in fresh:
            met.add(path)
            # A link leads to what lies here anyway.
            if path.is_file() and not path.is_symlink():
                with suppress(FileNotFoundError):
                    yield path, path.read_bytes()


def spellings_of(word: str | bytes) -> Iterator[bytes]:
    if isinstance(word, bytes):
        yield from _parts_of(word)
        return
    for spelled in (word, *_put_together(word.split())):
        for cased in (spelled.lower(), spelled.upper()):
            yield from (cased.encode(code) for code in ("utf-8", "utf-16-le", "utf-16-be"))
    if _ID.fullmatch(word):
        plain = word.replace("-", "")
        yield from (plain.encode(), bytes.fromhex(plain))
    elif _BYTES.fullmatch(word):
        yield from _parts_of(b64decode(word))


def _put_together(parts: list[str]) -> Iterator[str]:
    """A name as people, files and addresses have it."""
    if len(parts) > 1:
        yield " ".join(parts[::-1])
        ways = (way.join(ordered) for way in _BETWEEN for ordered in (parts, parts[::-1]))
        yield from (way for way in ways if len(way) >= _BY_CHANCE)


def _parts_of(content: bytes) -> Iterator[bytes]:
    """Its beginning, its middle and its end."""
    for first in (0, (len(content) - _PART) // 2, len(content) - _PART):
        yield content[max(first, 0) :][:_PART]


def _hits(content: bytes, sought: Spelled, *, place: str) -> Iterator[Hit]:
    met: set[str] = set()
    for through, read in readings(content):
        plain = read.lower()
        for word, spelled in sought.items():
            if word not in met and any(map(plain.__contains__, spelled)):
                met.add(word)
                yield Hit(word, place, through)


def _within(said: Any, sought: Spelled) -> Iterator[Hit]:
    """As far down as it can be told; halved until it is, for most of it is about nobody."""
    leaves = list(_leaves(said, place=""))
    halves = [leaves] if leaves else []
    while halves:
        those = halves.pop()
        content = _BETWEEN_LEAVES.join(text for _, text in those)
        found = list(_hits(content, sought, place=those[0][0]))
        if found and len(those) > 1:
            middle = len(those) // 2
            halves += [those[middle:], those[:middle]]
        else:
            yield from found


def _leaves(said: Any, *, place: str) -> Iterator[tuple[str, bytes]]:
    if isinstance(said, dict):
        for name, value in said.items():
            yield f"{place}/{name}", str(name).encode()
            yield from _leaves(value, place=f"{place}/{name}")
    elif isinstance(said, list):
        for number, value in enumerate(said):
            yield from _leaves(value, place=f"{place}/{number}")
    else:
        yield place, str(said).encode()
