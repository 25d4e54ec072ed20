"""Browsers upload by a form: whoever signed it must be allowed to, and nobody's form is taken."""

import http.client
import json
from collections.abc import Iterator
from contextlib import closing
from typing import Any
from urllib.parse import urlsplit

import pytest
from botocore.exceptions import ClientError

from cli.console import post_form
from local.cloud import LocalCloud
from local.identity import Credentials

FORBIDDEN, TAKEN = http.client.FORBIDDEN, http.client.NO_CONTENT
KEY = "console/Fair/1.jpg"


@pytest.fixture
def role(cloud: LocalCloud) -> Iterator[Any]:
    """An S3 client as a function has one: with a role, which may put below `console/`."""
    iam, named = cloud.client("iam"), {"RoleName": "signs-forms"}
    everybody = {"Effect": "Allow", "Principal": "*", "Action": "sts:AssumeRole"}
    statement = {
        "Effect": "Allow",
        "Action": "s3:PutObject",
        "Resource": f"arn:aws:s3:::{cloud.inbox.bucket}/console/*",
    }
    made = iam.create_role(**named, AssumeRolePolicyDocument=_policy(everybody))
    iam.put_role_policy(**named, PolicyName="puts", PolicyDocument=_policy(statement))
    assumed = cloud.client("sts").assume_role(
        RoleArn=made["Role"]["Arn"], RoleSessionName="signing"
    )["Credentials"]
    who = Credentials(access_key=assumed["AccessKeyId"], secret_key=assumed["SecretAccessKey"])
    s3 = cloud.client("s3", as_=who)
    s3._request_signer._credentials.token = assumed["SessionToken"]  # noqa: SLF001
    yield s3
    iam.delete_role_policy(**named, PolicyName="puts")
    iam.delete_role(**named)


def test_a_form_that_a_role_signed_puts_the_file(cloud: LocalCloud, role: Any) -> None:
    form = role.generate_presigned_post(Bucket=cloud.inbox.bucket, Key=KEY)

    assert post_form(form["url"], form["fields"], file=b"a picture") == TAKEN

    found = cloud.client("s3").get_object(Bucket=cloud.inbox.bucket, Key=KEY)
    assert found["Body"].read() == b"a picture"


def test_it_puts_nothing_that_the_role_may_not(cloud: LocalCloud, role: Any) -> None:
    form = role.generate_presigned_post(Bucket=cloud.inbox.bucket, Key="ann/Fair/1.jpg")

    assert post_form(form["url"], form["fields"], file=b"a picture") == FORBIDDEN


def test_a_form_that_was_changed_is_refused(cloud: LocalCloud, role: Any) -> None:
    form = role.generate_presigned_post(Bucket=cloud.inbox.bucket, Key=KEY)
    changed = {**form["fields"], "key": "console/Fair/2.jpg"}

    assert post_form(form["url"], changed, file=b"a picture") == FORBIDDEN


def test_what_nobody_signed_is_refused(cloud: LocalCloud) -> None:
    bucket = f"{cloud.endpoint}/{cloud.inbox.bucket}"

    assert post_form(bucket, {"key": KEY}, file=b"a picture") == FORBIDDEN


def test_and_so_is_an_upload_without_credentials(cloud: LocalCloud) -> None:
    place = urlsplit(cloud.endpoint)
    connection = http.client.HTTPConnection(place.hostname or "", place.port, timeout=30)
    with closing(connection):
        connection.request("PUT", f"/{cloud.inbox.bucket}/unsigned.jpg", body=b"a picture")
        assert connection.getresponse().status == FORBIDDEN

    with pytest.raises(ClientError, match="404"):
        cloud.client("s3").head_object(Bucket=cloud.inbox.bucket, Key="unsigned.jpg")


def _policy(statement: dict[str, Any]) -> str:
    return json.dumps({"Version": "2012-10-17", "Statement": [statement]})
