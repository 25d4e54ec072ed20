"""R60: who put something into the inbox lately."""

from collections.abc import Callable, Iterator

import pytest
from moto import mock_aws

from quitclaim.adapters.s3_uploaders import S3Uploaders
from quitclaim.domain.pictures.uploads import Upload
from quitclaim.ports.uploaders import Uploaders
from quitclaim.runtime.aws import client
from tests.builders import NOON
from tests.fakes.in_memory_uploaders import InMemoryUploaders
from tests.fakes.world import Lying, World

Inbox = tuple[Uploaders, Callable[[str], None]]


@pytest.fixture(params=["memory", "s3"])
def inbox(request: pytest.FixtureRequest) -> Iterator[Inbox]:
    if request.param == "memory":
        world = World()

        def put(key: str) -> None:
            world.inbox[Upload(key, "v1")] = Lying(b"photo", NOON)

        yield InMemoryUploaders(world), put
        return
    with mock_aws():
        s3 = client("s3")
        region = {"LocationConstraint": "eu-central-1"}
        s3.create_bucket(Bucket="inbox", CreateBucketConfiguration=region)
        yield (
            S3Uploaders(s3, inbox="inbox"),
            lambda key: s3.put_object(Bucket="inbox", Key=key, Body=b"photo"),
        )


def test_each_is_named_once_and_in_order(inbox: Inbox) -> None:
    uploaders, put = inbox
    for key in ("bob/Fair/1.jpg", "ann/Fair/1.jpg", "ann/Camp/2.jpg", "no-folder.jpg"):
        put(key)

    assert uploaders.lately() == ("ann", "bob")


def test_answers_and_our_own_pages_are_nobody(inbox: Inbox) -> None:
    uploaders, put = inbox
    put("rejected/ann/Fair/1.pdf.txt")
    put("console/Fair/1.jpg")

    assert uploaders.lately() == ()
