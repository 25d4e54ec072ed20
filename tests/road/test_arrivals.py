"""R35, R46, R51, R52, R60: whatever lies in the inbox ends as an asset or with a reason."""

import io
import json
import zipfile
from itertools import count
from typing import Any

import pytest
from botocore.exceptions import ClientError

from cli import redrive
from cli.stage import WHO, Stage
from quitclaim.domain.pictures.refusals import SENTENCES, WhyRefused
from quitclaim.domain.pictures.uploads import UNSORTED
from tests.road.drawn import a_picture

NAMES = count()


def zipped() -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        archive.writestr("photo.jpg", a_picture())
    return written.getvalue()


@pytest.mark.parametrize(
    "key",
    [
        f"{WHO}/Fête de l'été/Zoë & Søren (1)+2 %20.jpg",
        f"{WHO}/Fe\u0302te/Zoe\u0308.jpg",
        f"{WHO}/夏祭り/写真 🎉.jpg",
        f"{WHO}/no-folder.jpg",
        f"{WHO}/Camp/" + "x" * 900 + ".jpg",
        f"{WHO}/Camp/without an ending",
        f"{WHO}/rejected/in a folder of that name.jpg",
    ],
)
def test_any_key_that_s3_takes_is_taken_in(stage: Stage, key: str) -> None:
    stage.put(key, a_picture())
    stage.settled()

    described = stage.desk.library.description(stage.asset(key).id)
    assert described
    assert described.file_name
    assert described.folder != UNSORTED or key.count("/") == 1


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF"])
def test_every_format_becomes_an_asset_whatever_its_name(stage: Stage, kind: str) -> None:
    key = f"{WHO}/Camp/{next(NAMES)}.gif"

    stage.put(key, a_picture(kind=kind))
    stage.settled()

    assert stage.asset(key).faces == ()


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", WhyRefused.EMPTY),
        (b"%PDF-1.7\n", WhyRefused.PDF),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", WhyRefused.SVG),
        (b"minutes of the board", WhyRefused.NO_PICTURE),
        (a_picture()[:400], WhyRefused.BROKEN),
        (zipped(), WhyRefused.NO_PICTURE),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_no_picture_is_refused_with_advice(
    stage: Stage, content: bytes, why: WhyRefused
) -> None:
    key = f"{WHO}/Camp/{next(NAMES)}.jpg"

    stage.put(key, content)
    stage.settled()

    assert stage.get(f"rejected/{key}.txt").decode().strip() == SENTENCES[why]


def test_an_overwritten_upload_loses_nothing(stage: Stage) -> None:
    key = f"{WHO}/Camp/overwritten.jpg"
    stage.put(key, a_picture())
    stage.settled()
    first = stage.asset(key)

    stage.put(key, a_picture())
    stage.settled()

    assert stage.asset(key).id != first.id
    assert stage.desk.library.asset(first.id) == first


def test_an_uploader_sees_her_own_prefix_and_nobody_elses(stage: Stage) -> None:
    stage.put(f"{WHO}/Camp/mine.jpg", a_picture())
    refused = []
    for key in ("bob/Camp/x.jpg", "rejected/anna/x.txt"):
        with pytest.raises(ClientError) as error:
            stage.put(key, b"x")
        refused.append(error.value.response["Error"]["Code"])

    bucket = stage.cloud.inbox.bucket
    listed = stage.s3.list_objects_v2(Bucket=bucket, Prefix=f"{WHO}/Camp/mine")
    with pytest.raises(ClientError):
        stage.s3.list_objects_v2(Bucket=bucket, Prefix="bob/")

    assert refused == ["AccessDenied"] * 2
    assert [one["Key"] for one in listed["Contents"]] == [f"{WHO}/Camp/mine.jpg"]


def test_dead_letters_wait_and_come_back_however_many(stage: Stage) -> None:
    sqs, told = stage.cloud.client("sqs"), stage.cloud.outputs
    # More than a queue hands out at once.
    keys = {f"{WHO}/Camp/poison {number}.jpg" for number in range(12)}
    for key in sorted(keys):
        poison = {"detail": {"object": {"key": key, "version-id": "x"}}}
        sqs.send_message(QueueUrl=told["DeadArrivalsQueue"], MessageBody=json.dumps(poison))

    waiting = redrive.seen(stage.desk)
    went_back = redrive.redriven(stage.desk)

    assert len(waiting) == len(keys) and set(waiting) == keys
    assert went_back == len(keys)
    assert redrive.seen(stage.desk) == []


def test_nothing_of_a_key_or_caption_is_in_any_log(stage: Stage) -> None:
    """Canaries: what a photographer calls a file is personal data."""
    canary = "Ada-Lovelace-canary"
    stage.put(f"{WHO}/{canary}/{canary}.jpg", a_picture())
    stage.put(f"{WHO}/{canary}/{canary}.txt", b"no picture")
    stage.settled()

    logged = "\n".join(_logged(stage.cloud.client("logs")))
    assert "developed" in logged
    assert canary not in logged
    assert canary not in stage.cloud.places.log.read_text(encoding="utf-8", errors="replace")


def _logged(logs: Any) -> list[str]:
    said = []
    for group in logs.describe_log_groups()["logGroups"]:
        name = group["logGroupName"]
        for stream in logs.describe_log_streams(logGroupName=name)["logStreams"]:
            events = logs.get_log_events(logGroupName=name, logStreamName=stream["logStreamName"])
            said += [event["message"] for event in events["events"]]
    return said
