"""Who stands in the spreadsheet of people, as far as it can be sent (R33)."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Final

from cli import CommandError
from cli.import_columns import PeopleColumn, category_called
from cli.import_findings import Finding, Findings
from cli.import_sheets import Row, Table
from quitclaim.domain.consents.lists import Column
from quitclaim.domain.consents.notices import Language
from quitclaim.domain.people.countries import COUNTRIES
from quitclaim.domain.people.person import Category, Custody

# What a list of people says to the API; by these very words it knows the columns.
COLUMNS: Final = tuple(Column)


@dataclass(frozen=True, slots=True, kw_only=True)
class Everybody:
    """What holds for whoever the spreadsheet says nothing else of."""

    language: Language
    category: Category
    country: str | None
    custody: Custody

    def asked(self, one: "Listed") -> dict[str, Any]:
        return {
            "language": self.language,
            "category": one.category,
            "country": one.country,
            "custody": self.custody,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    row: int
    external: str = field(repr=False)
    category: Category
    country: str | None
    cells: tuple[str, ...] = field(repr=False)

    @property
    def name(self) -> str:
        return self.cells[COLUMNS.index(Column.NAME)]

    @property
    def mail(self) -> str:
        return self.cells[COLUMNS.index(Column.MAIL)]


def listed_in(
    table: Table[StrEnum], everybody: Everybody, *, findings: Findings
) -> tuple[Listed, ...]:
    """Whoever can be sent; what is wrong with the others is found."""
    if Column.NAME not in table.columns:
        raise CommandError("the list of people needs a column with their names")
    externals: set[str] = set()
    rows = list[Listed]()
    for row in table.rows:
        if wrong := tuple(_wrong_in(row, externals)):
            findings.people_wrong.append(Finding(row.number, row.of(Column.NAME), wrong))
        else:
            externals.add(row.of(PeopleColumn.EXTERNAL))
            rows.append(_listed(row, everybody))
    return tuple(rows)


def _wrong_in(row: Row[StrEnum], externals: set[str]) -> Iterator[str]:
    category, country = row.of(PeopleColumn.CATEGORY), row.of(PeopleColumn.COUNTRY)
    external = row.of(PeopleColumn.EXTERNAL)
    if row.too_wide:
        yield "There are more cells than headings."
    if category and category_called(category) is None:
        yield f"No category is called so. There are {', '.join(Category)}."
    if country and country.upper() not in COUNTRIES:
        yield "No country is written so. Use two letters, such as NL."
    if external and external in externals:
        yield "Another row above has the same external id."


def _listed(row: Row[StrEnum], everybody: Everybody) -> Listed:
    return Listed(
        row=row.number,
        external=row.of(PeopleColumn.EXTERNAL),
        category=category_called(row.of(PeopleColumn.CATEGORY)) or everybody.category,
        country=row.of(PeopleColumn.COUNTRY).upper() or everybody.country,
        cells=tuple(row.of(column) for column in COLUMNS),
    )
