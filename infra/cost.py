"""What the committed templates cost while nothing happens, at the dated prices (R53)."""

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any, Final

from infra.prices import Line, Prices
from infra.templates import ASSETS, FOLDER

MOST_IDLE_USD: Final = 5.0
# What `recognition` adds is a line of its own, the alarm on its dead letters too.
_OPTIONAL: Final = ("Recognition.json",)
_OPTIONAL_ALARM: Final = "DeadRecognitions"
_MINUTES_A_MONTH: Final = 43_800
_RATE: Final = re.compile(r"rate\((\d+) (minute|hour|day)s?\)")
# Where nobody says otherwise.
_ROTATED_DAYS: Final = 365
_MINUTES: Final = {"minute": 1, "hour": 60, "day": 24 * 60}

Resources = Mapping[str, Mapping[str, Any]]


class UnpricedError(Exception):
    """A resource whose cost nobody has looked up: give its type a price, or say why it is free."""


def committed() -> Resources:
    """Every resource of every stack that no option adds."""
    found: dict[str, Mapping[str, Any]] = {}
    for path in sorted(FOLDER.rglob("*.json")):
        if path.name not in {ASSETS, *_OPTIONAL}:
            template = json.loads(path.read_text(encoding="utf-8"))
            found |= {f"{path.stem}/{name}": one for name, one in template["Resources"].items()}
    return {name: one for name, one in found.items() if _OPTIONAL_ALARM not in name}


def idle(resources: Resources, known: Prices) -> Iterator[tuple[str, Line, int]]:
    """What is paid in a month in which nothing happens, and how often."""
    kinds = Counter(map(kind_of, resources.values()))
    unpriced = kinds.keys() - known.idle.keys() - known.free.keys()
    if unpriced:
        raise UnpricedError(", ".join(sorted(unpriced)))
    for kind, count in sorted(kinds.items()):
        yield from ((kind, line, count) for line in known.idle.get(kind, ()))
    for name, one in resources.items():
        if one["Type"] == "AWS::Events::Rule" and (runs := _runs_a_month(one)):
            yield from ((f"schedule {it}", line, runs) for it, line in _run(name, known))


def _run(name: str, known: Prices) -> Iterator[tuple[str, Line]]:
    schedule = _plain(name)
    if schedule not in known.run:
        raise UnpricedError(f"the schedule {schedule}: say what one run costs")
    return ((schedule, line) for line in known.run[schedule])


def kind_of(resource: Mapping[str, Any]) -> str:
    """
    Its type, and what makes one of that type cost otherwise than the others.

    Each of the first two rotations of a key costs what a key does, so that how often it is
    rotated says when that begins; a stream is read for nothing.
    """
    properties = resource.get("Properties", {})
    if properties.get("EnableKeyRotation", False):
        days = properties.get("RotationPeriodInDays", _ROTATED_DAYS)
        return f"{resource['Type']}, rotated every {days} days"
    return f"{resource['Type']}{', of a stream' if 'StartingPosition' in properties else ''}"


def idle_usd(resources: Resources, known: Prices) -> float:
    return sum(line.usd * count for _, line, count in idle(resources, known))


def _runs_a_month(rule: Mapping[str, Any]) -> int:
    schedule = rule["Properties"].get("ScheduleExpression")
    if schedule is None:
        return 0
    rate = _RATE.fullmatch(schedule)
    if rate is None:
        raise UnpricedError(f"the schedule {schedule}: say how often it runs")
    return _MINUTES_A_MONTH // (int(rate[1]) * _MINUTES[rate[2]])


def _plain(name: str) -> str:
    """Without the hash behind it."""
    return name.partition("/")[2][:-8]
