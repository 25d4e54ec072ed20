"""What only the bucket has: another writer between two calls, and answers of S3 itself."""

from collections.abc import Iterator
from typing import Any

import pytest
from botocore.exceptions import ClientError
from moto import mock_aws

from quitclaim.adapters.s3_tiles import S3Tiles
from quitclaim.domain.errors import BrokenLog, Conflict
from quitclaim.runtime.aws import REGION, client


@pytest.fixture
def s3() -> Iterator[Any]:
    with mock_aws():
        made = client("s3")
        place = {"LocationConstraint": REGION}
        made.create_bucket(Bucket="log", CreateBucketConfiguration=place)
        yield made


def overtaken(s3: Any, key: str, content: bytes) -> None:
    """Somebody else puts it just before our next put is sent."""
    waiting = [content]

    def put(**_: object) -> None:
        if waiting:
            s3.put_object(Bucket="log", Key=key, Body=waiting.pop())

    s3.meta.events.register("before-parameter-build.s3.PutObject", put)


@pytest.mark.parametrize("first", [None, "first\n"])
def test_a_checkpoint_put_meanwhile_is_not_replaced(s3: Any, first: str | None) -> None:
    tiles = S3Tiles(s3, bucket="log")
    if first:
        tiles.publish(first, instead_of=None)
    overtaken(s3, "checkpoint", b"theirs\n")

    with pytest.raises(Conflict):
        tiles.publish("ours\n", instead_of=first)

    assert tiles.checkpoint() == "theirs\n"


@pytest.mark.parametrize("theirs", [b"same", b"other"])
def test_a_tile_put_meanwhile_stays(s3: Any, theirs: bytes) -> None:
    tiles = S3Tiles(s3, bucket="log")
    overtaken(s3, "tile/0/000", theirs)

    if theirs == b"same":
        tiles.write("tile/0/000", b"same")
    else:
        with pytest.raises(BrokenLog):
            tiles.write("tile/0/000", b"same")

    assert tiles.read("tile/0/000") == theirs


def test_what_s3_refuses_for_other_reasons_passes_through(s3: Any) -> None:
    tiles = S3Tiles(s3, bucket="elsewhere")

    with pytest.raises(ClientError, match="NoSuchBucket"):
        tiles.read("tile/0/000")
    with pytest.raises(ClientError, match="NoSuchBucket"):
        tiles.write("tile/0/000", b"bytes")
