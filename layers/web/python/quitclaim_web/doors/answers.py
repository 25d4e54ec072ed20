"""What a route may answer with."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Final

from pydantic import BaseModel

from quitclaim.domain.checks import require

# A path of this site as browsers read it: no second slash, no backslash, nothing invisible.
_LOCAL: Final = re.compile(r"/(?![/\\])[!#-\[\]-~]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cookie:
    """
    `for_scripts` False: no script of a page can read it. `kept_for` zero takes it away. `path`: it
    is sent there and below only.
    """

    name: str
    value: str = field(repr=False)
    kept_for: timedelta
    same_site: str = "Lax"
    for_scripts: bool = False
    path: str = "/"

    def __str__(self) -> str:
        parts = [f"{self.name}={self.value}", f"Path={self.path}", "Secure"]
        parts.append(f"SameSite={self.same_site}")
        parts += [] if self.for_scripts else ["HttpOnly"]
        return "; ".join([*parts, f"Max-Age={int(self.kept_for.total_seconds())}"])


@dataclass(frozen=True, slots=True)
class Html:
    text: str = field(repr=False)
    status: int = 200
    cookies: tuple[Cookie, ...] = ()


@dataclass(frozen=True, slots=True)
class Json:
    """
    `tag`: of what it says; whoever has that already is told so. `next`: where one goes on. `place`:
    where what was begun, or made, is looked at.
    """

    model: BaseModel = field(repr=False)
    status: int = 200
    tag: str | None = None
    next: str | None = None
    place: str | None = None

    def __post_init__(self) -> None:
        require(self.place is None or is_local(self.place), "what was made is at a path of ours")


@dataclass(frozen=True, slots=True)
class Done:
    """It is done, and there is nothing to say about it."""


@dataclass(frozen=True, slots=True)
class SeeOther:
    """Go on at another page of ours, with a GET."""

    path: str
    cookies: tuple[Cookie, ...] = ()

    def __post_init__(self) -> None:
        require(is_local(self.path), "pages lead to pages of this site: give a local path")


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A presigned address at a listed origin."""

    url: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """
    `kept_for` None: no cache keeps it; `is_public`: any cache may; `name`: offered for saving.
    """

    data: bytes = field(repr=False)
    media_type: str
    kept_for: timedelta | None = None
    is_public: bool = False
    name: str | None = None


@dataclass(frozen=True, slots=True)
class Ready:
    """An answer as it goes out."""

    status: int
    headers: Mapping[str, str] = field(default_factory=dict)
    cookies: tuple[Cookie, ...] = ()
    body: bytes = field(default=b"", repr=False)


Answer = Html | Json | Done | SeeOther | Elsewhere | File


def is_local(path: str) -> bool:
    return _LOCAL.fullmatch(path) is not None


def local_or_home(path: str) -> str:
    """Whatever leads away from here leads home."""
    return path if is_local(path) else "/"
