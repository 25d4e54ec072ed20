"""The table of all addresses; a part per subject."""

from collections.abc import Iterator
from typing import Protocol

from quitclaim_web.doors.route import AnyRoute
from quitclaim_web.doors.table import RouteTable


class Part(Protocol):
    def routes(self) -> tuple[AnyRoute, ...]: ...


def every_route(*parts: Part) -> RouteTable:
    """Raises ImpossibleValue where a row is incomplete, or stands twice: the door does not open."""
    return RouteTable.of(_joined(parts))


def _joined(parts: tuple[Part, ...]) -> Iterator[AnyRoute]:
    for part in parts:
        yield from part.routes()
