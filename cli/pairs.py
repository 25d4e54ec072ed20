"""The CSV of labelled pairs, and the pictures it names; each is looked at once (R24)."""

import csv
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from cli import CommandError
from cli.pair_figures import Pair

COLUMNS: Final = ("file_x", "file_y", "decision")
_SAME: Final = {
    **dict.fromkeys(("yes", "true", "1", "same"), True),
    **dict.fromkeys(("no", "false", "0", "different"), False),
}


def pairs_in(path: Path) -> tuple[Pair, ...]:
    """Raises CommandError, which names the line, before any picture is opened."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            pairs = tuple(_pairs(csv.DictReader(file), path=path))
    except OSError as error:
        raise CommandError(f"{path}: it cannot be read: {error.strerror}") from error
    except (UnicodeDecodeError, csv.Error) as error:
        raise CommandError(f"{path}: it is no CSV in UTF-8") from error
    if not pairs:
        raise CommandError(f"{path}: there is no pair in it")
    return pairs


def files_of(pairs: Iterable[Pair], *, within: Path) -> dict[str, Path]:
    """By name, those within a folder; raises CommandError where one is missing or elsewhere."""
    root = within.resolve()
    files = {name: (root / name).resolve() for pair in pairs for name in (pair.one, pair.other)}
    absent = [
        name for name, file in files.items() if not (file.is_relative_to(root) and file.is_file())
    ]
    if absent:
        more = f" and {len(absent) - 3} more" if len(absent) > 3 else ""  # noqa: PLR2004  as many fit a line
        raise CommandError(f"not in {within}: {', '.join(absent[:3])}{more}")
    return files


def _pairs(rows: "csv.DictReader[str]", *, path: Path) -> Iterator[Pair]:
    named = {(name or "").strip().lower(): name for name in rows.fieldnames or ()}
    if missing := [name for name in COLUMNS if name not in named]:
        raise CommandError(f"{path}: it has no column {', '.join(missing)}")
    for row in rows:
        one, other, said = ((row[named[name]] or "").strip() for name in COLUMNS)
        if not (one and other) or said.lower() not in _SAME:
            raise CommandError(f"{path}, line {rows.line_num}: a pair is two files and yes or no")
        yield Pair(one=one, other=other, is_same=_SAME[said.lower()])
