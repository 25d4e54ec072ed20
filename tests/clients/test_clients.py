"""R60: whichever S3 client a photographer has, her pictures become assets with their faces."""

from pathlib import Path

import boto3
import pytest
from boto3.s3.transfer import TransferConfig

from cli.samples import FACES, files
from cli.stage import WHO, Stage
from quitclaim.domain.pictures.assets import Asset
from quitclaim.runtime.aws import REGION
from tests.clients.programs import Bag
from tests.needs import needs
from tests.road.drawn import a_picture
from tests.turns import turn
from tests.vision.fetched import picture

GROUP = "group.jpg"
UNICODE = "Fête/Zoë 写真 1+2.jpg"
# Whole in `make soak ARGS=dealt`.
MANY = 200 if turn() is None else 60


@pytest.fixture
def bag(stage: Stage, tmp_path: Path) -> Bag:
    picture("obama.jpg")
    return Bag(stage, tmp_path)


@pytest.fixture
def shoot(bag: Bag) -> Path:
    """A folder as it comes home from an event."""
    folder = bag.home / "shoot"
    (folder / "Fête").mkdir(parents=True)
    (folder / GROUP).write_bytes(files()[GROUP])
    (folder / UNICODE).write_bytes(a_picture())
    # Larger than what clients send in one piece.
    (folder / "large.tif").write_bytes(a_picture(kind="TIFF", side=2600))
    return folder


def promise_all(bag: Bag, prefix: str) -> list[Asset]:
    bag.stage.settled()
    keys = (f"{prefix}/{name}" for name in (GROUP, UNICODE, "large.tif"))
    assets = [bag.stage.asset(key) for key in keys]
    assert [len(asset.faces) for asset in assets] == [FACES[GROUP], 0, 0]
    return assets


@needs("awscli")
def test_awscli_mirrors_a_folder_and_sends_nothing_twice(bag: Bag, shoot: Path) -> None:
    there = f"s3://{bag.bucket}/{WHO}/By awscli"

    first = bag.aws("sync", str(shoot), there)
    assets = promise_all(bag, f"{WHO}/By awscli")
    again = bag.aws("sync", str(shoot), there)

    assert first.count("upload:") == 3
    assert "upload:" not in again
    assert promise_all(bag, f"{WHO}/By awscli") == assets


@needs("rclone")
def test_rclone_copies_and_finds_everything_as_it_sent_it(bag: Bag, shoot: Path) -> None:
    there = f"inbox:{bag.bucket}/{WHO}/By rclone"

    bag.rclone("copy", str(shoot), there, "--s3-upload-cutoff", "6M", "--s3-chunk-size", "5M")
    bag.rclone("copy", str(shoot), there)

    promise_all(bag, f"{WHO}/By rclone")
    assert bag.rclone("lsf", "-R", "--files-only", there).count("\n") == 3


@needs("s3cmd")
def test_s3cmd_mirrors_a_folder_twice(bag: Bag, shoot: Path) -> None:
    there = f"s3://{bag.bucket}/{WHO}/By s3cmd/"

    bag.s3cmd("sync", "--disable-multipart", f"{shoot}/", there)
    assets = promise_all(bag, f"{WHO}/By s3cmd")
    bag.s3cmd("sync", "--disable-multipart", f"{shoot}/", there)
    bag.s3cmd("put", "--multipart-chunk-size-mb=5", str(shoot / "large.tif"), f"{there}pieces.tif")

    assert promise_all(bag, f"{WHO}/By s3cmd") == assets
    assert bag.stage.asset(f"{WHO}/By s3cmd/pieces.tif") in assets


@needs("curl")
def test_curl_signs_what_it_sends(bag: Bag, shoot: Path) -> None:
    for name in (GROUP, UNICODE, "large.tif"):
        bag.curl(shoot / name, key=f"{WHO}/By curl/{name}")

    promise_all(bag, f"{WHO}/By curl")


def test_boto3_sends_large_files_in_pieces(bag: Bag, shoot: Path) -> None:
    who = bag.stage.credentials
    s3 = boto3.client(
        "s3",
        endpoint_url=bag.stage.cloud.endpoint,
        region_name=REGION,
        aws_access_key_id=who.access_key,
        aws_secret_access_key=who.secret_key,
    )
    pieces = TransferConfig(multipart_threshold=6 * 2**20, multipart_chunksize=5 * 2**20)

    for name in (GROUP, UNICODE, "large.tif"):
        key = f"{WHO}/By boto3/{name}"
        s3.upload_file(str(shoot / name), bag.bucket, key, Config=pieces)

    promise_all(bag, f"{WHO}/By boto3")


@needs("awscli")
def test_of_many_pictures_every_one_arrives(bag: Bag) -> None:
    folder = bag.home / "many"
    folder.mkdir()
    for number in range(MANY):
        (folder / f"{number:03}.jpg").write_bytes(a_picture())

    bag.aws("sync", "--only-show-errors", str(folder), f"s3://{bag.bucket}/{WHO}/Many")
    bag.stage.settled()

    assets = bag.assets(f"{WHO}/Many/")
    assert len({asset.id for asset in assets}) == MANY
    assert {asset.faces for asset in assets} == {()}
