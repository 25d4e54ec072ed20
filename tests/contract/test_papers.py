"""A document is under the hash of its very bytes, and never another one (R3)."""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any

import pytest
from botocore.exceptions import ClientError
from moto import mock_aws

from quitclaim.adapters.s3_papers import S3Papers
from quitclaim.domain.errors import ImpossibleValue, StoreUnavailable
from quitclaim.domain.ids import DocumentHash
from quitclaim.ports.papers import Papers
from quitclaim.runtime.aws import REGION, client
from tests.builders import a_hash
from tests.fakes.fakes import fakes_of

NOTICE = "<p>Ada, dürfen wir?</p>".encode()


@dataclass(frozen=True, slots=True)
class Kept:
    """`overwrite`: behind the port's back."""

    papers: Papers
    overwrite: Callable[[DocumentHash, bytes], object]


@pytest.fixture
def s3() -> Iterator[Any]:
    with mock_aws():
        made = client("s3")
        made.create_bucket(
            Bucket="papers", CreateBucketConfiguration={"LocationConstraint": REGION}
        )
        yield made


@pytest.fixture(params=["fake", "moto"])
def kept(request: pytest.FixtureRequest) -> Kept:
    if request.param == "fake":
        fakes = fakes_of()
        return Kept(fakes.papers, fakes.world.papers.__setitem__)
    s3 = request.getfixturevalue("s3")

    def overwrite(document: DocumentHash, content: bytes) -> None:
        s3.put_object(Bucket="papers", Key=f"notices/{document}", Body=content)

    return Kept(S3Papers(s3, bucket="papers"), overwrite)


def test_a_document_is_under_its_hash(kept: Kept) -> None:
    document = kept.papers.keep(NOTICE)

    assert document == hashlib.sha256(NOTICE).hexdigest()
    assert kept.papers.read(document) == NOTICE


def test_the_same_bytes_are_one_document(kept: Kept) -> None:
    assert kept.papers.keep(NOTICE) == kept.papers.keep(NOTICE)
    assert kept.papers.keep(NOTICE) != kept.papers.keep(NOTICE + b" ")


def test_what_nobody_kept_is_none(kept: Kept) -> None:
    kept.papers.keep(NOTICE)

    assert kept.papers.read(a_hash("another")) is None


def test_a_document_that_was_changed_is_not_shown(kept: Kept) -> None:
    document = kept.papers.keep(NOTICE)

    kept.overwrite(document, b"<p>Ada, you have to.</p>")

    with pytest.raises(ImpossibleValue):
        kept.papers.read(document)


def test_to_keep_it_again_writes_over_nothing(kept: Kept) -> None:
    document = kept.papers.keep(NOTICE)
    kept.overwrite(document, b"other")

    assert kept.papers.keep(NOTICE) == document

    with pytest.raises(ImpossibleValue):
        kept.papers.read(document)


def test_a_browser_is_told_what_it_is(s3: Any) -> None:
    document = S3Papers(s3, bucket="papers").keep(NOTICE)

    head = s3.head_object(Bucket="papers", Key=f"notices/{document}")

    assert head["ContentType"] == "text/html; charset=utf-8"


def test_whoever_writes_at_the_same_moment_tries_again(s3: Any) -> None:
    """The other one may yet fail, and then nothing would be there."""
    told = {"Error": {"Code": "ConditionalRequestConflict"}}
    answer = (SimpleNamespace(status_code=409), told)
    s3.meta.events.register("before-call.s3.PutObject", lambda **_: answer)

    with pytest.raises(StoreUnavailable):
        S3Papers(s3, bucket="papers").keep(NOTICE)


def test_what_s3_refuses_for_other_reasons_passes_through(s3: Any) -> None:
    papers = S3Papers(s3, bucket="elsewhere")

    with pytest.raises(ClientError, match="NoSuchBucket"):
        papers.keep(NOTICE)
    with pytest.raises(ClientError, match="NoSuchBucket"):
        papers.read(a_hash("notice"))
