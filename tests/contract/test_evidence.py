"""A sealed paper is hers: only her evidence key opens it, and only where it belongs (R13, R36)."""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any, Final

import pytest
from botocore.exceptions import ClientError
from moto import mock_aws

from quitclaim.adapters.s3_evidence import S3Evidence
from quitclaim.domain.errors import ImpossibleValue, NotFound, StoreUnavailable
from quitclaim.domain.ids import DocumentHash
from quitclaim.ports.changes import Purpose
from quitclaim.ports.evidence import Evidence
from quitclaim.ports.keys import Keys
from quitclaim.runtime.aws import REGION, client
from tests.builders import ADA, BOB, a_hash
from tests.contract.stores_of_keys import a_key_store
from tests.fakes.fakes import fakes_of

PAPER: Final = b"%PDF-1.7 Ada said yes"


@dataclass(frozen=True, slots=True)
class Kept:
    """`damage`: behind the port's back."""

    evidence: Evidence
    keys: Keys
    damage: Callable[[DocumentHash], object]


@pytest.fixture
def s3() -> Iterator[Any]:
    with mock_aws():
        made = client("s3")
        made.create_bucket(
            Bucket="papers", CreateBucketConfiguration={"LocationConstraint": REGION}
        )
        yield made


def on_s3(s3: Any, *, bucket: str = "papers") -> Kept:
    keys = a_key_store(client("dynamodb")).process()

    def damage(document: DocumentHash) -> None:
        key = {"Bucket": bucket, "Key": f"sealed/{document}"}
        content = s3.get_object(**key)["Body"].read()
        s3.put_object(**key, Body=content[:-1] + bytes([content[-1] ^ 1]))

    return Kept(S3Evidence(s3, bucket=bucket, keys=keys), keys, damage)


def in_memory() -> Kept:
    fakes = fakes_of()

    def damage(document: DocumentHash) -> None:
        key, content = fakes.world.evidence[document]
        fakes.world.evidence[document] = (key, content[:-1])

    return Kept(fakes.evidence, fakes.keys, damage)


@pytest.fixture(params=["fake", "moto"])
def kept(request: pytest.FixtureRequest) -> Kept:
    made = in_memory() if request.param == "fake" else on_s3(request.getfixturevalue("s3"))
    made.keys.make(ADA, Purpose.EVIDENCE)
    return made


def test_a_paper_comes_back_under_the_hash_of_its_bytes(kept: Kept) -> None:
    document = kept.evidence.keep(ADA, PAPER)

    assert document == hashlib.sha256(PAPER).hexdigest()
    assert kept.evidence.read(ADA, document) == PAPER


def test_to_keep_it_again_changes_nothing(kept: Kept) -> None:
    assert kept.evidence.keep(ADA, PAPER) == kept.evidence.keep(ADA, PAPER)


def test_what_nobody_kept_is_none(kept: Kept) -> None:
    assert kept.evidence.read(ADA, a_hash("another")) is None


def test_without_her_evidence_key_it_opens_no_more(kept: Kept) -> None:
    document = kept.evidence.keep(ADA, PAPER)

    kept.keys.drop(ADA, Purpose.EVIDENCE)

    assert kept.evidence.read(ADA, document) is None
    with pytest.raises(NotFound):
        kept.evidence.keep(ADA, PAPER)


def test_nobody_elses_key_opens_it(kept: Kept) -> None:
    kept.keys.make(BOB, Purpose.EVIDENCE)
    document = kept.evidence.keep(ADA, PAPER)

    with pytest.raises(ImpossibleValue):
        kept.evidence.read(BOB, document)


def test_a_paper_that_was_changed_is_not_shown(kept: Kept) -> None:
    document = kept.evidence.keep(ADA, PAPER)

    kept.damage(document)

    with pytest.raises(ImpossibleValue):
        kept.evidence.read(ADA, document)


def test_the_bucket_alone_says_nothing(s3: Any) -> None:
    kept = on_s3(s3)
    kept.keys.make(ADA, Purpose.EVIDENCE)

    document = kept.evidence.keep(ADA, PAPER)

    lying = s3.get_object(Bucket="papers", Key=f"sealed/{document}")["Body"].read()
    assert b"Ada" not in lying and b"PDF" not in lying


def test_whoever_writes_at_the_same_moment_tries_again(s3: Any) -> None:
    """The other one may yet fail, and then nothing would be there."""
    kept = on_s3(s3)
    kept.keys.make(ADA, Purpose.EVIDENCE)
    told = {"Error": {"Code": "ConditionalRequestConflict"}}
    answer = (SimpleNamespace(status_code=409), told)
    s3.meta.events.register("before-call.s3.PutObject", lambda **_: answer)

    with pytest.raises(StoreUnavailable):
        kept.evidence.keep(ADA, PAPER)


def test_what_s3_refuses_for_other_reasons_passes_through(s3: Any) -> None:
    kept = on_s3(s3, bucket="elsewhere")
    kept.keys.make(ADA, Purpose.EVIDENCE)

    with pytest.raises(ClientError, match="NoSuchBucket"):
        kept.evidence.keep(ADA, PAPER)
    with pytest.raises(ClientError, match="NoSuchBucket"):
        kept.evidence.read(ADA, a_hash("paper"))
