"""What the library's stream tells of letters, onto the bus; and nothing else."""

from functools import cache
from typing import Any

from functions.relay import wiring
from functions.relay.events import letter_of
from quitclaim.runtime.observability import note

_bus = cache(wiring.bus)


def lambda_handler(event: dict[str, Any], _context: object) -> dict[str, Any]:
    """Raises only where the bus did not take them: then the same ones come again, all of them."""
    told = map(letter_of, event["Records"])
    letters = [letter for letter in told if letter]
    _bus().announce(letters)
    note(event="relayed", count=str(len(letters)))
    return {"relayed": len(letters)}
