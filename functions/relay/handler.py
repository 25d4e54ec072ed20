"""What the library's stream tells of letters and events, onto the bus; and nothing else."""

from functools import cache
from itertools import chain
from typing import Any

from functions.relay import wiring
from functions.relay.events import told_by
from quitclaim.runtime.observability import note

_bus = cache(wiring.bus)


def lambda_handler(event: dict[str, Any], _context: object) -> dict[str, Any]:
    """Raises only where the bus did not take them: then the same ones come again, all of them."""
    told = list(chain.from_iterable(map(told_by, event["Records"])))
    _bus().announce(told)
    note(event="relayed", count=str(len(told)))
    return {"relayed": len(told)}
