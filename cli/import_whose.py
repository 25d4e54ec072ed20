"""Whose a paper is: found in the list of people, or on record under name and address (R33)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import zip_longest
from typing import Final

from cli.import_findings import Finding, Findings
from cli.import_listed import COLUMNS, Listed
from cli.import_paper import Paper
from cli.import_people import People
from quitclaim.domain.consents.lists import Column
from quitclaim.domain.ids import PersonId
from quitclaim.domain.people.marks import mark_of
from quitclaim.domain.people.names import is_same_name

_NOBODY: Final = "Nobody in the list of people is meant by this. Look at the external id."
_UNKNOWN: Final = "Nobody is on record under this name and address."


@dataclass(frozen=True, slots=True, kw_only=True)
class Whose:
    """`listed`: all rows of people that can be sent. `people` asks who else is on record."""

    listed: tuple[Listed, ...]
    people: People
    findings: Findings

    def of(
        self, papers: Iterable[Paper], known: Mapping[int, PersonId | None]
    ) -> tuple[tuple[Paper, PersonId | None], ...]:
        """`known`: by the rows of people; None for whoever is not on record yet."""
        rows = self._rows(papers)
        elsewhere = self._elsewhere(one for one in papers if self._is_elsewhere(one, rows))
        found = list[tuple[Paper, PersonId | None]]()
        for paper in papers:
            row = rows[paper.row]
            if row is not None and row.row in known:
                found.append((paper, known[row.row]))
            elif paper.row in elsewhere:
                found.append((paper, elsewhere[paper.row]))
            else:
                self._note(paper, row)
        return tuple(found)

    def _rows(self, papers: Iterable[Paper]) -> Mapping[int, Listed | None]:
        """Nobody is gone through for each paper: both lists may be long."""
        externals = {one.external: one for one in self.listed if one.external}
        addresses: dict[str, list[Listed]] = {}
        for one in self.listed:
            if one.mail:
                addresses.setdefault(mark_of("", one.mail), []).append(one)

        def row_of(paper: Paper) -> Listed | None:
            if paper.external:
                return externals.get(paper.external)
            alike = addresses.get(mark_of("", paper.mail), ())
            return next((one for one in alike if is_same_name(paper.name, one.name)), None)

        return {paper.row: row_of(paper) for paper in papers}

    def _is_elsewhere(self, paper: Paper, rows: Mapping[int, Listed | None]) -> bool:
        return rows[paper.row] is None and not paper.external

    def _elsewhere(self, papers: Iterable[Paper]) -> Mapping[int, PersonId]:
        """A list names no address twice: whoever is written in two ways is looked for in turn."""
        written: dict[str, dict[str, list[Paper]]] = {}
        for paper in papers:
            names = written.setdefault(mark_of("", paper.mail), {})
            names.setdefault(paper.name, []).append(paper)
        found = dict[int, PersonId]()
        for layer in zip_longest(*(names.values() for names in written.values())):
            alike = {same[0].row: same for same in layer if same}
            looked = self.people.aside().look_up(self._listed(same[0]) for same in alike.values())
            for row, person in looked.items():
                found |= {one.row: person for one in alike[row] if person}
        return found

    def _listed(self, paper: Paper) -> Listed:
        said = {Column.NAME: paper.name, Column.MAIL: paper.mail}
        return Listed(
            row=paper.row,
            external="",
            category=self.people.everybody.category,
            country=self.people.everybody.country,
            cells=tuple(said.get(column, "") for column in COLUMNS),
        )

    def _note(self, paper: Paper, row: Listed | None) -> None:
        if row is not None:
            why = f"She is not on record: see row {row.row} of the people."
        else:
            why = _NOBODY if paper.external else _UNKNOWN
        self.findings.papers_wrong.append(Finding(paper.row, paper.who, (why,)))
