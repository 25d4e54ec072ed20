"""What outlives the process: a clean end, and a kill after a save."""

import os
import signal
import socket
from pathlib import Path

import pytest

from local.cloud import LocalCloud
from local.environment import HOST
from local.errors import CloudError
from local.identity import uploader_of
from local.stacks import Blueprints
from tests.local.book import noted
from tests.local.village import copied_to
from tests.local.waiting import eventually

BEFORE, AFTER = "emma/Fest/1.jpg", "emma/Fest/2.jpg"


@pytest.fixture
def village(tmp_path: Path) -> Blueprints:
    return copied_to(tmp_path / "village")


@pytest.fixture
def killed(tmp_path: Path, village: Blueprints) -> LocalCloud:
    """A cloud that was killed without warning, right after it had saved."""
    cloud = LocalCloud(tmp_path / "data", blueprints=village).start()
    _put(cloud, BEFORE)
    letters = {"QueueUrl": cloud.outputs["DeadLettersUrl"]}
    cloud.client("sqs").send_message(**letters, MessageBody="poison")
    cloud.save()
    os.kill(cloud.pid, signal.SIGKILL)
    cloud.stop()
    return cloud


def _put(cloud: LocalCloud, key: str, *, word: str = "arrived") -> None:
    emma = uploader_of(cloud.places, "emma", iam=cloud.client("iam"), inbox=cloud.inbox)
    s3 = cloud.client("s3", as_=emma)
    s3.put_object(Bucket=cloud.inbox.bucket, Key=key, Body=b"picture")
    eventually(lambda: noted(cloud, key, word=word))


def test_after_a_kill_everything_saved_is_there(killed: LocalCloud) -> None:
    credentials = (killed.places.keys / "uploader-emma.json").read_text()

    with LocalCloud(killed.places.data, blueprints=killed.blueprints) as cloud:
        s3, inbox = cloud.client("s3"), {"Bucket": cloud.inbox.bucket}
        assert s3.get_object(**inbox, Key=BEFORE)["Body"].read() == b"picture"
        assert len(s3.list_object_versions(**inbox)["Versions"]) == 1
        assert noted(cloud, BEFORE)
        letters = {"QueueUrl": cloud.outputs["DeadLettersUrl"]}
        assert cloud.client("sqs").receive_message(**letters)["Messages"][0]["Body"] == "poison"
        _put(cloud, AFTER)
        assert (cloud.places.keys / "uploader-emma.json").read_text() == credentials


def test_at_another_port_what_is_put_still_arrives(tmp_path: Path, village: Blueprints) -> None:
    """Somebody else took the one of last time."""
    data = tmp_path / "data"
    with LocalCloud(data, blueprints=village) as cloud:
        before = cloud.endpoint

    taken = socket.create_server((HOST, int(before.rpartition(":")[2])))
    with taken, LocalCloud(data, blueprints=village) as cloud:
        assert cloud.endpoint != before
        _put(cloud, AFTER)


def test_after_a_kill_nothing_is_deployed_again_and_the_address_stays(killed: LocalCloud) -> None:
    """Configurations that were pasted into a client go on being right."""
    with LocalCloud(killed.places.data, blueprints=killed.blueprints) as cloud:
        assert cloud.deployed == ()
        assert cloud.endpoint == killed.endpoint
        assert cloud.outputs == killed.outputs


def test_without_a_snapshot_everything_begins_anew(tmp_path: Path, village: Blueprints) -> None:
    """The bytes of objects are on the disk at once: they must not stand in a new start's way."""
    cloud = LocalCloud(tmp_path / "data", blueprints=village).start()
    _put(cloud, BEFORE)
    os.kill(cloud.pid, signal.SIGKILL)
    cloud.stop()
    cloud.places.snapshot.unlink()

    with LocalCloud(tmp_path / "data", blueprints=village) as again:
        assert again.deployed == ("Ground", "House")
        _put(again, AFTER)


def test_a_clean_end_leaves_no_copies_of_functions(tmp_path: Path, village: Blueprints) -> None:
    with LocalCloud(tmp_path / "data", blueprints=village) as cloud:
        _put(cloud, BEFORE)
        assert list(cloud.places.scratch.iterdir())

    assert not cloud.places.scratch.exists()


def test_only_what_changed_is_deployed_again_and_warm_functions_change(
    tmp_path: Path, village: Blueprints
) -> None:
    with LocalCloud(tmp_path / "data", blueprints=village) as cloud:
        assert cloud.deployed == ("Ground", "House")
        _put(cloud, BEFORE)
    handler = tmp_path / "village" / "functions" / "porter" / "handler.py"
    handler.write_text(handler.read_text().replace('"arrived"', '"seen"'))

    with LocalCloud(tmp_path / "data", blueprints=_read_anew(village)) as cloud:
        assert cloud.deployed == ("House",)
        assert noted(cloud, BEFORE), "an update leaves what lasts alone"
        _put(cloud, AFTER, word="seen")
        cloud.save()
        assert len(list((cloud.places.files / "lambda-blobs").iterdir())) == 1


def _read_anew(village: Blueprints) -> Blueprints:
    return Blueprints(templates=village.templates, sources=village.sources)


@pytest.mark.parametrize(
    ("whole", "broken"),
    [
        ('"AWS::SQS::QueuePolicy"', '"AWS::SQS::Nonsense"'),
        ('"VisibilityTimeout": 1', '"VisibilityTimeout": 999999'),
    ],
)
def test_a_stack_that_cannot_be_is_told_with_the_reason_and_can_be_mended(
    tmp_path: Path, village: Blueprints, whole: str, broken: str
) -> None:
    house = village.templates / "House.json"
    house.write_text(house.read_text().replace(whole, broken))
    cloud = LocalCloud(tmp_path / "data", blueprints=village)

    with pytest.raises(CloudError, match=r"Nonsense|Arrivals: .*VisibilityTimeout"):
        cloud.start()
    assert not cloud.is_alive

    house.write_text(house.read_text().replace(broken, whole))
    with LocalCloud(tmp_path / "data", blueprints=_read_anew(village)) as again:
        assert again.deployed == ("House",)
