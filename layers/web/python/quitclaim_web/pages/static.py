"""
Style and scripts under names that hold their content's hash, so that they are kept for ever.

A browser asks again only when the content, and with it the name, has changed.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

FOLDER: Final = Path(__file__).parent / "static"
PREFIX: Final = "/static/"
FOR_EVER: Final = "public, max-age=31536000, immutable"
_TYPES: Final = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
}
_DIGITS: Final = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class StaticFile:
    content: bytes
    type: str
    caching: str = FOR_EVER


def static_url(name: str) -> str:
    """The path of one of our files, below the root; an unknown name is a KeyError."""
    return PREFIX + _manifest()[name]


def static_file(path: str) -> StaticFile | None:
    """What lies at a path that `static_url` gave out; None for any other."""
    return _files().get(path.removeprefix(PREFIX))


@cache
def _manifest() -> Mapping[str, str]:
    names = (path.name for path in sorted(FOLDER.iterdir()) if path.suffix in _TYPES)
    return {name: _hashed(name) for name in names}


@cache
def _files() -> Mapping[str, StaticFile]:
    return {
        hashed: StaticFile(content=(FOLDER / name).read_bytes(), type=_TYPES[Path(name).suffix])
        for name, hashed in _manifest().items()
    }


def _hashed(name: str) -> str:
    digest = hashlib.sha256((FOLDER / name).read_bytes()).hexdigest()[:_DIGITS]
    stem, _, suffix = name.rpartition(".")
    return f"{stem}.{digest}.{suffix}"
