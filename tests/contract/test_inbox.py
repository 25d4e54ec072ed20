"""The promises of Inbox, held by the fake and by S3Inbox alike."""

import hashlib
from collections.abc import Iterator
from datetime import timedelta

import pytest
from moto import mock_aws

from quitclaim.domain.errors import ImpossibleValue
from quitclaim.domain.ids import AssetId
from quitclaim.domain.pictures.refusals import WhyRefused
from quitclaim.domain.pictures.uploads import Upload
from quitclaim.ports.inbox import TakenBack
from quitclaim.ports.paging import Cursor, every
from tests.builders import a_hash
from tests.contract.photographer import BYTES, KEY, PAGE, Photographer, on_fakes, on_s3

ASSET = AssetId(a_hash("asset"))
HOUR = timedelta(hours=1)


@pytest.fixture(params=["fake", "moto"])
def ann(request: pytest.FixtureRequest) -> Iterator[Photographer]:
    if request.param == "fake":
        yield on_fakes()
        return
    with mock_aws():
        yield on_s3()


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
    with pytest.raises(TakenBack):
        ann.inbox.digest(upload)
    with pytest.raises(TakenBack):
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
    ann.clock.step(2 * HOUR)

    assert before == set()
    assert set(every(lambda after: ann.inbox.uploads(after=after))) == uploads
    assert listed(ann, put_within=3 * HOUR) == uploads
    assert listed(ann, put_within=HOUR) == set()


def listed(ann: Photographer, *, put_within: timedelta) -> set[Upload]:
    return set(every(lambda after: ann.inbox.uploads(put_within=put_within, after=after)))


def test_a_cursor_of_something_else_is_refused(ann: Photographer) -> None:
    with pytest.raises(ImpossibleValue):
        ann.inbox.uploads(after=Cursor("not one of ours"))
