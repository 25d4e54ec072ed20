"""The leaves themselves, 256 in a file beside the tiles of their hashes (C2SP tlog-tiles)."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from quitclaim.domain.checks import require
from quitclaim.domain.errors import BrokenLog
from quitclaim.domain.proof.tiles import WIDTH, numbered, width_of

_LENGTH_BYTES: Final = 2
LARGEST_LEAF: Final = (1 << 8 * _LENGTH_BYTES) - 1


def bundle_path(number: int, *, width: int) -> str:
    return f"tile/entries/{numbered(number, width=width)}"


def bundle_paths(size: int) -> Iterator[str]:
    """Where all the leaves of a tree of this size lie, in their order."""
    for number in range((size + WIDTH - 1) // WIDTH):
        yield bundle_path(number, width=width_of(number, count=size))


def bundle(leaves: Iterable[bytes]) -> bytes:
    return b"".join(_length(leaf) + leaf for leaf in leaves)


def leaves_in(bundled: bytes, *, width: int) -> tuple[bytes, ...]:
    leaves, at = list[bytes](), 0
    while at < len(bundled):
        begins = at + _LENGTH_BYTES
        at = begins + int.from_bytes(bundled[at:begins])
        leaves.append(bundled[begins:at])
    if len(leaves) != width or at != len(bundled):
        raise BrokenLog(f"a file of leaves does not hold {width} of them")
    return tuple(leaves)


def bundles_from(start: int, leaves: Sequence[bytes]) -> Iterator[tuple[str, bytes]]:
    """The files of leaves that begin with number `start`, which is the first of its file."""
    for at in range(0, len(leaves), WIDTH):
        held = leaves[at : at + WIDTH]
        yield bundle_path((start + at) // WIDTH, width=len(held)), bundle(held)


def _length(leaf: bytes) -> bytes:
    require(len(leaf) <= LARGEST_LEAF, f"a leaf has at most {LARGEST_LEAF} bytes: announce less")
    return len(leaf).to_bytes(_LENGTH_BYTES)
