"""Which yeses of the spreadsheet can be believed: dated, of a channel, with the paper there."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from cli.import_columns import PaperColumn
from cli.import_findings import Finding, Findings
from cli.import_paper import Paper, together
from cli.import_sheets import Row, Table
from cli.import_words import said_of
from quitclaim.domain.consents.list_columns import language_called
from quitclaim.domain.consents.list_rows import day_written
from quitclaim.domain.consents.scans import format_of
from quitclaim.domain.errors import NotAllowed

_CHANNELS: Final = re.compile(r"[\s,;+]+")
_SIGNERS: Final = re.compile(r"\s*[;+&]\s*")
# As much as gets through the API, encoded twice on its way (docs/adr/0038).
_LARGEST: Final = 3_000_000
_OUTSIDE: Final = "The scan lies elsewhere. Put it into the folder of the spreadsheet."
_LARGE: Final = "The scan has more than 3 MB. Scan it with fewer dots, or enter it on her page."


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """`folder`: where the spreadsheet and its scans lie. `photos`: where none of them does."""

    folder: Path
    photos: Path
    channels: frozenset[str]
    today: date

    def papers(self, table: Table[PaperColumn], findings: Findings) -> tuple[Paper, ...]:
        return together(self._believed(table, findings))

    def _believed(self, table: Table[PaperColumn], findings: Findings) -> Iterator[Paper]:
        for row in table.rows:
            who = row.of(PaperColumn.NAME) or row.of(PaperColumn.EXTERNAL)
            if wrong := tuple(self._wrong_in(row)):
                findings.papers_wrong.append(Finding(row.number, who, wrong))
            elif missing := self._missing(row):
                findings.anew.append(Finding(row.number, who, (missing,)))
            else:
                yield self._paper(row)

    def _wrong_in(self, row: Row[PaperColumn]) -> Iterator[str]:
        if row.too_wide:
            yield "There are more cells than headings."
        named = row.of(PaperColumn.NAME) and row.of(PaperColumn.MAIL)
        if not named and not row.of(PaperColumn.EXTERNAL):
            yield "It does not say whose it is. Give her external id, or name and address."
        yield from self._wrong_in_channels(_channels(row))
        yield from self._wrong_in_days(row)
        language = row.of(PaperColumn.LANGUAGE)
        if language and language_called(language) is None:
            yield said_of(["not_a_language"])

    def _wrong_in_channels(self, channels: frozenset[str]) -> Iterator[str]:
        known = ", ".join(sorted(self.channels))
        if not channels:
            yield f"It names no channel. There are {known}."
        for one in sorted(channels - self.channels):
            yield f"There is no channel {one}. There are {known}."

    def _wrong_in_days(self, row: Row[PaperColumn]) -> Iterator[str]:
        given, until = row.of(PaperColumn.GIVEN_ON), row.of(PaperColumn.UNTIL)
        day, last = day_written(given), day_written(until)
        if day is None:
            yield "It has no day of signing, as 2024-05-31 or 31-5-2024."
        elif day > self.today:
            yield said_of(["not_signed_yet"])
        if until and last is None:
            yield "Its end is no date, as 2026-05-31 or 31-5-2026."
        elif last and day and last < day:
            yield "It ended before it was signed."

    def _missing(self, row: Row[PaperColumn]) -> str | None:
        """Why there is nothing to show for it."""
        name = row.of(PaperColumn.DOCUMENT)
        if not name:
            return "No scan is named."
        scan = (self.folder / name).resolve()
        if not scan.is_relative_to(self.folder) or scan.is_relative_to(self.photos):
            return _OUTSIDE
        try:
            content = scan.read_bytes()
            format_of(content)
        except OSError:
            return "The scan is not there."
        except NotAllowed as error:
            return said_of(str(reason) for reason in error.reasons)
        return _LARGE if len(content) > _LARGEST else None

    def _paper(self, row: Row[PaperColumn]) -> Paper:
        given_on = day_written(row.of(PaperColumn.GIVEN_ON))
        assert given_on is not None  # noqa: S101  then the row is wrong
        return Paper(
            row=row.number,
            external=row.of(PaperColumn.EXTERNAL),
            name=row.of(PaperColumn.NAME),
            mail=row.of(PaperColumn.MAIL),
            channels=_channels(row),
            given_on=given_on,
            until=day_written(row.of(PaperColumn.UNTIL)),
            scan=(self.folder / row.of(PaperColumn.DOCUMENT)).resolve(),
            signed_by=tuple(filter(None, _SIGNERS.split(row.of(PaperColumn.SIGNED_BY)))),
            language=language_called(row.of(PaperColumn.LANGUAGE)),
            collection=row.of(PaperColumn.COLLECTION),
            note=row.of(PaperColumn.NOTE),
            cells=tuple(row.of(column) for column in PaperColumn),
        )


def _channels(row: Row[PaperColumn]) -> frozenset[str]:
    said = _CHANNELS.split(row.of(PaperColumn.CHANNELS).casefold())
    return frozenset(filter(None, said))
