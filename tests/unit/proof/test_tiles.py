"""Tiles lie where C2SP says and hold what they should, however the log grew."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quitclaim.domain.errors import BrokenLog, ImpossibleValue
from quitclaim.domain.proof.bundles import LARGEST_LEAF, bundle, bundle_paths, leaves_in
from quitclaim.domain.proof.hashing import leaf_hash, perfect_root
from quitclaim.domain.proof.proofs import root_over
from quitclaim.domain.proof.tiles import Tile, TileNodes, hashes_in, tiles_over
from tests.unit.proof.logs import Files, edge_of, some_leaves


@pytest.mark.parametrize(
    ("tile", "path"),
    [
        (Tile(0, 0), "tile/0/000"),
        (Tile(0, 273), "tile/0/273"),
        (Tile(0, 1234067), "tile/0/x001/x234/067"),
        (Tile(2, 1000), "tile/2/x001/000"),
        (Tile(0, 273, 112), "tile/0/273.p/112"),
        (Tile(63, 1000000, 1), "tile/63/x001/x000/000.p/1"),
    ],
)
def test_a_tile_lies_where_the_specification_says(tile: Tile, path: str) -> None:
    assert tile.path == path


def test_a_log_of_70000_has_the_tiles_of_the_specifications_example() -> None:
    """C2SP tlog-tiles: 256 x 273 + 112, 256 + 17, 1."""
    paths = [tile.path for tile in tiles_over(70_000)]

    partial = [path for path in paths if ".p/" in path]
    assert partial == ["tile/0/273.p/112", "tile/1/001.p/17", "tile/2/000.p/1"]
    assert len(paths) == 274 + 2 + 1
    assert list(bundle_paths(70_000))[-1] == "tile/entries/273.p/112"


def test_an_empty_log_has_no_tile() -> None:
    assert list(tiles_over(0)) == []
    assert list(bundle_paths(0)) == []


@given(st.lists(st.integers(0, 600), max_size=3), st.sampled_from((1, 255, 256, 300, 700)))
def test_a_log_holds_the_same_however_it_grew(sizes: list[int], size: int) -> None:
    leaves = some_leaves(size)
    stops = sorted(min(one, size) for one in sizes)

    grown = Files(leaves, *stops)

    at_once = Files(leaves)
    assert at_once.items() <= grown.items()
    assert root_over(0, size, nodes=TileNodes(size, grown.tile)) == edge_of(leaves).tree.root
    # What else lies there is partial and of an earlier size.
    assert all(".p/" in path for path in grown.keys() - at_once.keys())


def test_a_log_has_exactly_the_files_that_its_size_asks_for() -> None:
    files = Files(some_leaves(513))

    wanted = {*(tile.path for tile in tiles_over(513)), *bundle_paths(513)}
    assert files.keys() == wanted


def test_only_a_full_tile_is_hashed_upward() -> None:
    leaves = some_leaves(300)

    (above,) = hashes_in(Files(leaves)["tile/1/000.p/1"])

    assert above == perfect_root([leaf_hash(one) for one in leaves[:256]])


@pytest.mark.parametrize("held", [b"", b"short", b"h" * 32, b"h" * 95])
def test_a_tile_that_holds_something_else_is_broken(held: bytes) -> None:
    with pytest.raises(BrokenLog, match=r"tile/0/000\.p/3 does not hold 3 hashes"):
        TileNodes(3, lambda _: held)(0, 2)


def test_a_tile_is_read_once() -> None:
    files, read = Files(some_leaves(200)), list[Tile]()

    def fetch(tile: Tile) -> bytes:
        read.append(tile)
        return files.tile(tile)

    nodes = TileNodes(200, fetch)
    for index in range(200):
        nodes(0, index)

    assert len(read) == 1


@given(st.lists(st.binary(max_size=300), max_size=20))
def test_leaves_come_out_of_their_file_as_they_went_in(leaves: list[bytes]) -> None:
    assert list(leaves_in(bundle(leaves), width=len(leaves))) == leaves


def test_a_leaf_says_its_length_in_two_bytes() -> None:
    longest = b"x" * LARGEST_LEAF

    assert bundle([b"ab"]) == b"\x00\x02ab"
    assert leaves_in(bundle([longest]), width=1) == (longest,)
    with pytest.raises(ImpossibleValue, match="announce less"):
        bundle([longest + b"x"])


@pytest.mark.parametrize(
    "held", [b"", b"\x00", b"\x00\x02a", b"\x00\x02ab", b"\x00\x01a\x00\x01b\x00\x00"]
)
def test_a_file_of_other_leaves_is_broken(held: bytes) -> None:
    with pytest.raises(BrokenLog, match="does not hold 2"):
        leaves_in(held, width=2)


def test_a_leaf_never_passes_for_a_node() -> None:
    left, right = b"l" * 32, b"r" * 32

    assert leaf_hash(left + right) != perfect_root([left, right])
    assert leaf_hash(b"") == hashlib.sha256(b"\x00").digest()
