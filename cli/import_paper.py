"""A yes on paper as a spreadsheet tells it: one paper, on however many rows it stands."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from quitclaim.domain.consents.notices import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """`external`, or `name` and `mail`: who said it. `cells`: all of the row, to know it again."""

    row: int
    external: str = field(repr=False)
    name: str = field(repr=False)
    mail: str = field(repr=False)
    channels: frozenset[str]
    given_on: date
    until: date | None
    scan: Path = field(repr=False)
    signed_by: tuple[str, ...] = field(repr=False)
    language: Language | None
    collection: str = field(repr=False)
    note: str = field(repr=False)
    cells: tuple[str, ...] = field(repr=False)

    @property
    def who(self) -> str:
        return self.name or self.external


def together(papers: Iterable[Paper]) -> tuple[Paper, ...]:
    """Many keep a row for each channel; what is alike in all else is one paper, recorded once."""
    found: dict[Paper, Paper] = {}
    for paper in papers:
        alike = replace(paper, row=0, channels=frozenset(), cells=())
        known = found.get(alike, replace(alike, row=paper.row))
        channels, cells = known.channels | paper.channels, known.cells + paper.cells
        found[alike] = replace(known, channels=channels, cells=cells)
    return tuple(found.values())
