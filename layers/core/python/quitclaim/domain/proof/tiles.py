"""Where the hashes of a tree lie: tiles of 256 (C2SP tlog-tiles), and reading nodes out of them."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from quitclaim.domain.checks import require
from quitclaim.domain.errors import BrokenLog
from quitclaim.domain.proof.hashing import HASH_BYTES, perfect_root

WIDTH: Final = 256
_HEIGHT: Final = 8
# The specification's bound: no tree needs more levels.
_HIGHEST: Final = 63
_GROUP: Final = 1000


@dataclass(frozen=True, slots=True)
class Tile:
    """`width`: how many hashes it holds; fewer than 256 only at the right edge of a tree."""

    level: int
    number: int
    width: int = WIDTH

    def __post_init__(self) -> None:
        require(0 <= self.level <= _HIGHEST, "a tile has a level between 0 and 63")
        require(self.number >= 0, "tiles are numbered from 0")
        require(0 < self.width <= WIDTH, "a tile is 1 to 256 hashes wide")

    @property
    def path(self) -> str:
        return f"tile/{self.level}/{numbered(self.number, width=self.width)}"


# Raises BrokenLog where there is none.
ReadTile = Callable[[Tile], bytes]


def numbered(number: int, *, width: int) -> str:
    """`x001/x234/067` for 1234067; whoever fetches sees what is partial."""
    groups = [f"{number % _GROUP:03}"]
    while number := number // _GROUP:
        groups.append(f"x{number % _GROUP:03}")
    partly = "" if width == WIDTH else f".p/{width}"
    return "/".join(reversed(groups)) + partly


def width_of(number: int, *, count: int) -> int:
    """How many of `count` things in a row the tile of this number holds."""
    return min(WIDTH, count - number * WIDTH)


def tiles_over(size: int) -> Iterator[Tile]:
    """Every tile of a tree of this size."""
    level = 0
    while count := size >> (_HEIGHT * level):
        for number in range((count + WIDTH - 1) // WIDTH):
            yield Tile(level, number, width_of(number, count=count))
        level += 1


def growth(size: int, leaves: Iterable[bytes], *, read: ReadTile) -> Iterator[tuple[Tile, bytes]]:
    """
    The tiles in which a tree of `size` gains these hashes of leaves; `read`: those it has.

    Only a full tile has a hash on the level above: a partial one is never hashed upward.
    """
    level, fresh = 0, list(leaves)
    while fresh:
        first, kept = divmod(size >> (_HEIGHT * level), WIDTH)
        row = [*(hashes_in(read(Tile(level, first, kept))) if kept else ()), *fresh]
        fresh = []
        for number, hashes in enumerate(_cut(row), start=first):
            yield Tile(level, number, len(hashes)), b"".join(hashes)
            if len(hashes) == WIDTH:
                fresh.append(perfect_root(hashes))
        level += 1


def hashes_in(tile: bytes) -> tuple[bytes, ...]:
    return tuple(tile[at : at + HASH_BYTES] for at in range(0, len(tile), HASH_BYTES))


@dataclass(slots=True)
class TileNodes:
    """The nodes of a tree of this size, out of its tiles; each tile is read once."""

    size: int
    read: ReadTile
    _known: dict[Tile, tuple[bytes, ...]] = field(default_factory=dict, init=False)

    def __post_init__(self) -> None:
        require(self.size >= 0, "a tree has no fewer than 0 leaves: give its size")

    def __call__(self, height: int, index: int) -> bytes:
        level, inside = divmod(height, _HEIGHT)
        number, offset = divmod(index << inside, WIDTH)
        hashes = self._hashes(level, number)[offset : offset + (1 << inside)]
        return perfect_root(hashes)

    def _hashes(self, level: int, number: int) -> tuple[bytes, ...]:
        width = width_of(number, count=self.size >> (_HEIGHT * level))
        tile = Tile(level, number, width)
        if tile not in self._known:
            hashes = hashes_in(self.read(tile))
            if len(hashes) != width or any(len(one) != HASH_BYTES for one in hashes):
                raise BrokenLog(f"{tile.path} does not hold {width} hashes")
            self._known[tile] = hashes
        return self._known[tile]


def _cut(row: Sequence[bytes]) -> Iterator[Sequence[bytes]]:
    return (row[at : at + WIDTH] for at in range(0, len(row), WIDTH))
