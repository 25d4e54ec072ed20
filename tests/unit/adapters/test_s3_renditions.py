"""An address is for one rendition, for a moment, and for what was asked of it (R28)."""

from datetime import timedelta

import pytest

from quitclaim.adapters.s3_renditions import S3Renditions
from quitclaim.domain.ids import RenditionId
from quitclaim.runtime.aws import client
from tests.builders import an_id

RENDITION = RenditionId(an_id("rendition"))


@pytest.mark.parametrize("only_head", [False, True])
def test_it_is_good_for_as_long_as_was_said_and_kept_nowhere(*, only_head: bool) -> None:
    handing = S3Renditions(client("s3"), pictures="pictures")

    address = handing.rendition(RENDITION, kept_for=timedelta(seconds=7), only_head=only_head)

    assert address.startswith(f"https://pictures.s3.eu-central-1.amazonaws.com/{RENDITION}?")
    assert "X-Amz-Expires=7&" in address
    assert "response-content-type=image%2Fjpeg" in address
    assert "response-cache-control=private%2C%20no-store" in address


def test_whoever_may_look_may_not_take() -> None:
    """S3 signs the method."""
    handing = S3Renditions(client("s3"), pictures="pictures")
    whole, head = (
        handing.rendition(RENDITION, kept_for=timedelta(seconds=7), only_head=only_head)
        for only_head in (False, True)
    )

    assert whole.rpartition("X-Amz-Signature=")[2] != head.rpartition("X-Amz-Signature=")[2]
