"""The promises of Tiles: what others have read is never changed, and one checkpoint stands."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from moto import mock_aws

from quitclaim.adapters.folder_tiles import FolderTiles
from quitclaim.adapters.s3_tiles import S3Tiles
from quitclaim.domain.errors import BrokenLog, Conflict
from quitclaim.ports.tiles import Tiles
from quitclaim.runtime.aws import REGION, client
from tests.fakes.fakes import fakes_of

PATH = "tile/0/x001/234.p/5"


@pytest.fixture(params=["fake", "folder", "moto"])
def tiles(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Tiles]:
    match request.param:
        case "fake":
            yield fakes_of().tiles
        case "folder":
            yield FolderTiles(tmp_path / "log")
        case _:
            with mock_aws():
                s3 = client("s3")
                place = {"LocationConstraint": REGION}
                s3.create_bucket(Bucket="log", CreateBucketConfiguration=place)
                yield S3Tiles(s3, bucket="log")


def test_what_was_written_is_read(tiles: Tiles) -> None:
    tiles.write(PATH, b"\x00bytes\xff")
    tiles.write("tile/0/x001/234", b"")

    assert tiles.read(PATH) == b"\x00bytes\xff"
    assert tiles.read("tile/0/x001/234") == b""


def test_what_is_missing_is_none(tiles: Tiles) -> None:
    tiles.write(PATH, b"bytes")

    assert tiles.read("tile/0/x001/235") is None
    assert tiles.read("tile/0") is None
    assert tiles.read(f"{PATH}/6") is None
    assert tiles.checkpoint() is None


def test_the_same_is_written_again_without_a_trace(tiles: Tiles) -> None:
    tiles.write(PATH, b"bytes")

    tiles.write(PATH, b"bytes")

    assert tiles.read(PATH) == b"bytes"


def test_nothing_is_written_over(tiles: Tiles) -> None:
    tiles.write(PATH, b"bytes")

    with pytest.raises(BrokenLog, match="something else"):
        tiles.write(PATH, b"others")

    assert tiles.read(PATH) == b"bytes"


def test_a_checkpoint_takes_the_place_of_the_one_that_was_read(tiles: Tiles) -> None:
    tiles.publish("first — 1\n", instead_of=None)
    tiles.publish("second\n", instead_of="first — 1\n")

    assert tiles.checkpoint() == "second\n"


@pytest.mark.parametrize("read", [None, "first\n", "third\n"])
def test_a_checkpoint_takes_the_place_of_no_other(tiles: Tiles, read: str | None) -> None:
    tiles.publish("first\n", instead_of=None)
    tiles.publish("second\n", instead_of="first\n")

    with pytest.raises(Conflict):
        tiles.publish("third\n", instead_of=read)

    assert tiles.checkpoint() == "second\n"


def test_there_is_nothing_to_take_the_place_of_before_the_first(tiles: Tiles) -> None:
    with pytest.raises(Conflict):
        tiles.publish("second\n", instead_of="first\n")

    assert tiles.checkpoint() is None
