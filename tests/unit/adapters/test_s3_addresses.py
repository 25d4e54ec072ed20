"""Presigned addresses: who has one does that one thing, for minutes (R50)."""

import base64
import json
from datetime import timedelta
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from botocore.credentials import Credentials
from moto import mock_aws

from quitclaim.adapters.s3_addresses import S3Addresses
from quitclaim.domain.ids import AssetId
from quitclaim.domain.pictures.uploads import MOST_BYTES
from quitclaim.runtime.aws import client
from quitclaim.usecases.disposing import thumbnail_of
from tests.builders import NOON, a_hash
from tests.fakes.fake_clock import FakeClock

ASSET = AssetId(a_hash("asset"))


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock(NOON)


@pytest.fixture
def addresses(clock: FakeClock) -> Any:
    with mock_aws():
        yield S3Addresses(
            client("s3"),
            credentials=Credentials("key", "secret", "token"),
            inbox="inbox",
            pictures="pictures",
            clock=clock,
        )


def test_a_thumbnail_has_the_same_address_for_some_minutes(
    addresses: S3Addresses, clock: FakeClock
) -> None:
    """So that a browser keeps it and a page of sixty costs nothing the second time."""
    first = addresses.thumbnail(ASSET)
    clock.step(timedelta(minutes=9, seconds=59))

    assert addresses.thumbnail(ASSET) == first
    clock.step(timedelta(seconds=1))
    assert addresses.thumbnail(ASSET) != first


def test_it_ends_at_most_twenty_minutes_after_it_was_given_out(addresses: S3Addresses) -> None:
    query = parse_qs(urlsplit(addresses.thumbnail(ASSET)).query)

    assert query["X-Amz-Expires"] == ["1200"]
    assert query["X-Amz-Date"] == [NOON.strftime("%Y%m%dT%H%M00Z")]
    assert query["X-Amz-Security-Token"] == ["token"]
    assert query["response-cache-control"] == ["private, max-age=600"]


def test_it_leads_to_that_thumbnail_in_the_region(addresses: S3Addresses) -> None:
    place = urlsplit(addresses.thumbnail(ASSET))

    assert place.hostname == "pictures.s3.eu-central-1.amazonaws.com"
    assert place.path == f"/{thumbnail_of(ASSET)}"


def test_it_is_signed_as_botocore_signs(addresses: S3Addresses, clock: FakeClock) -> None:
    """Another moment, another signature; the same moment, the same one."""
    signed = parse_qs(urlsplit(addresses.thumbnail(ASSET)).query)["X-Amz-Signature"]
    clock.step(timedelta(minutes=10))

    assert signed != parse_qs(urlsplit(addresses.thumbnail(ASSET)).query)["X-Amz-Signature"]
    assert len(signed[0]) == 64


def test_a_form_puts_one_file_of_a_limited_size_under_one_key(addresses: S3Addresses) -> None:
    form = addresses.upload("console/Fair/1.jpg")

    policy = json.loads(base64.b64decode(form.fields["policy"]))
    assert form.fields["key"] == "console/Fair/1.jpg"
    assert ["content-length-range", 1, MOST_BYTES] in policy["conditions"]
    assert {"key": "console/Fair/1.jpg"} in policy["conditions"]
    assert "policy" not in repr(form)


def test_without_a_script_a_browser_is_led_back(addresses: S3Addresses) -> None:
    form = addresses.upload("console/Fair/1.jpg", back_to="https://photos.example.org/drop")

    policy = json.loads(base64.b64decode(form.fields["policy"]))
    led = {"success_action_redirect": "https://photos.example.org/drop"}
    assert led in policy["conditions"]
    assert form.fields.items() >= led.items()
