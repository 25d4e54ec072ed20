"""Tokens lie beside the papers they are about, sealed as they are (R13, R36)."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

import pytest
from botocore.exceptions import ClientError
from moto import mock_aws

from quitclaim.adapters.s3_timestamps import S3Timestamps
from quitclaim.domain.errors import NotFound
from quitclaim.ports.changes import Purpose
from quitclaim.ports.keys import Keys
from quitclaim.ports.timestamps import Timestamps
from quitclaim.runtime.aws import REGION, client
from tests.builders import ADA, a_hash
from tests.contract.stores_of_keys import a_key_store
from tests.fakes.fakes import fakes_of

TOKEN: Final = b"it existed at noon"
DOCUMENT: Final = a_hash("paper")


@dataclass(frozen=True, slots=True)
class Kept:
    timestamps: Timestamps
    keys: Keys


@pytest.fixture
def s3() -> Iterator[Any]:
    with mock_aws():
        made = client("s3")
        here = {"LocationConstraint": REGION}
        made.create_bucket(Bucket="papers", CreateBucketConfiguration=here)
        yield made


def on_s3(s3: Any, *, bucket: str = "papers") -> Kept:
    keys = a_key_store(client("dynamodb")).process()
    keys.make(ADA, Purpose.EVIDENCE)
    return Kept(S3Timestamps(s3, bucket=bucket, keys=keys), keys)


def in_memory() -> Kept:
    fakes = fakes_of()
    fakes.keys.make(ADA, Purpose.EVIDENCE)
    return Kept(fakes.timestamps, fakes.keys)


@pytest.fixture(params=["fake", "moto"])
def kept(request: pytest.FixtureRequest) -> Kept:
    return in_memory() if request.param == "fake" else on_s3(request.getfixturevalue("s3"))


def test_a_token_comes_back_and_the_first_stays(kept: Kept) -> None:
    kept.timestamps.keep(ADA, DOCUMENT, token=TOKEN)
    kept.timestamps.keep(ADA, DOCUMENT, token=b"it existed at one")

    assert kept.timestamps.read(ADA, DOCUMENT) == TOKEN
    assert kept.timestamps.read(ADA, a_hash("another")) is None


def test_without_her_evidence_key_it_opens_no_more(kept: Kept) -> None:
    kept.timestamps.keep(ADA, DOCUMENT, token=TOKEN)

    kept.keys.drop(ADA, Purpose.EVIDENCE)

    assert kept.timestamps.read(ADA, DOCUMENT) is None
    with pytest.raises(NotFound):
        kept.timestamps.keep(ADA, DOCUMENT, token=TOKEN)


def test_the_bucket_alone_does_not_say_when(s3: Any) -> None:
    on_s3(s3).timestamps.keep(ADA, DOCUMENT, token=TOKEN)

    lying = s3.get_object(Bucket="papers", Key=f"timestamps/{DOCUMENT}")["Body"].read()

    assert b"noon" not in lying


def test_what_s3_refuses_passes_through(s3: Any) -> None:
    kept = on_s3(s3, bucket="elsewhere")

    with pytest.raises(ClientError, match="NoSuchBucket"):
        kept.timestamps.keep(ADA, DOCUMENT, token=TOKEN)
