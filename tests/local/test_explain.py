"""`quitclaim explain`: what holds, what held, and why, in words and by ids alone (R27, R30)."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest
from moto import mock_aws

from cli import explain
from cli.__main__ import main
from local.identity import Inbox
from quitclaim.adapters.system_clock import SystemClock
from quitclaim.domain.ids import AssetId
from quitclaim.domain.pictures.uploads import Settled, Upload
from quitclaim.ports.writes import Write
from quitclaim.runtime.aws import client
from tests.builders import (
    a_collection_rule,
    a_face,
    a_hash,
    an_asset,
    some_rules,
)
from tests.contract.changes import a_change, a_fact
from tests.contract.dynamodb import GALLERY, KEYS, Tables
from tests.contract.dynamodb_adapters import Adapters
from tests.contract.places import LIBRARY, PEOPLE
from tests.fakes.world import World

PICTURE = an_asset(a_face(), review=None)
INBOX = "inbox"
UPLOAD_KEY = "anna/Fair/1.jpg"


@dataclass(frozen=True, slots=True)
class OnMoto:
    """A deployment, as far as its stores go."""

    outputs: dict[str, str]
    site: str = "https://photos.example.org"

    @property
    def inbox(self) -> Inbox:
        return Inbox(bucket=INBOX, key_arn=self.outputs["KeyArn"])

    def client(self, service: str) -> Any:
        return client(service)


@pytest.fixture
def adapters(monkeypatch: pytest.MonkeyPatch) -> Iterator[Adapters]:
    """For ten minutes a picture has been there."""
    with mock_aws():
        tables = Tables(client("dynamodb"), client("kms"))
        tables.create()
        outputs = {
            "KeyArn": tables.key_arn,
            "LibraryTable": LIBRARY,
            "KeysTable": KEYS,
            "PeopleTable": PEOPLE,
            "GalleryTable": GALLERY,
            "InboxBucket": INBOX,
        }

        @contextmanager
        def chosen(_: object) -> Iterator[OnMoto]:
            yield OnMoto(outputs)

        monkeypatch.setattr(explain, "chosen", chosen)
        made = tables.adapters(World())
        at = SystemClock().now() - timedelta(minutes=10)
        for record in (some_rules(), a_collection_rule(), PICTURE):
            made.commits.commit(a_change(Write(record), fact=a_fact(record, at=at)))
        yield made


def said(capsys: pytest.CaptureFixture[str], *asked: str) -> str:
    assert main(["explain", *asked]) == 0
    return capsys.readouterr().out


def failed(capsys: pytest.CaptureFixture[str], *asked: str) -> str:
    assert main(["explain", *asked]) == 1
    return capsys.readouterr().err


@pytest.mark.usefixtures("adapters")
def test_what_holds_now_is_said_in_words(capsys: pytest.CaptureFixture[str]) -> None:
    out = said(capsys, PICTURE.id, "--channel", "website")

    assert "withheld: May not be shown" in out
    assert "Nobody has reviewed this photo." in out
    assert f"face {PICTURE.faces[0].id}  hidden  Nobody has said who this is" in out


@pytest.mark.usefixtures("adapters")
def test_what_held_a_minute_ago_is_said_too(capsys: pytest.CaptureFixture[str]) -> None:
    at = f"{SystemClock().now() - timedelta(minutes=1):%Y-%m-%dT%H:%M:%SZ}"

    out = said(capsys, PICTURE.id, "--channel", "internal", "--at", at)

    assert out.startswith(f"internal  {at}  ") and "picture in version 1, rules in version 1" in out


def test_a_picture_is_named_by_the_key_of_its_upload_as_well(
    adapters: Adapters, capsys: pytest.CaptureFixture[str]
) -> None:
    s3 = client("s3")
    place = {"LocationConstraint": "eu-central-1"}
    s3.create_bucket(Bucket=INBOX, CreateBucketConfiguration=place)
    s3.put_bucket_versioning(Bucket=INBOX, VersioningConfiguration={"Status": "Enabled"})
    version = s3.put_object(Bucket=INBOX, Key=UPLOAD_KEY, Body=b"1")["VersionId"]
    adapters.settlements.settle(Upload(UPLOAD_KEY, version), Settled(asset=PICTURE.id))

    assert "not_reviewed" not in said(capsys, UPLOAD_KEY, "--channel", "press")
    assert "quitclaim assets" in failed(capsys, "anna/Fair/2.jpg", "--channel", "press")


@pytest.mark.usefixtures("adapters")
@pytest.mark.parametrize(
    ("asset", "asked", "why"),
    [
        (PICTURE.id, ("nowhere",), "internal, press, website"),
        (a_hash("another"), ("website",), "no picture is known"),
        (a_hash("another"), ("website", "--at", "2020-01-01T00:00Z"), "no picture is known"),
        (PICTURE.id, ("website", "--at", "2020-01-01T00:00Z"), "was not here yet"),
        (PICTURE.id, ("website", "--at", "2999-01-01T00:00Z"), "nobody knows yet"),
        (PICTURE.id, ("website", "--at", "soon"), "2026-05-03T12:00:00Z"),
    ],
)
def test_what_nobody_can_say_is_told_in_a_line(
    asset: AssetId, asked: tuple[str, ...], why: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert why in failed(capsys, asset, "--channel", *asked)
