"""R60: who uploads, and who looks after uploads, reads why a file became no asset."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from moto import mock_aws

from quitclaim.adapters.s3_rejections import S3Rejections
from quitclaim.domain.pictures.refusals import SENTENCES, WhyRefused
from quitclaim.domain.pictures.uploads import Upload
from quitclaim.ports.paging import every
from quitclaim.ports.refused import Rejections
from quitclaim.runtime.aws import client
from tests.builders import NOON
from tests.fakes.fake_clock import FakeClock
from tests.fakes.in_memory_rejections import InMemoryRejections
from tests.fakes.world import World

PAGE = 3


@dataclass(frozen=True, slots=True)
class Inbox:
    rejections: Rejections
    refuse: Callable[[str, str], None]


@pytest.fixture(params=["memory", "s3"])
def inbox(request: pytest.FixtureRequest) -> Iterator[Inbox]:
    if request.param == "memory":
        world = World()
        world.pages.size = PAGE
        yield Inbox(InMemoryRejections(world, FakeClock(NOON)), world.refusals.__setitem__)
        return
    with mock_aws():
        s3 = client("s3")
        region = {"LocationConstraint": "eu-central-1"}
        s3.create_bucket(Bucket="inbox", CreateBucketConfiguration=region)

        def refuse(key: str, sentence: str) -> None:
            s3.put_object(Bucket="inbox", Key=key, Body=f"{sentence}\n".encode())

        s3.put_object(Bucket="inbox", Key="ann/Fair/1.jpg", Body=b"an upload, and no reason")
        yield Inbox(S3Rejections(s3, inbox="inbox", page_size=PAGE), refuse)


def refused(inbox: Inbox, key: str, why: WhyRefused) -> None:
    inbox.refuse(Upload(key, "v1").answer, SENTENCES[why])


def test_each_is_named_as_it_was_uploaded_with_its_reason(inbox: Inbox) -> None:
    refused(inbox, "ann/Fête/写真.pdf", WhyRefused.PDF)

    (found,) = inbox.rejections.latest().items

    assert (found.name, found.why) == ("ann/Fête/写真.pdf", WhyRefused.PDF)
    assert found.at.tzinfo is not None
    assert "Fête" not in repr(found)


def test_they_come_page_by_page(inbox: Inbox) -> None:
    names = [f"ann/Fair/{number}.pdf" for number in range(2 * PAGE + 1)]
    for name in names:
        refused(inbox, name, WhyRefused.PDF)

    found = list(every(lambda after: inbox.rejections.latest(after=after)))

    assert [one.name for one in found] == names
    assert len(inbox.rejections.latest().items) == PAGE


def test_a_reason_of_another_release_hides_no_file(inbox: Inbox) -> None:
    inbox.refuse("rejected/ann/Fair/1.tga.txt", "It is a Targa file.")

    assert [one.why for one in inbox.rejections.latest().items] == [None]


def test_where_nothing_was_refused_there_is_nothing(inbox: Inbox) -> None:
    assert inbox.rejections.latest().items == ()
