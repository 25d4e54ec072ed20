"""
docs/cost.md, made from the committed templates, the dated prices and what was measured (R53).

`python -m infra.cost` writes it anew.
"""

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from infra.assets import REPOSITORY
from infra.prices import Line, Prices, prices
from infra.templates import ASSETS, FOLDER

PAGE: Final = REPOSITORY / "docs" / "cost.md"
MOST_IDLE_USD: Final = 5.0
_MINUTES_A_MONTH: Final = 43_800
_RATE: Final = re.compile(r"rate\((\d+) (minute|day)s?\)")
_MINUTES: Final = {"minute": 1, "day": 24 * 60}

Resources = Mapping[str, Mapping[str, Any]]

_HEAD: Final = """# What it costs

List prices of eu-central-1 in USD, without tax, credits or free tiers: what a bill can come to,
not what it may be lowered to. This page is made from `infra/templates/`, `infra/prices.toml` and
`docs/measurements.json`; a test fails when they part. After a change, from the root of the
repository:

    PYTHONPATH=.:layers/core/python .venv/current/bin/python -m infra.cost
"""


class UnpricedError(Exception):
    """A resource whose cost nobody has looked up: give its type a price, or say why it is free."""


def committed() -> Resources:
    """Every resource of every stack."""
    found: dict[str, Mapping[str, Any]] = {}
    for path in sorted(FOLDER.rglob("*.json")):
        if path.name != ASSETS:
            template = json.loads(path.read_text(encoding="utf-8"))
            found |= {f"{path.stem}/{name}": one for name, one in template["Resources"].items()}
    return found


def idle(resources: Resources, known: Prices) -> Iterator[tuple[str, Line, int]]:
    """What is paid in a month in which nothing happens, and how often."""
    kinds = Counter(one["Type"] for one in resources.values())
    unpriced = kinds.keys() - known.idle.keys() - known.free.keys()
    if unpriced:
        raise UnpricedError(", ".join(sorted(unpriced)))
    for kind, count in sorted(kinds.items()):
        yield from ((kind, line, count) for line in known.idle.get(kind, ()))
    for name, one in resources.items():
        if one["Type"] == "AWS::Events::Rule" and (runs := _runs_a_month(one)):
            yield from ((f"schedule {_plain(name)}", line, runs) for line in known.run)


def idle_usd(resources: Resources, known: Prices) -> float:
    return sum(line.usd * count for _, line, count in idle(resources, known))


def page(resources: Resources, known: Prices) -> str:
    return "\n".join((_HEAD, *_idle_part(resources, known), *_photo_part(known), *_sources(known)))


def _idle_part(resources: Resources, known: Prices) -> Iterator[str]:
    rows = [
        (what, line.why, f"{count:,} times {_number(line.quantity)}", line.usd * count)
        for what, line, count in idle(resources, known)
        if line.usd
    ]
    yield f"## A month in which nothing happens: {idle_usd(resources, known):.2f} USD\n"
    yield f"At most {MOST_IDLE_USD:.0f}, which a test asserts. No option is switched on.\n"
    yield from _table(("What", "Why", "Units", "USD"), rows)
    kinds = {one["Type"] for one in resources.values()}
    yield "\nFree while nothing happens:\n"
    yield from _table(
        ("Type", "Why"), [(kind, why) for kind, why in known.free.items() if kind in kinds]
    )


def _photo_part(known: Prices) -> Iterator[str]:
    for title, lines in (
        ("A thousand new photos", known.photo),
        ("Keeping a thousand photos, each month", known.kept),
    ):
        usd = sum(line.usd for line in lines) * 1000
        yield f"\n## {title}: {usd:.2f} USD\n"
        rows = [
            (line.why, line.price.unit, _number(line.quantity * 1000), line.usd * 1000)
            for line in lines
        ]
        yield from _table(("Why", "Unit", "Units", "USD"), rows)
    yield "\nWhat this rests on:\n"
    yield from _table(
        ("Value", "Meaning", "Where from"),
        [
            (_number(one.value), one.why, "measured" if one.is_measured else "assumed")
            for one in known.assumptions.values()
        ],
    )


def _sources(known: Prices) -> Iterator[str]:
    yield "\n## Prices\n"
    yield "*(check)*: recalled, not read on that page that day.\n"
    rows = [(one.unit, _number(one.usd), one.where) for one in known.prices.values()]
    yield from _table(("Unit", "USD", "Source and date"), rows)
    yield ""


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


def _number(value: float) -> str:
    return f"{value:,.10f}".rstrip("0").rstrip(".")


def _table(head: Iterable[str], rows: Iterable[tuple[str | float, ...]]) -> Iterator[str]:
    titles = tuple(head)
    yield f"| {' | '.join(titles)} |"
    yield f"|{' --- |' * len(titles)}"
    for row in rows:
        yield f"| {' | '.join(one if isinstance(one, str) else f'{one:.4f}' for one in row)} |"


if __name__ == "__main__":
    PAGE.write_text(page(committed(), prices()), encoding="utf-8")
