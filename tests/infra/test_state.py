"""What outlives every deployment."""

import json
from typing import Any

from infra.config import Stage
from quitclaim.adapters.tables import LAYOUTS
from tests.infra.resources import Templates

TABLE, BUCKET, KEY = "AWS::DynamoDB::GlobalTable", "AWS::S3::Bucket", "AWS::KMS::Key"


def _tables(templates: Templates) -> dict[str, Any]:
    return {name.lower(): one for name, one in templates.properties(TABLE).items()}


def test_there_is_what_is_used_and_nothing_else(templates: Templates) -> None:
    resources = templates.stacks["State"]["Resources"].values()
    kinds = sorted(resource["Type"] for resource in resources)

    buckets = [BUCKET, "AWS::S3::BucketPolicy"] * 7
    stores = [KEY, KEY, KEY, *buckets, *[TABLE] * len(LAYOUTS)]
    mail = ["ConfigurationSet", "ConfigurationSetEventDestination", "EmailIdentity"]
    others = [
        "AWS::Cognito::UserPool",
        "AWS::Cognito::UserPoolClient",
        "AWS::Events::EventBus",
        *(f"AWS::SES::{kind}" for kind in mail),
    ]
    assert kinds == sorted([*stores, *others])
    assert set(_tables(templates)) == set(LAYOUTS)


def test_tables_have_the_keys_and_indexes_that_the_adapters_use(templates: Templates) -> None:
    for name, table in _tables(templates).items():
        wanted = LAYOUTS[name].definition(name)
        assert table["KeySchema"] == wanted["KeySchema"]
        assert table.get("GlobalSecondaryIndexes", []) == wanted.get("GlobalSecondaryIndexes", [])
        assert sorted(table["AttributeDefinitions"], key=str) == sorted(
            wanted["AttributeDefinitions"], key=str
        )
        ttl = table.get("TimeToLiveSpecification", {}).get("AttributeName")
        assert ttl == LAYOUTS[name].ttl


def test_keys_and_templates_cannot_be_recovered(templates: Templates) -> None:
    """R36, I7: deleting a key is an erasure only where no copy brings it back."""
    for name, table in _tables(templates).items():
        recovery = table["Replicas"][0]["PointInTimeRecoverySpecification"]
        assert recovery == (
            {"PointInTimeRecoveryEnabled": False}
            if name in {"keys", "gallery"}
            else {"PointInTimeRecoveryEnabled": True, "RecoveryPeriodInDays": 7}
        )


def test_only_the_librarys_stream_tells_anything_and_only_keys(templates: Templates) -> None:
    """What a stream held would live a day longer than what was erased."""
    streams = {name: one.get("StreamSpecification") for name, one in _tables(templates).items()}

    assert streams.pop("library") == {"StreamViewType": "KEYS_ONLY"}
    assert not any(streams.values())


def test_papers_are_locked_but_not_against_those_who_answer_for_them(
    templates: Templates, stage: Stage
) -> None:
    papers = templates.properties(BUCKET)["Papers"]
    lock = papers["ObjectLockConfiguration"]["Rule"]["DefaultRetention"]

    days = 3653 if stage is Stage.PRODUCTION else 1
    assert lock == {"Mode": "GOVERNANCE", "Days": days}
    assert papers["VersioningConfiguration"] == {"Status": "Enabled"}
    unfinished, hidden = papers["LifecycleConfiguration"]["Rules"]
    assert unfinished.keys() == {"AbortIncompleteMultipartUpload", "Status"}
    # Of what was taken away; S3 leaves what is locked until its lock ends.
    assert hidden == {
        "ExpiredObjectDeleteMarker": True,
        "NoncurrentVersionExpiration": {"NoncurrentDays": 1},
        "Status": "Enabled",
    }


def test_everything_is_encrypted_with_the_one_key(templates: Templates) -> None:
    """R50. The others sign the log and the papers, and encrypt nothing."""
    keys = templates.properties(KEY)

    assert keys.keys() == {"Key", "LogKey", "SealKey"}
    assert keys["Key"]["EnableKeyRotation"] is True
    assert keys["Key"]["RotationPeriodInDays"] == 2560
    for table in _tables(templates).values():
        assert table["SSESpecification"] == {"SSEEnabled": True, "SSEType": "KMS"}
        (replica,) = table["Replicas"]
        assert templates.spelled(replica["SSESpecification"]["KMSMasterKeyId"]) == "Key"
    for bucket in templates.properties(BUCKET).values():
        (rule,) = bucket["BucketEncryption"]["ServerSideEncryptionConfiguration"]
        by_default = rule["ServerSideEncryptionByDefault"]
        assert by_default["SSEAlgorithm"] == "aws:kms"
        assert templates.spelled(by_default["KMSMasterKeyID"]) == "Key"
        assert rule["BucketKeyEnabled"] is True


def test_production_keeps_its_state_and_a_trial_leaves_nothing(
    templates: Templates, stage: Stage
) -> None:
    fate = "Retain" if stage is Stage.PRODUCTION else "Delete"
    for kind in (TABLE, BUCKET, KEY):
        for resource in templates.of_type(kind).values():
            assert resource["DeletionPolicy"] == resource["UpdateReplacePolicy"] == fate
    for table in _tables(templates).values():
        (replica,) = table["Replicas"]
        assert replica["DeletionProtectionEnabled"] is (stage is Stage.PRODUCTION)


def test_what_it_tells_has_the_names_of_settings(trial: Templates) -> None:
    outputs = trial.stacks["State"]["Outputs"].items()
    told = {name: trial.spelled(one["Value"]) for name, one in outputs if "Export" not in one}

    assert told["PeopleTable"] == "People"
    assert told["InboxBucket"] == "Inbox"
    assert told["KeyArn"] == "Key"
    assert told["UserPoolClient"] == "SignInsPoolClient"
    assert told["LogKeyArn"] == "LogKey"
    assert told["PapersBucket"] == "Papers"
    assert told["ExportsBucket"] == "Exports"
    assert told["SealKeyArn"] == "SealKey"
    assert told["EventBus"] == "Bus"
    assert told["CopiesBucket"] == "Copies"
    assert len(told) == len(LAYOUTS) + 16


def test_no_template_spells_a_partition_out(templates: Templates) -> None:
    """R50: the European Sovereign Cloud is another one."""
    assert "arn:aws" not in json.dumps(templates.stacks)
