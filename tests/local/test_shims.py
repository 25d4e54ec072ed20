"""Each mending of the emulator, by what goes wrong without it."""

import json
from collections.abc import Iterator
from typing import Any

import botocore.session
import pytest
from botocore import UNSIGNED
from botocore.config import Config
from botocore.exceptions import ClientError

from local.cloud import LocalCloud
from local.identity import Credentials

CONTEXT = {"purpose": "text"}


@pytest.fixture
def sealer(cloud: LocalCloud) -> Iterator[Any]:
    """Somebody who may use the key for one purpose only, as the functions may."""
    iam, user = cloud.client("iam"), {"UserName": "sealer"}
    statement = {
        "Effect": "Allow",
        "Action": ["kms:GenerateDataKeyWithoutPlaintext", "kms:Decrypt"],
        "Resource": cloud.inbox.key_arn,
        "Condition": {"StringEquals": {"kms:EncryptionContext:purpose": "text"}},
    }
    policy = json.dumps({"Version": "2012-10-17", "Statement": [statement]})
    iam.create_user(**user)
    iam.put_user_policy(**user, PolicyName="seals", PolicyDocument=policy)
    key = iam.create_access_key(**user)["AccessKey"]
    who = Credentials(access_key=key["AccessKeyId"], secret_key=key["SecretAccessKey"])
    yield cloud.client("kms", as_=who)
    iam.delete_access_key(**user, AccessKeyId=who.access_key)
    iam.delete_user_policy(**user, PolicyName="seals")
    iam.delete_user(**user)


def test_a_grant_for_one_encryption_context_holds_for_it(cloud: LocalCloud, sealer: Any) -> None:
    made = sealer.generate_data_key_without_plaintext(
        KeyId=cloud.inbox.key_arn, KeySpec="AES_256", EncryptionContext=CONTEXT
    )

    opened = sealer.decrypt(CiphertextBlob=made["CiphertextBlob"], EncryptionContext=CONTEXT)
    assert len(opened["Plaintext"]) == 32


@pytest.mark.parametrize("context", [{"purpose": "data"}, {"Purpose": "text"}, {}])
def test_and_for_no_other(cloud: LocalCloud, sealer: Any, context: dict[str, str]) -> None:
    with pytest.raises(ClientError, match="AccessDenied"):
        sealer.generate_data_key_without_plaintext(
            KeyId=cloud.inbox.key_arn, KeySpec="AES_256", EncryptionContext=context
        )


def test_a_grant_for_one_way_of_signing_holds_for_no_other(cloud: LocalCloud) -> None:
    kms, iam = cloud.client("kms"), cloud.client("iam")
    made = kms.create_key(KeySpec="ECC_NIST_P256", KeyUsage="SIGN_VERIFY")["KeyMetadata"]
    statement = {
        "Effect": "Allow",
        "Action": "kms:Sign",
        "Resource": made["Arn"],
        "Condition": {"StringEquals": {"kms:SigningAlgorithm": "ECDSA_SHA_256"}},
    }
    user, asked = {"UserName": "signer"}, {"KeyId": made["Arn"], "Message": b"a" * 32}
    iam.create_user(**user)
    policy = json.dumps({"Version": "2012-10-17", "Statement": [statement]})
    iam.put_user_policy(**user, PolicyName="signs", PolicyDocument=policy)
    key = iam.create_access_key(**user)["AccessKey"]
    who = Credentials(access_key=key["AccessKeyId"], secret_key=key["SecretAccessKey"])
    signer = cloud.client("kms", as_=who)

    assert signer.sign(**asked, SigningAlgorithm="ECDSA_SHA_256")["Signature"]
    with pytest.raises(ClientError, match="AccessDenied"):
        signer.sign(**asked, SigningAlgorithm="ECDSA_SHA_384")


@pytest.fixture
def overheard(cloud: LocalCloud) -> Iterator[str]:
    """A queue that hears whatever the bus says of objects."""
    sqs, events, rule = cloud.client("sqs"), cloud.client("events"), {"Rule": "overheard"}
    url = sqs.create_queue(QueueName="overheard")["QueueUrl"]
    told = sqs.get_queue_attributes(QueueUrl=url, AttributeNames=["QueueArn"])["Attributes"]
    events.put_rule(Name="overheard", EventPattern=json.dumps({"source": ["aws.s3"]}))
    events.put_targets(**rule, Targets=[{"Id": "queue", "Arn": told["QueueArn"]}])
    yield url
    events.remove_targets(**rule, Ids=["queue"])
    events.delete_rule(Name="overheard")
    sqs.delete_queue(QueueUrl=url)


def test_an_event_names_the_version_it_speaks_of(cloud: LocalCloud, overheard: str) -> None:
    """An overwritten upload is two uploads, and each is read by its version."""
    put = {"Bucket": cloud.inbox.bucket, "Key": "emma/twice.jpg"}
    versions = [
        cloud.client("s3").put_object(**put, Body=body)["VersionId"] for body in (b"1", b"2")
    ]

    said: list[str] = []
    while len(said) < len(versions):
        told = cloud.client("sqs").receive_message(QueueUrl=overheard, WaitTimeSeconds=5)
        bodies = [json.loads(message["Body"]) for message in told["Messages"]]
        said += [body["detail"]["object"]["version-id"] for body in bodies]

    assert sorted(said) == sorted(versions)


def test_whoever_signs_in_needs_no_credentials_to_prove_a_code(cloud: LocalCloud) -> None:
    nobody = botocore.session.get_session().create_client(
        "cognito-idp",
        endpoint_url=cloud.endpoint,
        region_name="eu-central-1",
        config=Config(signature_version=UNSIGNED),
    )

    assert nobody.associate_software_token(Session="a sign-in between two steps")["SecretCode"]
    with pytest.raises(ClientError, match=r"Missing|Unrecognized"):
        nobody.list_user_pools(MaxResults=1)


def test_whoever_may_send_one_message_may_send_several_at_once(cloud: LocalCloud) -> None:
    sqs, iam, user = cloud.client("sqs"), cloud.client("iam"), {"UserName": "sender"}
    queue = {"QueueUrl": sqs.create_queue(QueueName="several")["QueueUrl"]}
    entries = {"Entries": [{"Id": "one", "MessageBody": "one"}]}
    iam.create_user(**user)
    key = iam.create_access_key(**user)["AccessKey"]
    who = Credentials(access_key=key["AccessKeyId"], secret_key=key["SecretAccessKey"])
    sender = cloud.client("sqs", as_=who)

    with pytest.raises(ClientError, match="AccessDenied"):
        sender.send_message_batch(**queue, **entries)
    statement = {"Effect": "Allow", "Action": "sqs:SendMessage", "Resource": "*"}
    policy = json.dumps({"Version": "2012-10-17", "Statement": [statement]})
    iam.put_user_policy(**user, PolicyName="sends", PolicyDocument=policy)
    assert sender.send_message_batch(**queue, **entries)["Successful"]
