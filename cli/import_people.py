"""Everybody of a spreadsheet on record, through the API, found again or new; nobody is asked."""

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any, Final

from cli import CommandError
from cli.import_door import Door
from cli.import_findings import Finding, Findings
from cli.import_journal import Journal, Step, step_of
from cli.import_listed import COLUMNS, Everybody, Listed
from cli.import_words import said_of
from quitclaim.domain.ids import PersonId

_PATH: Final = "/api/people/lists/records"
_AT_ONCE: Final = 100
_FAULTY, _BUSY, _NEW = "faulty", "busy", "new"
_HEADING: Final = 1
_TRY_AGAIN: Final = "Somebody else is at this person. Run the import again."


@dataclass(frozen=True, slots=True, kw_only=True)
class People:
    """`site`: of which deployment; the same row is another step there."""

    door: Door
    everybody: Everybody
    site: str
    findings: Findings

    def look_up(self, rows: Iterable[Listed]) -> Mapping[int, PersonId | None]:
        """By their rows, those who could be on record, with who is already; nothing is written."""
        return {
            one.row: _person(told)
            for batch in _batches(rows)
            for one, told in self._told(batch, f"{_PATH}/preview", run="")
            if self._is_fine(one, told)
        }

    def register(
        self, rows: Iterable[Listed], journal: Journal, *, run: str
    ) -> Mapping[int, PersonId | None]:
        """`run`: by which a call that is sent twice is told from one of a later run."""
        known = {one.row: journal.outcome(self._step(one)) for one in rows}
        done = dict[int, PersonId | None]()
        done |= {row: PersonId(outcome) for row, outcome in known.items() if outcome}
        self.findings.people_before += len(done)
        for batch in _batches(one for one in rows if not known[one.row]):
            for one, told in self._told(batch, _PATH, run=run):
                if self._is_fine(one, told):
                    done[one.row] = _person(told)
                    journal.note(self._step(one), str(told["person"]))
        return done

    def aside(self) -> "People":
        """For a question that is none of what the import does with people."""
        return replace(self, findings=Findings())

    def _step(self, one: Listed) -> Step:
        return step_of("person", self.site, one.category, one.country, *one.cells)

    def _told(
        self, batch: tuple[Listed, ...], path: str, *, run: str
    ) -> Iterator[tuple[Listed, Mapping[str, Any]]]:
        asked = self.everybody.asked(batch[0]) | {"people": _as_csv(batch)}
        after: int | None = 0
        while after is not None:
            body = asked | ({"after": after} if after else {})
            key = step_of("call", run, path, json.dumps(body))
            told = self.door.post(path, body, key=key)
            if not told.is_fine:
                raise CommandError(f"the list of people was refused: {said_of(told.reasons)}")
            for row in told.body["rows"]:
                yield batch[row["row"] - _HEADING - 1], row
            after = told.body["following"]

    def _is_fine(self, one: Listed, told: Mapping[str, Any]) -> bool:
        match told["state"]:
            case state if state in (_FAULTY, _BUSY):
                wrong = tuple(said_of([code]) for code in told["why"]) or (_TRY_AGAIN,)
                self.findings.people_wrong.append(Finding(one.row, one.name, wrong))
                return False
            case state if state == _NEW:
                self.findings.people_new += 1
            case _:
                self.findings.people_known += 1
        return True


def _batches(rows: Iterable[Listed]) -> Iterator[tuple[Listed, ...]]:
    """Of one category and country each, as a call takes them."""

    def kind(one: Listed) -> tuple[str, str]:
        return one.category, one.country or ""

    for _, alike in groupby(sorted(rows, key=kind), key=kind):
        together = tuple(alike)
        for first in range(0, len(together), _AT_ONCE):
            yield together[first : first + _AT_ONCE]


def _as_csv(batch: Iterable[Listed]) -> str:
    written = io.StringIO()
    csv.writer(written).writerows([COLUMNS, *(one.cells for one in batch)])
    return written.getvalue()


def _person(told: Mapping[str, Any]) -> PersonId | None:
    return PersonId(told["person"]) if told["person"] else None
