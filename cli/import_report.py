"""What an import says at its end: what came in, what did not and why, and what to do next."""

from collections.abc import Iterator, Sequence
from typing import Final

from cli.import_findings import Finding, Findings
from cli.import_tree import LeftOut

_AFTERWARDS: Final = (
    "Mark who is in the pictures, and look at each on its page: nothing goes out before.",
    "Tell people that they are on record here, if they do not know it (GDPR art. 14).",
    "Run the same command again later: it sends nothing twice, and names what was refused since.",
)


def report_of(findings: Findings, *, is_rehearsal: bool) -> Iterator[str]:
    will = "would be" if is_rehearsal else "were"
    yield "Quitclaim import, rehearsed: nothing was written" if is_rehearsal else "Quitclaim import"
    yield ""
    yield (
        f"Photographs  {findings.photos_new:,} {will} sent, {findings.photos_before:,} had been "
        f"before, {len(findings.left_out):,} left out, {len(findings.refused):,} refused"
    )
    yield (
        f"People       {findings.people_new:,} {will} put on record, {findings.people_known:,} "
        f"found there, {findings.people_before:,} done before, {len(findings.people_wrong):,} wrong"
    )
    yield (
        f"Papers       {findings.papers_new:,} {will} recorded, {findings.papers_known:,} found "
        f"there, {findings.papers_before:,} done before, {len(findings.papers_wrong):,} wrong, "
        f"{len(findings.anew):,} to ask anew"
    )
    yield from _rows("Rows of people to mend, then import again", findings.people_wrong)
    yield from _rows("Rows of consents to mend, then import again", findings.papers_wrong)
    yield from _rows("Yeses without a paper: ask these people anew", findings.anew)
    yield from _rows("On record, but not enough by itself", findings.papers_weak)
    yield from _rows("Papers for a collection that is not here: import again", findings.later)
    yield from _files("Files left out", findings.left_out)
    yield from _files("Files refused by the library", findings.refused)
    if not is_rehearsal:
        yield ""
        yield "What to do next"
        yield from (f"  - {one}" for one in _AFTERWARDS)


def _rows(heading: str, rows: Sequence[Finding]) -> Iterator[str]:
    if rows:
        yield ""
        yield heading
    for one in sorted(rows, key=lambda row: row.row):
        yield f"  row {one.row}  {printable(one.who)}: {printable(' '.join(one.why))}"


def _files(heading: str, files: Sequence[LeftOut]) -> Iterator[str]:
    if files:
        yield ""
        yield heading
    for one in sorted(files, key=lambda file: file.place):
        yield f"  {printable(one.place)}: {printable(one.why)}"


def printable(text: str) -> str:
    """What a file or a cell says moves no cursor and ends no line."""
    return "".join(sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in text)
