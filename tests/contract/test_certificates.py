"""What a key is known by: the first certificate that was kept of it, and never another (R13)."""

from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import pytest
from botocore.exceptions import ClientError
from moto import mock_aws

from quitclaim.adapters.s3_certificates import S3Certificates
from quitclaim.domain.errors import StoreUnavailable
from quitclaim.ports.seals import Certificates
from quitclaim.runtime.aws import REGION, client
from tests.builders import a_hash
from tests.fakes.fake_seals import FakeCertificates
from tests.fakes.world import World

KEY = a_hash("key")


@pytest.fixture
def s3() -> Iterator[Any]:
    with mock_aws():
        made = client("s3")
        made.create_bucket(
            Bucket="papers", CreateBucketConfiguration={"LocationConstraint": REGION}
        )
        yield made


@pytest.fixture(params=["fake", "moto"])
def certificates(request: pytest.FixtureRequest) -> Certificates:
    if request.param == "fake":
        return FakeCertificates(World())
    return S3Certificates(request.getfixturevalue("s3"), bucket="papers")


def test_a_certificate_is_found_by_its_key(certificates: Certificates) -> None:
    assert certificates.find(KEY) is None

    assert certificates.keep(KEY, b"first") == b"first"

    assert certificates.find(KEY) == b"first"
    assert certificates.find(a_hash("another")) is None


def test_of_two_the_first_is_right(certificates: Certificates) -> None:
    certificates.keep(KEY, b"first")

    assert certificates.keep(KEY, b"second") == b"first"
    assert certificates.find(KEY) == b"first"


def test_whoever_writes_at_the_same_moment_tries_again(s3: Any) -> None:
    """The other one may yet fail, and then nothing would be there."""
    told = {"Error": {"Code": "ConditionalRequestConflict"}}
    answer = (SimpleNamespace(status_code=409), told)
    s3.meta.events.register("before-call.s3.PutObject", lambda **_: answer)

    with pytest.raises(StoreUnavailable):
        S3Certificates(s3, bucket="papers").keep(KEY, b"mine")


def test_what_s3_refuses_for_other_reasons_passes_through(s3: Any) -> None:
    certificates = S3Certificates(s3, bucket="elsewhere")

    with pytest.raises(ClientError, match="NoSuchBucket"):
        certificates.find(KEY)
    with pytest.raises(ClientError, match="NoSuchBucket"):
        certificates.keep(KEY, b"mine")
