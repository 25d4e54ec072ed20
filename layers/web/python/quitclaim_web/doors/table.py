"""All addresses there are, and which of them a request means."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Self

from quitclaim.domain.checks import require
from quitclaim_web.doors.refusals import NoSuchMethod, NoSuchPlace
from quitclaim_web.doors.request import Request
from quitclaim_web.doors.route import AnyRoute


@dataclass(frozen=True, slots=True)
class Found:
    """`path`: what the address names."""

    route: AnyRoute
    path: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class RouteTable:
    """In the order given: a plain part stands before a named one that would take it too."""

    routes: tuple[AnyRoute, ...]
    _patterns: tuple[re.Pattern[str], ...]

    @classmethod
    def of(cls, routes: Iterable[AnyRoute]) -> Self:
        known = tuple(routes)
        names = [route.name for route in known]
        places = [(route.method, route.pattern.pattern) for route in known]
        require(len({*names}) == len(names), "each route has a name of its own")
        require(len({*places}) == len(places), "each address has one route a method")
        return cls(known, tuple(route.pattern for route in known))

    def find(self, request: Request) -> Found:
        """Raises NoSuchPlace, or NoSuchMethod with those that there are."""
        here = self._at(request.path)
        wanted = "GET" if request.method == "HEAD" else request.method
        found = next((one for one in here if one.route.method == wanted), None)
        if found is not None:
            return found
        if not here:
            raise NoSuchPlace
        raise NoSuchMethod(headers={"Allow": ", ".join(self.methods(request))})

    def methods(self, request: Request) -> list[str]:
        """What this address takes; none: there is no such address."""
        known = {one.route.method for one in self._at(request.path)}
        known |= {"HEAD"} if "GET" in known else set()
        return sorted({*known, "OPTIONS"}) if known else []

    def _at(self, path: str) -> list[Found]:
        matches = ((r, p.fullmatch(path)) for r, p in zip(self.routes, self._patterns, strict=True))
        return [Found(route, match.groupdict()) for route, match in matches if match]
