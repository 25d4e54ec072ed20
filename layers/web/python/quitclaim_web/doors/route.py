"""One row of the one table: an address, who may ask it, what it takes, what it does."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any, Final, Generic, TypeVar

from pydantic import BaseModel

from quitclaim.domain.checks import Word, require, require_text
from quitclaim.domain.ids import require_slugs
from quitclaim.domain.organisation.rates import Limit
from quitclaim.domain.organisation.roles import Action
from quitclaim_web.doors.answers import Answer
from quitclaim_web.doors.asked import Asked, Nothing
from quitclaim_web.doors.call import Call

A = TypeVar("A", bound=Asked)
METHODS: Final = ("GET", "POST", "PUT", "PATCH", "DELETE")
_PATH: Final = re.compile(r"/|(/([a-z0-9._-]+|\{[a-z_]+\}))+")
_NAMED: Final = re.compile(r"\{([a-z_]+)\}")


class Entry(Word):
    """OPEN: anybody, without a leaf. OWN: every member, about herself."""

    OPEN = "open"
    OWN = "own"


@dataclass(frozen=True, slots=True, kw_only=True)
class Route(Generic[A]):
    """
    `name`: what it is called in its leaf and in the description. `action` has no default: a row
    that says nothing about who may ask does not come into being.

    `leaves_leaf` False: thumbnails and files that are the same for everybody. `limit`: how often an
    address may ask this, besides what it may ask altogether. `brings_nonce`: its form proves which
    page of ours it stands on, and `does` refuses whatever does not.
    """

    method: str
    path: str
    name: str
    action: Action | Entry
    about: str
    does: Callable[[Call[A]], Answer]
    asks: type[A] = Nothing  # type: ignore[assignment]
    tells: type[BaseModel] | None = None
    status: int = 200
    leaves_leaf: bool = True
    limit: Limit | None = None
    brings_nonce: bool = False

    def __post_init__(self) -> None:
        require(isinstance(self.action, Action | Entry), "say who may ask: an action, or an entry")
        require(self.method in METHODS, f"a method is one of {', '.join(METHODS)}")
        require(_PATH.fullmatch(self.path), "a path is /plain/{named}/parts")
        require_slugs(name=self.name)
        require_text(about=self.about)
        unknown = self.named - self.asks.model_fields.keys()
        require(not unknown, f"the path names what the route does not ask: {', '.join(unknown)}")
        require(self.leaves_leaf or self.method == "GET", "what may change something leaves a leaf")

    @property
    def is_for_programs(self) -> bool:
        return self.path.startswith("/api/")

    @property
    def named(self) -> frozenset[str]:
        return _named_in(self.path)

    @property
    def pattern(self) -> re.Pattern[str]:
        return _pattern_of(self.path)


# Paths are ours, and few: each is read once, however many doors there are in a process.
@cache
def _named_in(path: str) -> frozenset[str]:
    return frozenset(_NAMED.findall(path))


@cache
def _pattern_of(path: str) -> re.Pattern[str]:
    return re.compile(_NAMED.sub(r"(?P<\1>[^/]+)", path.replace(".", r"\.")))


AnyRoute = Route[Any]
