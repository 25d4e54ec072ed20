"""README.md as data: its commands, its table, its links."""

import re

from tests.house.sizes import REPOSITORY

TEXT = (REPOSITORY / "README.md").read_text(encoding="utf-8")
BLOCK = re.compile(r"^```sh\n(.*?)^```$", re.MULTILINE | re.DOTALL)
# A heading within the table is bold and shows nothing.
ROW = re.compile(r"^\| (?P<works>[^|*]+) \| (?P<shown_by>[^|]+) \|$", re.MULTILINE)
LINK = re.compile(r"\]\(([^)#:]+)\)")
PATH = re.compile(r"`(tests/[^`]+)`")


def commands() -> list[str]:
    """Return every line of every shell block."""
    return [line for block in BLOCK.findall(TEXT) for line in block.splitlines() if line]


def table() -> dict[str, list[str]]:
    """Return what works, with the test files that show it."""
    _, _, page = TEXT.partition("## What works today")
    rows = {row["works"]: PATH.findall(row["shown_by"]) for row in ROW.finditer(page)}
    return {works: shown for works, shown in rows.items() if works not in {"What works", "---"}}


def links() -> list[str]:
    return LINK.findall(TEXT)
