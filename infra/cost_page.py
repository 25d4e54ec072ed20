"""
docs/cost.md, in words and tables.

`python -m infra.cost_page` writes it anew.
"""

from collections.abc import Iterable, Iterator
from typing import Final

from infra.assets import REPOSITORY
from infra.cost import MOST_IDLE_USD, Resources, committed, idle, idle_usd, kind_of
from infra.prices import Prices, prices

PAGE: Final = REPOSITORY / "docs" / "cost.md"

_HEAD: Final = """# What it costs

List prices of eu-central-1 in USD, without tax, credits or free tiers: what a bill can come to,
not what it may be lowered to. This page is made from `infra/templates/`, `infra/prices.toml` and
`docs/measurements.json`; a test fails when they part. After a change, from the root of the
repository:

    PYTHONPATH=.:layers/core/python .venv/current/bin/python -m infra.cost_page
"""


def page(resources: Resources, known: Prices) -> str:
    parts = (_idle_part(resources, known), _options_part(known), _photo_part(known))
    return "\n".join((_HEAD, *(line for part in parts for line in part), *_sources(known)))


def _idle_part(resources: Resources, known: Prices) -> Iterator[str]:
    rows = [
        (what, line.why, f"{count:,} times {_number(line.quantity)}", line.usd * count)
        for what, line, count in idle(resources, known)
        if line.usd
    ]
    yield f"## A month in which nothing happens: {idle_usd(resources, known):.2f} USD\n"
    yield f"At most {MOST_IDLE_USD:.0f}, which a test asserts. No option is switched on.\n"
    yield from _table(("What", "Why", "Units", "USD"), rows)
    kinds = set(map(kind_of, resources.values()))
    yield "\nFree while nothing happens:\n"
    yield from _table(
        ("Type", "Why"), [(kind, why) for kind, why in known.free.items() if kind in kinds]
    )


def _options_part(known: Prices) -> Iterator[str]:
    yield "\n## What an option adds to such a month\n"
    rows = [
        (f"`{option}`", line.why, _number(line.quantity), line.usd)
        for option, lines in known.options.items()
        for line in lines
    ]
    yield from _table(("Option", "Why", "Units", "USD"), rows)


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
