"""Papers that are over are hidden from their bucket, and go with its lock (R13, R39)."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from botocore.exceptions import ClientError
from moto import mock_aws

from quitclaim.adapters.dynamodb_bundles import DynamoBundles
from quitclaim.adapters.key_rows import note_row
from quitclaim.domain.errors import ImpossibleValue, StoreUnavailable
from quitclaim.domain.forgetting.certificate import Reason
from quitclaim.domain.forgetting.clues import Clues
from quitclaim.domain.forgetting.stores import Store
from quitclaim.domain.ids import EvidenceOrderId
from quitclaim.runtime.aws import REGION, client
from tests.builders import ADA, an_id
from tests.builders.releases import a_consent_on_paper
from tests.builders.signing import a_paper
from tests.contract.deployed import Deployed, deployed
from tests.contract.stores import on_dynamodb
from tests.contract.test_bundles import NOTE


@pytest.fixture
def on_s3() -> Iterator[tuple[Any, DynamoBundles]]:
    with mock_aws():
        s3, dynamodb = client("s3"), client("dynamodb")
        s3.create_bucket(
            Bucket="papers",
            CreateBucketConfiguration={"LocationConstraint": REGION},
            ObjectLockEnabledForBucket=True,
        )
        on_dynamodb(dynamodb)
        made = DynamoBundles(
            dynamodb, s3, people_table="people", keys_table="keys", bucket="papers"
        )
        yield s3, made


def test_papers_are_hidden_and_go_when_their_lock_does(on_s3: tuple[Any, DynamoBundles]) -> None:
    """R13: nobody takes a locked version away; its key opens it no more."""
    s3, bundles = on_s3
    hers = locked(s3)

    bundles.dispose(NOTE)

    left = s3.list_objects_v2(Bucket="papers")["Contents"]
    assert {one["Key"] for one in left} == {"sealed/another", "notices/shown"}
    versions = s3.list_object_versions(Bucket="papers")["Versions"]
    assert hers <= {one["Key"] for one in versions}


def test_what_two_ordered_goes_with_every_version_whatever_lock_it_is_under(
    on_s3: tuple[Any, DynamoBundles],
) -> None:
    """R39: also what was hidden before; others stay, with names that begin alike too."""
    s3, bundles = on_s3
    hers = locked(s3)
    one = min(hers)
    s3.put_object(Bucket="papers", Key=one, Body=b"again")
    s3.put_object(Bucket="papers", Key=f"{one}.more", Body=b"another's")
    held = s3.list_object_versions(Bucket="papers", Prefix=one)["Versions"][0]["VersionId"]
    with pytest.raises(ClientError, match="AccessDenied"):
        s3.delete_object(Bucket="papers", Key=one, VersionId=held)
    s3.delete_object(Bucket="papers", Key=max(hers))

    for _ in range(2):
        bundles.dispose(replace(NOTE, ordered=EvidenceOrderId(an_id("order"))))

        found = s3.list_object_versions(Bucket="papers")
        left = {one["Key"] for kind in ("Versions", "DeleteMarkers") for one in found.get(kind, ())}
        assert left == {"sealed/another", "notices/shown", f"{one}.more"}


def locked(s3: Any) -> set[str]:
    """Hers among what lies under a lock of ten years."""
    retention = {"Mode": "GOVERNANCE", "Days": 3653}
    s3.put_object_lock_configuration(
        Bucket="papers",
        ObjectLockConfiguration={
            "ObjectLockEnabled": "Enabled",
            "Rule": {"DefaultRetention": retention},
        },
    )
    document, scan = a_paper().document, a_consent_on_paper().id
    hers = {f"sealed/{document}", f"timestamps/{document}", f"scans/{scan}"}
    for key in (*hers, "sealed/another", "notices/shown"):
        s3.put_object(Bucket="papers", Key=key, Body=b"sealed")
    return hers


def test_a_note_that_nobody_can_read_is_never_taken_for_none(
    on_s3: tuple[Any, DynamoBundles],
) -> None:
    _, bundles = on_s3
    client("dynamodb").put_item(TableName="keys", Item={**note_row(ADA), "shape": {"N": "9"}})

    with pytest.raises(ImpossibleValue, match="note of evidence"):
        bundles.noted(ADA)


def test_what_did_not_answer_is_tried_again(
    on_s3: tuple[Any, DynamoBundles], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The note goes last: whoever breaks off finds it."""
    s3, bundles = on_s3
    bundles.note(NOTE)

    def asleep(**_: object) -> None:
        raise StoreUnavailable

    monkeypatch.setattr(s3, "delete_object", asleep)
    with pytest.raises(StoreUnavailable):
        bundles.dispose(NOTE)
    assert bundles.noted(ADA) == NOTE


@pytest.fixture
def whole() -> Iterator[Deployed]:
    with deployed(None) as made:
        yield made


def test_a_witness_takes_the_note_for_what_it_is(whole: Deployed) -> None:
    """R36: of the erased it is declared as their evidence."""
    whole.ports["bundles"].note(NOTE)
    clues = Clues(people=frozenset({ADA}))

    found = whole.witness.sightings(clues, held=())

    assert [(one.store, one.reason) for one in found] == [(Store.KEYS, Reason.EVIDENCE)]
