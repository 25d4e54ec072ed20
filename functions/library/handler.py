"""Everything staff and their programs ask, from the event of the REST API to its answer."""

from functools import cache
from typing import Any

from functions.library import wiring

_door = cache(wiring.door)


def lambda_handler(event: dict[str, Any], _context: object) -> dict[str, Any]:
    return _door()(event)
