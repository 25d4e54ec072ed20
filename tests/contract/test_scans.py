"""R13, R36: a scan is the evidence of one record; only the person's evidence key opens it there."""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Final

import pytest
from moto import mock_aws

from quitclaim.adapters.s3_scans import S3Scans
from quitclaim.domain.errors import ImpossibleValue, NotFound
from quitclaim.domain.ids import ConsentId
from quitclaim.ports.changes import Purpose
from quitclaim.ports.keys import Keys
from quitclaim.ports.scans import Scans
from quitclaim.runtime.aws import REGION, client
from tests.builders import ADA, BOB, PDF_SCAN, a_hash, an_id
from tests.contract.stores_of_keys import a_key_store
from tests.fakes.fakes import fakes_of

CONSENT: Final = ConsentId(an_id("on paper"))
OTHER: Final = ConsentId(an_id("another on paper"))


@dataclass(frozen=True, slots=True)
class Kept:
    """`damage`: behind the port's back."""

    scans: Scans
    keys: Keys
    damage: Callable[[ConsentId], object]


@pytest.fixture
def s3() -> Iterator[Any]:
    with mock_aws():
        made = client("s3")
        made.create_bucket(
            Bucket="papers", CreateBucketConfiguration={"LocationConstraint": REGION}
        )
        yield made


def on_s3(s3: Any) -> Kept:
    keys = a_key_store(client("dynamodb")).process()

    def damage(consent: ConsentId) -> None:
        key = {"Bucket": "papers", "Key": f"scans/{consent}"}
        content = s3.get_object(**key)["Body"].read()
        s3.put_object(**key, Body=content[:-1] + bytes([content[-1] ^ 1]))

    return Kept(S3Scans(s3, bucket="papers", keys=keys), keys, damage)


def in_memory() -> Kept:
    fakes = fakes_of()

    def damage(consent: ConsentId) -> None:
        key, content = fakes.world.scans[consent]
        fakes.world.scans[consent] = (key, content[:-1])

    return Kept(fakes.scans, fakes.keys, damage)


@pytest.fixture(params=["fake", "moto"])
def kept(request: pytest.FixtureRequest) -> Kept:
    made = in_memory() if request.param == "fake" else on_s3(request.getfixturevalue("s3"))
    made.keys.make(ADA, Purpose.EVIDENCE)
    return made


def test_a_scan_comes_back_as_it_was(kept: Kept) -> None:
    document = kept.scans.keep(ADA, CONSENT, content=PDF_SCAN)

    assert document == hashlib.sha256(PDF_SCAN).hexdigest()
    assert kept.scans.read(ADA, CONSENT, document=document) == PDF_SCAN


def test_what_is_kept_of_a_record_is_never_replaced(kept: Kept) -> None:
    document = kept.scans.keep(ADA, CONSENT, content=PDF_SCAN)

    kept.scans.keep(ADA, CONSENT, content=b"%PDF- of something else")

    assert kept.scans.read(ADA, CONSENT, document=document) == PDF_SCAN


def test_one_sheet_that_two_people_signed_is_evidence_of_both(kept: Kept) -> None:
    """The same bytes, under a key of each: what is erased of one stays of the other."""
    kept.keys.make(BOB, Purpose.EVIDENCE)
    document = kept.scans.keep(ADA, CONSENT, content=PDF_SCAN)
    kept.scans.keep(BOB, OTHER, content=PDF_SCAN)

    kept.keys.drop(ADA, Purpose.EVIDENCE)

    assert kept.scans.read(ADA, CONSENT, document=document) is None
    assert kept.scans.read(BOB, OTHER, document=document) == PDF_SCAN


def test_what_nobody_kept_is_none(kept: Kept) -> None:
    assert kept.scans.read(ADA, CONSENT, document=a_hash("a scan")) is None


def test_without_her_evidence_key_nothing_is_kept(kept: Kept) -> None:
    kept.keys.drop(ADA, Purpose.EVIDENCE)

    with pytest.raises(NotFound):
        kept.scans.keep(ADA, CONSENT, content=PDF_SCAN)


def test_nobody_elses_key_opens_it(kept: Kept) -> None:
    kept.keys.make(BOB, Purpose.EVIDENCE)
    document = kept.scans.keep(ADA, CONSENT, content=PDF_SCAN)

    with pytest.raises(ImpossibleValue):
        kept.scans.read(BOB, CONSENT, document=document)


def test_a_scan_is_the_one_of_its_record(kept: Kept) -> None:
    kept.scans.keep(ADA, CONSENT, content=PDF_SCAN)

    with pytest.raises(ImpossibleValue):
        kept.scans.read(ADA, CONSENT, document=a_hash("another"))


def test_a_scan_that_was_changed_is_not_shown(kept: Kept) -> None:
    document = kept.scans.keep(ADA, CONSENT, content=PDF_SCAN)

    kept.damage(CONSENT)

    with pytest.raises(ImpossibleValue):
        kept.scans.read(ADA, CONSENT, document=document)


def test_the_bucket_alone_says_nothing(s3: Any) -> None:
    kept = on_s3(s3)
    kept.keys.make(ADA, Purpose.EVIDENCE)

    kept.scans.keep(ADA, CONSENT, content=PDF_SCAN)

    lying = s3.get_object(Bucket="papers", Key=f"scans/{CONSENT}")["Body"].read()
    assert b"PDF" not in lying and b"obj" not in lying
