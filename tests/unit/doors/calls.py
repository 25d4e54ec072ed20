"""A door with a table of a test's own, over fakes."""

from dataclasses import replace
from typing import Any

from quitclaim_web.doors.answers import Answer, Done
from quitclaim_web.doors.asked import Nothing
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.route import AnyRoute, Entry, Route
from quitclaim_web.doors.table import RouteTable
from tests.handlers.library import House, a_house


def done(call: Call[Any]) -> Answer:  # noqa: ARG001  a route that does nothing
    return Done()


def a_route(**changes: Any) -> AnyRoute:
    """Open to anybody, and does nothing."""
    known: dict[str, Any] = {
        "method": "GET",
        "path": "/api/nothing",
        "name": "do_nothing",
        "action": Entry.OPEN,
        "about": "Nothing.",
        "does": done,
        "asks": Nothing,
    }
    return Route(**(known | changes))


def a_house_with(*routes: AnyRoute) -> House:
    house = a_house()
    return replace(house, door=replace(house.door, table=RouteTable.of(routes)))
