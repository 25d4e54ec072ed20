"""All that an import has to do, read and checked before the first step of it."""

from argparse import Namespace
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from cli import CommandError
from cli.import_columns import PaperColumn, paper_column, person_column
from cli.import_door import Door
from cli.import_findings import Findings
from cli.import_journal import Journal
from cli.import_listed import Everybody, Listed, listed_in
from cli.import_paper import Paper
from cli.import_paper_rows import Shelf
from cli.import_papers import Papers
from cli.import_people import People
from cli.import_sheets import Table, table_in
from cli.import_tree import Tree, tree_of
from cli.import_whose import Whose
from cli.import_words import said_of
from quitclaim.domain.ids import PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """`people` None: nothing is asked of the API."""

    tree: Tree
    listed: tuple[Listed, ...]
    papers: tuple[Paper, ...]
    people: People | None
    findings: Findings

    def rehearse(self) -> None:
        """Whatever can be known without writing is found."""
        self.findings.photos_new = len(self.tree.photos)
        if self.people:
            known = self.people.look_up(self.listed)
            self.findings.papers_new = len(self._whose(self.people, known))

    def enter(self, journal: Journal, *, run: str) -> None:
        """People first, so that their papers find them."""
        if self.people is None:
            return
        known = self.people.register(self.listed, journal, run=run)
        papers = Papers(
            door=self.people.door,
            site=self.people.site,
            language=self.people.everybody.language,
            journal=journal,
            findings=self.findings,
        )
        for paper, person in self._whose(self.people, known):
            if person:
                papers.record(paper, person=person)

    def _whose(
        self, people: People, known: Mapping[int, PersonId | None]
    ) -> tuple[tuple[Paper, PersonId | None], ...]:
        whose = Whose(listed=self.listed, people=people, findings=self.findings)
        return whose.of(self.papers, known)


def plan_of(
    arguments: Namespace, everybody: Everybody, *, door: Door | None, findings: Findings
) -> Plan:
    folder = arguments.folder.resolve()
    tree = tree_of(folder)
    findings.left_out.extend(tree.left_out)
    asking: dict[str, Any] = {"everybody": everybody, "findings": findings}
    return Plan(
        tree=tree,
        listed=_listed(arguments, everybody, findings=findings),
        papers=_papers(arguments, door, findings=findings) if door else (),
        people=People(door=door, site=door.site, **asking) if door else None,
        findings=findings,
    )


def _listed(
    arguments: Namespace, everybody: Everybody, *, findings: Findings
) -> tuple[Listed, ...]:
    if not arguments.people:
        return ()
    path = _beside(arguments.people, arguments)
    table = table_in(path, person_column, encoding=arguments.encoding)
    return listed_in(table, everybody, findings=findings)


def _papers(arguments: Namespace, door: Door, *, findings: Findings) -> tuple[Paper, ...]:
    if not arguments.consents:
        return ()
    path = _beside(arguments.consents, arguments)
    table = table_in(path, paper_column, encoding=arguments.encoding)
    _require_read(path, table, ignored=arguments.ignore_column)
    shelf = Shelf(
        folder=path.parent,
        photos=arguments.folder.resolve(),
        channels=_channels_of(door),
        today=datetime.now(UTC).date(),
    )
    return shelf.papers(table, findings)


def _beside(path: Path, arguments: Namespace) -> Path:
    """A scan among photographs would come in as one."""
    found = path.resolve()
    if found.is_relative_to(arguments.folder.resolve()):
        raise CommandError(f"{path} lies among the photographs: put it, and its scans, elsewhere")
    return found


def _require_read(path: Path, table: Table[PaperColumn], *, ignored: list[str]) -> None:
    """A column that nobody reads may hold what a yes was not for."""
    if unread := [heading for heading in table.unused if heading not in ignored]:
        raise CommandError(
            f"{path}: nothing of these columns is read: {', '.join(unread)}; where none of them "
            "narrows a yes, name each with --ignore-column"
        )


def _channels_of(door: Door) -> frozenset[str]:
    told = door.get("/api/papers/terms")
    if not told.is_fine:
        raise CommandError(f"the channels are not told: {said_of(told.reasons)}")
    return frozenset(told.body["channels"])
