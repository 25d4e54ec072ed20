"""What the emulator's CloudFormation drops is set, and reads back as the template says."""

from typing import Any

import pytest

from local.cloud import LocalCloud
from local.intrinsics import UnresolvableError, resolved
from local.reconcile import NotKeptError, reconcile
from local.tables import Table
from tests.local.village import VILLAGE

GROUND = VILLAGE.stacks[0]


def test_a_second_time_there_is_nothing_to_set(cloud: LocalCloud) -> None:
    assert reconcile(cloud.client, GROUND, resources=cloud.resources) == ()


def test_a_bucket_is_as_its_template_says(cloud: LocalCloud) -> None:
    s3, inbox = cloud.client("s3"), {"Bucket": cloud.inbox.bucket}

    encryption = s3.get_bucket_encryption(**inbox)["ServerSideEncryptionConfiguration"]
    rules = s3.get_bucket_lifecycle_configuration(**inbox)["Rules"]
    lock = s3.get_object_lock_configuration(Bucket=cloud.resources["Papers"])

    (rule,) = encryption["Rules"]
    assert rule["ApplyServerSideEncryptionByDefault"] == {
        "SSEAlgorithm": "aws:kms",
        "KMSMasterKeyID": cloud.inbox.key_arn,
    }
    assert [rule["NoncurrentVersionExpiration"]["NoncurrentDays"] for rule in rules] == [7]
    assert lock["ObjectLockConfiguration"]["Rule"]["DefaultRetention"]["Mode"] == "GOVERNANCE"


def test_a_table_is_as_its_template_says(cloud: LocalCloud) -> None:
    dynamodb, book = cloud.client("dynamodb"), {"TableName": cloud.resources["Book"]}

    table = dynamodb.describe_table(**book)["Table"]
    lifetime = dynamodb.describe_time_to_live(**book)["TimeToLiveDescription"]
    backups = dynamodb.describe_continuous_backups(**book)["ContinuousBackupsDescription"]

    assert table["SSEDescription"]["KMSMasterKeyArn"] == cloud.inbox.key_arn
    assert table["DeletionProtectionEnabled"]
    assert lifetime == {"TimeToLiveStatus": "ENABLED", "AttributeName": "gone_after"}
    assert backups["PointInTimeRecoveryDescription"]["PointInTimeRecoveryStatus"] == "ENABLED"


def test_what_somebody_changed_by_hand_is_set_again(cloud: LocalCloud) -> None:
    book = cloud.resources["Book"]
    cloud.client("dynamodb").update_table(TableName=book, DeletionProtectionEnabled=False)

    said = reconcile(cloud.client, GROUND, resources=cloud.resources)

    assert said == ("Book: deletion protection",)


def test_a_setting_that_does_not_stay_is_no_success(
    cloud: LocalCloud, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Table, "_has_recovery", lambda _: False)

    with pytest.raises(NotKeptError, match="recovery: False instead of True"):
        reconcile(cloud.client, GROUND, resources=cloud.resources)


def test_a_function_of_cloudformation_that_is_not_known_is_no_guess() -> None:
    assert resolved([{"Ref": "Book"}], resources={"Book": "book-1"}) == ["book-1"]
    odd: Any = {"Fn::Join": ["", ["a"]]}

    with pytest.raises(UnresolvableError):
        resolved({"Name": odd}, resources={})
