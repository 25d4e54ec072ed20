"""What `quitclaim` says of the road, asked as people ask it."""

import io
from pathlib import Path

import pytest
from botocore.exceptions import ClientError
from PIL import Image

from cli.__main__ import main
from cli.assets import NOTHING_YET
from cli.samples import files
from cli.stage import WHO, Stage
from local.cloud import LocalCloud
from local.identity import Credentials
from tests.road.drawn import a_picture
from tests.vision.fetched import picture

GROUP = f"{WHO}/Commands/group.jpg"


@pytest.fixture
def data(stage: Stage) -> str:
    picture("obama.jpg")
    stage.put(GROUP, files()["group.jpg"])
    stage.put(f"{WHO}/Commands/minutes.txt", b"minutes of the board")
    stage.settled()
    return str(stage.cloud.places.data)


def test_assets_says_what_became_of_each_upload(
    data: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["assets", "--data", data]) == 0

    said = capsys.readouterr().out.splitlines()
    assert any(line.startswith(f"{GROUP}\t4 faces, withheld until") for line in said)
    assert any("minutes.txt\trefused: This is no picture" in line for line in said)


def test_boxes_are_drawn_on_the_picture(data: str, tmp_path: Path) -> None:
    file = tmp_path / "boxes.jpg"

    assert main(["assets", "--data", data, "--boxes", GROUP, str(file)]) == 0

    with Image.open(io.BytesIO(file.read_bytes())) as drawn:
        assert drawn.format == "JPEG"
        assert max(drawn.size) <= 1600


def test_what_is_no_asset_has_no_boxes(
    data: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "x.jpg"

    assert main(["assets", "--data", data, "--boxes", f"{WHO}/nowhere.jpg", str(file)]) == 1

    assert "is no asset" in capsys.readouterr().err
    assert not file.exists()


def test_an_uploader_uploads_until_revoked(
    stage: Stage, data: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["uploader", "add", "bob", "--data", data]) == 0
    said = dict(line.split("  ", 1) for line in capsys.readouterr().out.splitlines()[:4])
    bob = Credentials(
        access_key=said["access key"].strip(), secret_key=said["secret access key"].strip()
    )
    s3, bucket = stage.cloud.client("s3", as_=bob), stage.cloud.inbox.bucket

    s3.put_object(Bucket=bucket, Key="bob/Camp/x.jpg", Body=a_picture())
    assert main(["uploader", "revoke", "bob", "--data", data]) == 0

    with pytest.raises(ClientError):
        s3.put_object(Bucket=bucket, Key="bob/Camp/y.jpg", Body=a_picture())
    stage.settled()


def test_dead_letters_are_listed_and_sent_back(
    data: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["redrive", "--list", "--data", data]) == 0
    assert main(["redrive", "--data", data]) == 0

    said = capsys.readouterr().out
    assert "No dead letter waits." in said
    assert "0 went back to the queue" in said


def test_an_empty_inbox_says_what_to_do(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with LocalCloud(tmp_path) as cloud:
        assert main(["assets", "--data", str(cloud.places.data)]) == 0

    assert NOTHING_YET in capsys.readouterr().out


def test_without_a_cloud_it_says_how_to_start_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["assets", "--data", str(tmp_path)]) == 1

    assert "quitclaim local up" in capsys.readouterr().err
