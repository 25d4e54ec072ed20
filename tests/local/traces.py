"""Whether anything of some bytes lies in files: as they are, as text, or as numbers."""

import base64
from array import array
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

_AT_ONCE: Final = 12
_NUMBERS: Final = 3


def traces_of(content: bytes) -> Iterator[bytes]:
    """A few bytes from its middle, as they are and as whoever writes bytes as text has them."""
    middle = len(content) // 8 * 4
    piece = content[middle : middle + _AT_ONCE]
    yield from (piece, piece.hex().encode(), piece.hex().upper().encode())
    for shift in range(3):
        # Letters of it alone: those at its ends depend on what stands beside.
        encoded = base64.b64encode(bytes(shift) + piece)
        yield encoded[-(-8 * shift // 6) : 8 * (shift + _AT_ONCE) // 6]


def traces_of_numbers(values: bytes) -> Iterator[bytes]:
    """Of an embedding: its bytes, and some of its numbers as somebody writes them down."""
    yield from traces_of(values)
    for number in array("f", values)[:_NUMBERS]:
        yield f"{abs(number):.9f}"[:8].encode()


def found_in(folder: Path, traces: Iterable[bytes]) -> set[str]:
    """The names of the files; what is put elsewhere while it looks is where it went to."""
    sought = tuple(traces)
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.name for path in files if _holds(path, sought)}


def _holds(path: Path, traces: tuple[bytes, ...]) -> bool:
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        return False
    return any(trace in content for trace in traces)
