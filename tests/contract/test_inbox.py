"""The promises of Inbox, held by the fake and by S3Inbox alike."""

import hashlib
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from moto import mock_aws

from quitclaim.adapters.s3_inbox import S3Inbox
from quitclaim.domain.errors import ImpossibleValue, NotFound
from quitclaim.domain.ids import AssetId
from quitclaim.domain.pictures.refusals import WhyRefused
from quitclaim.domain.pictures.uploads import Upload
from quitclaim.ports.inbox import Inbox
from quitclaim.ports.paging import Cursor, every
from quitclaim.runtime.aws import REGION, client
from tests.builders import a_hash
from tests.fakes.fake_clock import FakeClock
from tests.fakes.fakes import fakes_of
from tests.fakes.world import Lying

KEY, BYTES = "ann/Fête/写真 1+2.jpg", b"bytes"
ASSET = AssetId(a_hash("asset"))
PAGE = 3
SOON = timedelta(minutes=11)


class Photographer:
    """Puts and takes back, wherever the inbox is."""

    def __init__(
        self,
        inbox: Inbox,
        *,
        clock: FakeClock,
        put: Callable[[str, bytes], str],
        take_back: Callable[[Upload], None],
        read: Callable[[str, str], bytes | None],
    ) -> None:
        self.inbox, self.clock, self.take_back, self.read = inbox, clock, take_back, read
        self._put = put

    def put(self, key: str = KEY, content: bytes = BYTES) -> Upload:
        return Upload(key, self._put(key, content))


def _on_fakes() -> Photographer:
    fakes = fakes_of()
    fakes.world.pages.size = PAGE

    def put(key: str, content: bytes) -> str:
        version = f"v{len(fakes.world.inbox)}"
        fakes.world.inbox[Upload(key, version)] = Lying(content, fakes.clock.now())
        return version

    def read(bucket: str, key: str) -> bytes | None:
        if bucket == "inbox":
            sentence = fakes.world.refusals.get(key)
            return None if sentence is None else f"{sentence}\n".encode()
        return next(
            (held[-1] for (_, name), held in fakes.world.blobs.items() if name == key), None
        )

    def take_back(upload: Upload) -> None:
        del fakes.world.inbox[upload]

    return Photographer(fakes.inbox, clock=fakes.clock, put=put, take_back=take_back, read=read)


def _on_s3() -> Photographer:
    s3: Any = client("s3")
    for bucket in ("inbox", "originals"):
        s3.create_bucket(Bucket=bucket, CreateBucketConfiguration={"LocationConstraint": REGION})
        s3.put_bucket_versioning(Bucket=bucket, VersioningConfiguration={"Status": "Enabled"})
    clock = FakeClock(datetime.now(UTC).replace(microsecond=0))

    def put(key: str, content: bytes) -> str:
        put = s3.put_object(Bucket="inbox", Key=key, Body=content, Metadata={"who": "Ada"})
        return str(put["VersionId"])

    def take_back(upload: Upload) -> None:
        s3.delete_object(Bucket="inbox", Key=upload.key, VersionId=upload.version)

    def read(bucket: str, key: str) -> bytes | None:
        found = s3.list_objects_v2(Bucket=bucket, Prefix=key)
        if not found["KeyCount"]:
            return None
        got = s3.get_object(Bucket=bucket, Key=key)
        assert got["Metadata"] == {}
        content: bytes = got["Body"].read()
        return content

    inbox = S3Inbox(s3, inbox="inbox", originals="originals", clock=clock, page_size=PAGE)
    return Photographer(inbox, clock=clock, put=put, take_back=take_back, read=read)


@pytest.fixture(params=["fake", "moto"])
def ann(request: pytest.FixtureRequest) -> Iterator[Photographer]:
    if request.param == "fake":
        yield _on_fakes()
        return
    with mock_aws():
        yield _on_s3()


def test_an_arrival_is_known_by_its_version(ann: Photographer) -> None:
    first = ann.put()
    second = ann.put(content=b"")

    found = [ann.inbox.arrival(upload) for upload in (first, second)]

    assert [arrival.size for arrival in found if arrival] == [len(BYTES), 0]
    assert [arrival.barred for arrival in found if arrival] == [None, WhyRefused.EMPTY]


def test_what_is_gone_is_none_or_not_found(ann: Photographer) -> None:
    upload = ann.put()
    ann.take_back(upload)

    assert ann.inbox.arrival(upload) is None
    with pytest.raises(NotFound):
        ann.inbox.digest(upload)
    with pytest.raises(NotFound):
        ann.inbox.keep(upload, asset=ASSET)


def test_an_overwritten_upload_is_read_as_it_was_put(ann: Photographer) -> None:
    """R60."""
    first = ann.put()
    ann.put(content=b"others")

    ann.inbox.keep(first, asset=ASSET)

    assert ann.inbox.digest(first) == hashlib.sha256(BYTES).hexdigest()
    assert ann.read("originals", ASSET) == BYTES


def test_what_is_kept_twice_is_kept_once_and_without_what_the_client_wrote(
    ann: Photographer,
) -> None:
    upload = ann.put()

    ann.inbox.keep(upload, asset=ASSET)
    ann.inbox.keep(upload, asset=ASSET)

    assert ann.read("originals", ASSET) == BYTES


def test_a_refusal_lies_where_the_uploader_reads(ann: Photographer) -> None:
    upload = ann.put()

    ann.inbox.refuse(upload, sentence="The file is empty.")

    assert ann.read("inbox", f"rejected/{KEY}.txt") == b"The file is empty.\n"


def test_every_version_is_listed_once_it_is_older_than_its_event(ann: Photographer) -> None:
    uploads = {ann.put(f"ann/Camp/{number}.jpg") for number in range(PAGE + 1)}
    uploads |= {ann.put("ann/Camp/0.jpg", b"again")}

    before = set(every(lambda after: ann.inbox.uploads(after=after)))
    ann.clock.step(SOON)

    assert before == set()
    assert set(every(lambda after: ann.inbox.uploads(after=after))) == uploads


def test_a_cursor_of_something_else_is_refused(ann: Photographer) -> None:
    with pytest.raises(ImpossibleValue):
        ann.inbox.uploads(after=Cursor("not one of ours"))
