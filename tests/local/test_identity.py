"""R60: an uploader sees the own prefix, reads own rejections, and nothing else."""

import http.client
from typing import Any

import pytest
from botocore.exceptions import ClientError

from local.cloud import LocalCloud
from local.errors import UploaderNameError
from local.identity import Credentials, enrol_uploader, revoke_uploader, user_of


@pytest.fixture
def ada(cloud: LocalCloud) -> Any:
    iam = cloud.client("iam")
    return cloud.client("s3", as_=enrol_uploader(iam, "ada", inbox=cloud.inbox))


def test_an_uploader_puts_and_lists_under_the_own_prefix(cloud: LocalCloud, ada: Any) -> None:
    bucket = cloud.inbox.bucket
    ada.put_object(Bucket=bucket, Key="ada/Fest/1.jpg", Body=b"1")

    listed = ada.list_objects_v2(Bucket=bucket, Prefix="ada/")

    assert [row["Key"] for row in listed["Contents"]] == ["ada/Fest/1.jpg"]


def test_an_uploader_reads_why_something_was_rejected(cloud: LocalCloud, ada: Any) -> None:
    said = {"Bucket": cloud.inbox.bucket, "Key": "rejected/ada/Fest/2.jpg.txt"}
    cloud.client("s3").put_object(**said, Body=b"This is a RAW file.")

    assert ada.get_object(**said)["Body"].read() == b"This is a RAW file."


@pytest.mark.parametrize(
    ("call", "what"),
    [
        ("put_object", {"Key": "emma/Fest/1.jpg"}),
        ("put_object", {"Key": "rejected/ada/1.txt"}),
        ("put_object", {"Key": "adam/1.jpg"}),
        ("get_object", {"Key": "ada/Fest/1.jpg"}),
        ("get_object", {"Key": "rejected/emma/1.txt"}),
        ("delete_object", {"Key": "ada/Fest/1.jpg"}),
        ("list_objects_v2", {"Prefix": "emma/"}),
        ("list_objects_v2", {}),
        ("get_bucket_policy", {}),
    ],
)
def test_an_uploader_may_do_nothing_else(
    cloud: LocalCloud, ada: Any, call: str, what: dict[str, str]
) -> None:
    cloud.client("s3").put_object(Bucket=cloud.inbox.bucket, Key="ada/Fest/1.jpg", Body=b"1")

    with pytest.raises(ClientError, match="AccessDenied"):
        getattr(ada, call)(Bucket=cloud.inbox.bucket, **what)


def test_new_credentials_end_the_old_ones_and_a_revocation_all(cloud: LocalCloud) -> None:
    iam, put = cloud.client("iam"), {"Bucket": cloud.inbox.bucket, "Key": "ben/1.jpg"}
    old = enrol_uploader(iam, "ben", inbox=cloud.inbox)
    new = enrol_uploader(iam, "ben", inbox=cloud.inbox)

    cloud.client("s3", as_=new).put_object(**put)
    revoke_uploader(iam, "ben")

    for ended in (old, new):
        with pytest.raises(ClientError, match="InvalidAccessKeyId"):
            cloud.client("s3", as_=ended).put_object(**put)


def test_a_wrong_secret_opens_nothing(cloud: LocalCloud) -> None:
    key = enrol_uploader(cloud.client("iam"), "cleo", inbox=cloud.inbox).access_key
    forged = cloud.client("s3", as_=Credentials(access_key=key, secret_key="x" * 40))

    with pytest.raises(ClientError, match="SignatureDoesNotMatch"):
        forged.put_object(Bucket=cloud.inbox.bucket, Key="cleo/1.jpg")


@pytest.mark.parametrize("key", ["test", "000000000000", "123456789012"])
def test_the_roots_that_everybody_knows_are_nobody(cloud: LocalCloud, key: str) -> None:
    """The emulator's own rule takes them for the account's root, with whatever secret."""
    guessed = cloud.client("s3", as_=Credentials(access_key=key, secret_key="x" * 40))

    with pytest.raises(ClientError, match="InvalidAccessKeyId"):
        guessed.list_buckets()


def test_a_request_without_credentials_reads_nothing(cloud: LocalCloud) -> None:
    cloud.client("s3").put_object(Bucket=cloud.inbox.bucket, Key="ada/secret.jpg", Body=b"1")
    asked = http.client.HTTPConnection(cloud.endpoint.removeprefix("http://"), timeout=10)

    asked.request("GET", f"/{cloud.inbox.bucket}/ada/secret.jpg")

    assert asked.getresponse().status == 403
    asked.close()


def test_a_foreign_host_is_refused_by_the_real_door(cloud: LocalCloud) -> None:
    asked = http.client.HTTPConnection(cloud.endpoint.removeprefix("http://"), timeout=10)

    asked.request("GET", "/", headers={"Host": "evil.example"})

    answer = asked.getresponse()
    assert (answer.status, b"AccessDenied" in answer.read()) == (403, True)
    asked.close()


@pytest.mark.parametrize(
    "name", ["", "*", "a/b", "Ada", "rejected", "console", "${aws:username}", "a" * 41]
)
def test_a_name_that_would_open_more_than_a_prefix_is_none(name: str) -> None:
    with pytest.raises(UploaderNameError):
        user_of(name)


def test_keys_can_be_read_by_their_owner_only(cloud: LocalCloud) -> None:
    kept = cloud.places.keys / "operator.json"

    assert kept.stat().st_mode & 0o077 == 0
    assert cloud.places.data.stat().st_mode & 0o077 == 0


def test_credentials_hide_their_secret() -> None:
    hidden = "x" * 40

    assert repr(Credentials(access_key="AKIA", secret_key=hidden)) == "Credentials(AKIA)"
