"""What a timestamp beside a paper says of it, and by whose word."""

from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from cli import CommandError
from quitclaim_papers.timestamps import authority_in, witnessed
from quitclaim_web.papers.plain import plain

_ASK: Final = "Anybody can make a timestamp: name whom you believe (--authority)."


def when_it_existed(content: bytes, arguments: Namespace) -> Iterator[str]:
    """Nothing where no timestamp was named."""
    if arguments.timestamp is None:
        if arguments.authority is not None:
            raise CommandError("An authority is believed of a timestamp: name one (--timestamp).")
        return
    try:
        by = authority_in(_read(arguments.authority)) if arguments.authority else None
    except ValueError as error:
        raise CommandError("This is no certificate of an authority.") from error
    found = witnessed(content, _read(arguments.timestamp), by=by)
    if not found.holds:
        raise CommandError("This is no timestamp of this paper.")
    if found.is_trusted is False:
        raise CommandError(f"Another authority gave this timestamp: {plain(found.by or '')}.")
    yield f"It existed at {found.at}, by the word of {plain(found.by or 'somebody')}."
    if found.is_trusted is None:
        yield _ASK


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise CommandError(str(error)) from error
