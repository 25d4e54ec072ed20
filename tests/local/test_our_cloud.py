"""The templates that go to AWS, deployed to this machine."""

import json
from collections.abc import Iterator
from typing import Any

import pytest

from local.cloud import LocalCloud
from tests.local.office import Office


@pytest.fixture(scope="module")
def ours(office: Office) -> LocalCloud:
    return office.cloud


def _declared(cloud: LocalCloud, kind: str) -> Iterator[tuple[str, dict[str, Any]]]:
    for stack in cloud.blueprints.stacks:
        for name, resource in stack.resources.items():
            if resource["Type"] == kind:
                yield cloud.resources[name], resource["Properties"]


def test_functions_run_with_what_the_template_gives_them(ours: LocalCloud) -> None:
    for name, declared in _declared(ours, "AWS::Lambda::Function"):
        found = ours.client("lambda").get_function_configuration(FunctionName=name)

        given = declared.get("Environment", {"Variables": {}})["Variables"]
        assert found.get("Environment", {"Variables": {}})["Variables"].keys() == given.keys()
        assert (found["Handler"], found["Timeout"]) == (declared["Handler"], declared["Timeout"])


def test_queues_keep_and_hide_messages_as_long_as_the_template_says(ours: LocalCloud) -> None:
    for url, declared in _declared(ours, "AWS::SQS::Queue"):
        asked = ours.client("sqs").get_queue_attributes(QueueUrl=url, AttributeNames=["All"])

        found = asked["Attributes"]
        assert found["MessageRetentionPeriod"] == str(declared["MessageRetentionPeriod"])
        assert found["VisibilityTimeout"] == str(declared.get("VisibilityTimeout", 30))
        letters = json.loads(found.get("RedrivePolicy", "{}"))
        wanted = declared.get("RedrivePolicy", {})
        assert letters.get("maxReceiveCount") == wanted.get("maxReceiveCount")


def test_buckets_are_private_and_refuse_what_is_not_tls(ours: LocalCloud) -> None:
    s3 = ours.client("s3")
    for name, _ in _declared(ours, "AWS::S3::Bucket"):
        blocked = s3.get_public_access_block(Bucket=name)["PublicAccessBlockConfiguration"]

        assert all(blocked.values())
        assert "aws:SecureTransport" in s3.get_bucket_policy(Bucket=name)["Policy"]


def test_keys_rotate(ours: LocalCloud) -> None:
    for key, declared in _declared(ours, "AWS::KMS::Key"):
        told = ours.client("kms").get_key_rotation_status(KeyId=key)

        # What signs is no key that anything was sealed under, and never becomes another.
        assert told["KeyRotationEnabled"] == declared.get("EnableKeyRotation", False)


def test_uploads_have_somewhere_to_go(ours: LocalCloud) -> None:
    assert ours.inbox.bucket == ours.outputs["InboxBucket"]
    assert ours.inbox.key_arn == ours.outputs["KeyArn"]
