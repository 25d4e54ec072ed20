"""R36: the certificate of an erasure is kept once, under its own id, and never written over."""

from collections.abc import Iterator
from typing import Any, Final

import pytest
from moto import mock_aws

from quitclaim.adapters import s3_erasure_papers
from quitclaim.adapters.s3_erasure_papers import S3ErasurePapers
from quitclaim.domain.consents.notices import Language
from quitclaim.domain.errors import StoreUnavailable
from quitclaim.domain.ids import CertificateId
from quitclaim.ports.erasure_papers import ErasurePapers
from quitclaim.runtime.aws import REGION, client
from tests.builders import an_id
from tests.fakes.fakes import fakes_of

ONE: Final = CertificateId(an_id("certificate"))
OTHER: Final = CertificateId(an_id("another certificate"))


@pytest.fixture
def s3() -> Iterator[Any]:
    with mock_aws():
        made = client("s3")
        made.create_bucket(
            Bucket="papers", CreateBucketConfiguration={"LocationConstraint": REGION}
        )
        yield made


@pytest.fixture(params=["fake", "moto"])
def papers(request: pytest.FixtureRequest) -> ErasurePapers:
    if request.param == "fake":
        return fakes_of().erasure_papers
    return S3ErasurePapers(request.getfixturevalue("s3"), bucket="papers")


def test_what_was_kept_is_read_to_the_byte(papers: ErasurePapers) -> None:
    assert papers.keep(ONE, b"{}") == b"{}"

    assert papers.read(ONE) == b"{}"


def test_whatever_was_kept_first_stays(papers: ErasurePapers) -> None:
    papers.keep(ONE, b"first")

    assert papers.keep(ONE, b"second") == b"first"
    assert papers.read(ONE) == b"first"


def test_each_is_under_its_own_id(papers: ErasurePapers) -> None:
    papers.keep(ONE, b"one")
    papers.keep(OTHER, b"other")

    assert (papers.read(ONE), papers.read(OTHER)) == (b"one", b"other")


def test_what_nobody_kept_is_none(papers: ErasurePapers) -> None:
    papers.keep(ONE, b"one")

    assert papers.read(OTHER) is None


def test_each_language_has_a_paper_of_its_own(papers: ErasurePapers) -> None:
    papers.keep(ONE, b"{}")
    assert papers.read_sealed(ONE, Language.DUTCH) is None

    papers.keep_sealed(ONE, Language.DUTCH, content=b"%PDF nl")
    kept = papers.keep_sealed(ONE, Language.DUTCH, content=b"%PDF another")
    papers.keep_sealed(ONE, Language.FRENCH, content=b"%PDF fr")

    assert kept == papers.read_sealed(ONE, Language.DUTCH) == b"%PDF nl"
    assert papers.read_sealed(ONE, Language.FRENCH) == b"%PDF fr"
    assert papers.read(ONE) == b"{}"


def test_it_lies_apart_from_other_papers_and_says_what_it_is(s3: Any) -> None:
    S3ErasurePapers(s3, bucket="papers").keep(ONE, b"{}")

    head = s3.head_object(Bucket="papers", Key=f"erasures/{ONE}.json")

    assert head["ContentType"] == "application/json"


def test_what_is_not_there_after_it_was_put_is_asked_for_again(
    s3: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    papers = S3ErasurePapers(s3, bucket="papers")
    monkeypatch.setattr(s3_erasure_papers, "read_object", lambda *_, **__: None)

    with pytest.raises(StoreUnavailable):
        papers.keep(ONE, b"{}")
