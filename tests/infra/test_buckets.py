"""What lies where, for how long, and who may come near."""

from datetime import timedelta
from typing import Any

import pytest

from quitclaim.adapters.dynamodb_settlements import KEPT_FOR
from quitclaim.adapters.s3_selfies import LOOKED
from quitclaim.ports.archives import ARCHIVES
from quitclaim.ports.blobs import Shelf
from quitclaim.ports.finds import FINDS, OF_FINDS
from quitclaim.ports.own_pictures import FOR_PEOPLE, OWN_PICTURES
from quitclaim.ports.selfies import SELFIES
from quitclaim.ports.zips import ZIPS
from tests.infra.resources import Templates

# S3 counts in days that begin at midnight, and rounds each of two rules up.
ROUNDED_UP = timedelta(days=2)


@pytest.fixture(scope="session")
def buckets(templates: Templates) -> dict[str, Any]:
    found = templates.properties("AWS::S3::Bucket")
    return {name.lower(): one for name, one in found.items()}


# As its construct has it: the log's bucket stands beside the log's key.
LOG = "logbucket"


def test_there_is_one_a_shelf_two_ways_in_the_papers_the_log_and_a_copy(
    buckets: dict[str, Any],
) -> None:
    assert set(buckets) == {*Shelf, "inbox", "papers", "exports", "copies", LOG}


def test_none_is_public_or_reached_without_tls(
    buckets: dict[str, Any], templates: Templates
) -> None:
    blocked = dict.fromkeys(
        ("BlockPublicAcls", "BlockPublicPolicy", "IgnorePublicAcls", "RestrictPublicBuckets"), True
    )
    for bucket in buckets.values():
        assert bucket["PublicAccessBlockConfiguration"] == blocked
    policies = templates.properties("AWS::S3::BucketPolicy").values()
    assert {templates.spelled(one["Bucket"]).lower() for one in policies} == set(buckets)
    for policy in policies:
        statements = policy["PolicyDocument"]["Statement"]
        assert {one["Effect"] for one in statements} == {"Deny"}
        conditions = [one["Condition"] for one in statements]
        assert {"Bool": {"aws:SecureTransport": "false"}} in conditions
        assert {"NumericLessThan": {"s3:TlsVersion": 1.2}} in conditions


def test_only_what_comes_from_outside_is_announced(
    buckets: dict[str, Any], templates: Templates
) -> None:
    """By a property: CDK's own way would bring a function, with rights, that sets it."""
    announced = {"EventBridgeConfiguration": {"EventBridgeEnabled": True}}

    for name in ("inbox", "exports"):
        assert buckets[name]["NotificationConfiguration"] == announced
    silent = buckets["originals"] | buckets["pictures"] | buckets["papers"] | buckets[LOG]
    silent |= buckets["copies"]
    assert "NotificationConfiguration" not in silent
    kinds = {one["Type"] for one in templates.resources.values()}
    assert not [kind for kind in kinds if kind.startswith("Custom::")]


def test_an_upload_is_gone_before_its_settlement_is(buckets: dict[str, Any]) -> None:
    """Otherwise a sweep would take it up again."""
    inbox = buckets["inbox"]
    (rule,) = inbox["LifecycleConfiguration"]["Rules"]

    assert inbox["VersioningConfiguration"] == {"Status": "Enabled"}
    assert rule["ExpirationInDays"] == 7
    days = rule["ExpirationInDays"] + rule["NoncurrentVersionExpiration"]["NoncurrentDays"]
    assert timedelta(days=days) + ROUNDED_UP <= KEPT_FOR


def test_originals_keep_versions_for_a_week_and_pictures_none(buckets: dict[str, Any]) -> None:
    (rule,) = buckets["originals"]["LifecycleConfiguration"]["Rules"]

    assert buckets["originals"]["VersioningConfiguration"] == {"Status": "Enabled"}
    assert rule["NoncurrentVersionExpiration"] == {"NoncurrentDays": 7}
    assert "VersioningConfiguration" not in buckets["pictures"]


def test_of_the_copy_of_the_keys_no_version_stays(buckets: dict[str, Any]) -> None:
    """Whoever is erased is in it for a day at most, which is declared."""
    assert "VersioningConfiguration" not in buckets["copies"]
    assert "ObjectLockConfiguration" not in buckets["copies"]


def test_nobodys_unfinished_upload_stays(buckets: dict[str, Any]) -> None:
    for bucket in buckets.values():
        rule, *_ = bucket["LifecycleConfiguration"]["Rules"]
        assert rule["AbortIncompleteMultipartUpload"] == {"DaysAfterInitiation": 7}


def test_zips_are_forgotten_by_nobody(buckets: dict[str, Any]) -> None:
    """A sweep takes them when their day is over; should it not, the bucket does."""
    _, rule = buckets["pictures"]["LifecycleConfiguration"]["Rules"]

    assert (rule["Prefix"], rule["ExpirationInDays"]) == (ZIPS, 1)
    assert rule["AbortIncompleteMultipartUpload"] == {"DaysAfterInitiation": 1}


def test_a_selfie_that_nobody_looked_at_is_gone_within_thirty_days(buckets: dict[str, Any]) -> None:
    """S3 counts from midnight; and nothing of it is left in any version."""
    exports = buckets["exports"]
    _, rule, of_finds, made = exports["LifecycleConfiguration"]["Rules"]

    assert "VersioningConfiguration" not in exports
    assert SELFIES.startswith(rule["Prefix"]) and LOOKED.startswith(rule["Prefix"])
    assert rule["ExpirationInDays"] + 1 == 30
    # Should the sweep of each hour not come.
    assert (of_finds["Prefix"], of_finds["ExpirationInDays"]) == (FINDS, 1)
    assert all(one.startswith(FINDS) for one in OF_FINDS)
    # Nor the one that takes what was made for people.
    assert (made["Prefix"], made["ExpirationInDays"]) == (FOR_PEOPLE, 7)
    assert made["AbortIncompleteMultipartUpload"] == {"DaysAfterInitiation": 1}
    assert ARCHIVES.startswith(FOR_PEOPLE)
    assert OWN_PICTURES.startswith(FOR_PEOPLE) and not FOR_PEOPLE.startswith(rule["Prefix"])
