"""The pages behind a mailed link; and, once a day, what the calendar asks for."""

from dataclasses import asdict
from functools import cache
from typing import Any

from functions.consent import wiring
from quitclaim.runtime.observability import note

_door = cache(wiring.door)
_daily_round = cache(wiring.daily_round)


def lambda_handler(event: dict[str, Any], _context: object) -> dict[str, Any]:
    if "round" not in event:
        return _door()(event)
    # Whoever calls it besides the schedule does no harm: who was reminded is not due again.
    done = _daily_round()()
    counts = asdict(done)
    for what, count in counts.items():
        note(event=what, count=str(count))
    return counts
