"""The template of what outlives every deployment."""

import json
from collections.abc import Mapping
from typing import Any

import pytest
from aws_cdk import App
from aws_cdk.assertions import Template

from infra.config import Stage, config_of
from infra.state import State
from quitclaim.adapters.tables import LAYOUTS
from quitclaim.ports.blobs import Shelf

TABLE, BUCKET, KEY = "AWS::DynamoDB::GlobalTable", "AWS::S3::Bucket", "AWS::KMS::Key"


@pytest.fixture(scope="module", params=Stage)
def stage(request: pytest.FixtureRequest) -> Stage:
    return Stage(request.param)


@pytest.fixture(scope="module")
def template(stage: Stage) -> Template:
    return Template.from_stack(State(App(), config=config_of(stage)))


def _by_name(template: Template, kind: str) -> dict[str, Mapping[str, Any]]:
    """Resources by the name of their construct: the hash behind it is left out."""
    return {name[:-8].lower(): resource for name, resource in template.find_resources(kind).items()}


def _tables(template: Template) -> dict[str, dict[str, Any]]:
    found = _by_name(template, TABLE)
    return {name: resource["Properties"] for name, resource in found.items()}


def test_there_is_what_is_used_and_nothing_else(template: Template) -> None:
    kinds = sorted(resource["Type"] for resource in template.to_json()["Resources"].values())

    assert kinds == sorted([KEY, *[BUCKET] * 2, *["AWS::S3::BucketPolicy"] * 2, *[TABLE] * 4])
    assert set(_by_name(template, TABLE)) == set(LAYOUTS)
    assert set(_by_name(template, BUCKET)) == set(Shelf)


def test_tables_have_the_keys_and_indexes_that_the_adapters_use(template: Template) -> None:
    for name, table in _tables(template).items():
        wanted = LAYOUTS[name].definition(name)
        assert table["KeySchema"] == wanted["KeySchema"]
        assert table.get("GlobalSecondaryIndexes", []) == wanted.get("GlobalSecondaryIndexes", [])
        assert sorted(table["AttributeDefinitions"], key=str) == sorted(
            wanted["AttributeDefinitions"], key=str
        )
        ttl = table.get("TimeToLiveSpecification", {}).get("AttributeName")
        assert ttl == LAYOUTS[name].ttl


def test_keys_and_templates_cannot_be_recovered(template: Template) -> None:
    """R36, I7: deleting a key is an erasure only where no copy brings it back."""
    for name, table in _tables(template).items():
        recovery = table["Replicas"][0]["PointInTimeRecoverySpecification"]
        assert "StreamSpecification" not in table
        assert recovery == (
            {"PointInTimeRecoveryEnabled": False}
            if name in {"keys", "gallery"}
            else {"PointInTimeRecoveryEnabled": True, "RecoveryPeriodInDays": 7}
        )


def test_everything_is_encrypted_with_the_one_key(template: Template) -> None:
    """R50."""
    (key,) = template.find_resources(KEY)

    for table in _tables(template).values():
        assert table["SSESpecification"] == {"SSEEnabled": True, "SSEType": "KMS"}
        (replica,) = table["Replicas"]
        assert key in json.dumps(replica["SSESpecification"])
    for bucket in _by_name(template, BUCKET).values():
        (rule,) = bucket["Properties"]["BucketEncryption"]["ServerSideEncryptionConfiguration"]
        assert rule["ServerSideEncryptionByDefault"]["SSEAlgorithm"] == "aws:kms"
        assert key in json.dumps(rule)
    template.has_resource_properties(KEY, {"EnableKeyRotation": True})


def test_no_bucket_is_public_or_reached_without_tls(template: Template) -> None:
    blocked = dict.fromkeys(
        ("BlockPublicAcls", "BlockPublicPolicy", "IgnorePublicAcls", "RestrictPublicBuckets"), True
    )
    for bucket in _by_name(template, BUCKET).values():
        assert bucket["Properties"]["PublicAccessBlockConfiguration"] == blocked
    for policy in template.find_resources("AWS::S3::BucketPolicy").values():
        statements = policy["Properties"]["PolicyDocument"]["Statement"]
        assert {one["Effect"] for one in statements} == {"Deny"}
        conditions = [one["Condition"] for one in statements]
        assert {"Bool": {"aws:SecureTransport": "false"}} in conditions
        assert {"NumericLessThan": {"s3:TlsVersion": 1.2}} in conditions


def test_originals_keep_versions_for_a_week_and_pictures_none(template: Template) -> None:
    buckets = {name: b["Properties"] for name, b in _by_name(template, BUCKET).items()}

    (rule,) = buckets["originals"]["LifecycleConfiguration"]["Rules"]
    assert buckets["originals"]["VersioningConfiguration"] == {"Status": "Enabled"}
    assert rule["NoncurrentVersionExpiration"] == {"NoncurrentDays": 7}
    assert "VersioningConfiguration" not in buckets["pictures"]


def test_production_keeps_its_state_and_a_trial_leaves_nothing(
    template: Template, stage: Stage
) -> None:
    fate = "Retain" if stage is Stage.PRODUCTION else "Delete"
    for kind in (TABLE, BUCKET, KEY):
        for resource in template.find_resources(kind).values():
            assert resource["DeletionPolicy"] == resource["UpdateReplacePolicy"] == fate
    for table in _tables(template).values():
        (replica,) = table["Replicas"]
        assert replica["DeletionProtectionEnabled"] is (stage is Stage.PRODUCTION)


def test_everything_stays_in_one_region_of_the_eu(template: Template) -> None:
    """R50: and no literal partition, since the European Sovereign Cloud is another one."""
    text = json.dumps(template.to_json())

    assert {table["Replicas"][0]["Region"] for table in _tables(template).values()} == {
        "eu-central-1"
    }
    assert "arn:aws" not in text
    assert not any(other in text for other in ("us-east", "us-west", "eu-west", "eu-north"))
