"""
build/bench.json: how many times faster than a real peer, what was aimed at, and what guarded it.

A bench with a peer says as AGAINST which of its figures are whose; the book keeps all of them.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from tests.house.sizes import REPOSITORY
from tests.measurements import Figure

TABLE: Final = REPOSITORY / "build" / "bench.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Against:
    """`ours`, `peer`, `ratio`: names of figures. `aim`: at least so many times as fast."""

    name: str
    ratio: str
    aim: float
    guard: str
    ours: str = "ours_ms_median"
    peer: str = "theirs_ms_median"

    def row(self, figures: Mapping[str, Figure]) -> dict[str, Any] | None:
        """None where this machine could not make that peer."""
        if self.ratio not in figures:
            return None
        reached = float(figures[self.ratio])
        return {
            "name": self.name,
            "ours": figures[self.ours],
            "peer": figures[self.peer],
            "ratio": reached,
            "aim": self.aim,
            "is_reached": reached >= self.aim,
            "guard": self.guard,
            "versions": {name: it for name, it in figures.items() if isinstance(it, str)},
        }


def rows_of(known: Sequence[Against], figures: Mapping[str, Figure]) -> Iterator[dict[str, Any]]:
    yield from (row for one in known if (row := one.row(figures)))


def tabulate(rows: Sequence[Mapping[str, Any]]) -> None:
    """In place of what stood there under the same names; printed, too."""
    kept = json.loads(TABLE.read_text(encoding="utf-8")) if TABLE.exists() else []
    fresh = {row["name"] for row in rows}
    table = [*(row for row in kept if row["name"] not in fresh), *rows]
    TABLE.parent.mkdir(exist_ok=True)
    text = json.dumps(sorted(table, key=lambda row: str(row["name"])), indent=2)
    TABLE.write_text(text + "\n", encoding="utf-8")
    for row in rows:
        told = "reached" if row["is_reached"] else "not reached"
        print(f"  {row['name']}: {row['ratio']}x of {row['aim']}x, {told}; {row['guard']}")
