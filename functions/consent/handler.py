"""The pages behind a mailed link; and, by the clock, what nobody has to ask for."""

from dataclasses import asdict
from functools import cache
from typing import Any

from functions.consent import wiring
from quitclaim.runtime.observability import note
from quitclaim.usecases.daily_round import Round
from quitclaim.usecases.look_at_envelopes import Looked
from quitclaim.usecases.timestamp_papers import Timestamped

_door = cache(wiring.door)
_daily_round = cache(wiring.daily_round)
_look_at_envelopes = cache(wiring.look_at_envelopes)
_timestamp_papers = cache(wiring.timestamp_papers)


def lambda_handler(event: dict[str, Any], _context: object) -> dict[str, Any]:
    if "round" not in event:
        return _door()(event)
    # Whoever calls it besides the schedule does no harm: who was reminded is not due again.
    done = _round(event["round"])
    counts = asdict(done)
    why = counts.pop("doubt", None)
    if why:
        note(event="no_timestamp", problem=why)
    for what, count in counts.items():
        note(event=what, count=str(count))
    return counts


def _round(which: str) -> Round | Looked | Timestamped:
    match which:
        case "envelopes":
            return _look_at_envelopes()()
        case "timestamps":
            return _timestamp_papers()()
        case "every_envelope":
            return _look_at_envelopes()(everything=True)
        case _:
            return _daily_round()()
