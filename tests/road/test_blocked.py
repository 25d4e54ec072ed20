"""R36: what was deleted is refused by the deployed function, under its own role."""

import io

import pytest
from PIL import Image

from cli.restoring import Restoring
from cli.stage import FAIR, Stage, promise_reason
from quitclaim.domain.ids import MemberId
from quitclaim.domain.pictures.refusals import WhyRefused
from tests.builders import OFFICER
from tests.road.drawn import a_picture

DELETED = f"{FAIR}/deleted.jpg"


@pytest.fixture(scope="module")
def deleted(stage: Stage) -> bytes:
    """What was taken in and removed as an asset."""
    content = a_picture()
    stage.put(DELETED, content)
    stage.settled()
    restoring = Restoring(stage.cloud)
    restoring.replay().remove(stage.asset(DELETED).id, member=MemberId(OFFICER))
    return content


def test_its_bytes_are_refused_wherever_they_are_put(stage: Stage, deleted: bytes) -> None:
    promise_reason(stage, f"{FAIR}/again.jpg", content=deleted, why=WhyRefused.BLOCKED)


@pytest.mark.parametrize("kind", ["PNG", "TIFF", "WEBP"])
def test_its_pixels_are_refused_in_every_other_file(
    stage: Stage, deleted: bytes, kind: str
) -> None:
    content = _written(deleted, kind=kind)
    before = set(_thumbnails(stage))

    promise_reason(stage, f"{FAIR}/again.{kind}", content=content, why=WhyRefused.BLOCKED)

    assert set(_thumbnails(stage)) == before


def test_a_neighbour_with_one_other_pixel_is_taken_in(stage: Stage, deleted: bytes) -> None:
    with Image.open(io.BytesIO(deleted)) as picture:
        changed = picture.copy()
    changed.putpixel((0, 0), tuple(255 - one for one in changed.getpixel((0, 0))))  # type: ignore[union-attr]
    written = io.BytesIO()
    changed.save(written, "PNG")
    key = f"{FAIR}/neighbour.png"

    stage.put(key, written.getvalue())
    stage.settled()

    assert stage.asset(key).fate is None


def _written(content: bytes, *, kind: str) -> bytes:
    written = io.BytesIO()
    with Image.open(io.BytesIO(content)) as picture:
        picture.save(written, kind, lossless=True)
    return written.getvalue()


def _thumbnails(stage: Stage) -> list[str]:
    bucket = stage.cloud.outputs["PicturesBucket"]
    found = stage.cloud.client("s3").list_objects_v2(Bucket=bucket, Prefix="thumbnail/")
    return [one["Key"] for one in found.get("Contents", ())]
