"""Everything in a folder read before any of it is believed: hashes, shapes, kinds of rows."""

from collections.abc import Callable
from typing import Any

from cli import CommandError
from cli.moving import Folder
from cli.moving_lines import File, InRows, Inventory, Line
from quitclaim.adapters.dynamodb_items import to_item
from quitclaim.adapters.moving_rows import kind_of
from quitclaim.domain.errors import ImpossibleValue

_OURS = frozenset({"pk", "sk", "sealed"})


def require_fit(folder: Folder, inventory: Inventory, *, say: Callable[[str], object]) -> None:
    """Raises CommandError with the first thing that is wrong, by its place and never its value."""
    names = [segment.name for segment in inventory.segments]
    if len(set(names)) != len(names):
        raise CommandError("the inventory names a segment twice: copy the folder again")
    for segment in inventory.segments:
        for number, line in enumerate(folder.lines(segment), start=1):
            _require_line(folder, line, section=segment.section, where=f"{segment.name}, {number}")
        say(f"{segment.name} is whole")


def _require_line(folder: Folder, line: Line, *, section: str, where: str) -> None:
    match line:
        case File():
            folder.require_file(line.sha256, line.size)
        case InRows():
            _require_row(line, section=section, where=where)
        case _:
            pass


def _require_row(line: InRows, *, section: str, where: str) -> None:
    is_there = section == (line.table if line.pk != "RULES" else "rules")
    if not is_there or _OURS & line.item.keys():
        raise CommandError(f"{where}: such a row is nothing that is exported there")
    try:
        row: dict[str, Any] = to_item({**line.item, "pk": line.pk, "sk": line.sk})
        kind = kind_of(line.table, row)
        if line.opened is not None and kind.bond is not None:
            kind.bond(row)
    except (ImpossibleValue, AttributeError, KeyError, TypeError, ValueError) as error:
        raise CommandError(f"{where}: no row of this release") from error
    is_sealed = line.opened is not None or line.shut
    is_one_way = (line.opened is None) or (isinstance(line.opened, str) == kind.is_bytes)
    if not kind.moves or (is_sealed and kind.bond is None) or not is_one_way:
        raise CommandError(f"{where}: such a row is nothing that is exported")
