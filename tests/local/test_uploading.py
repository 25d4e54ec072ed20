"""R60: what an uploader's policy says; what it does is tested in test_identity."""

from local.cloud import LocalCloud
from local.identity import enrol_uploader, revoke_uploader
from local.uploading import uploads_of


def test_buckets_are_named_in_the_partition_of_the_key() -> None:
    key = "arn:aws-eusc:kms:eu-central-1:123456789012:key/1"

    statements = uploads_of("ada", bucket="inbox", key_arn=key)

    assert {str(one["Resource"]).split(":")[1] for one in statements} == {"aws-eusc"}


def test_the_key_opens_what_s3_keeps_and_nothing_else() -> None:
    key = "arn:aws:kms:eu-central-1:123456789012:key/1"

    (of_the_key,) = (
        it for it in uploads_of("ada", bucket="inbox", key_arn=key) if it["Resource"] == key
    )

    assert of_the_key["Condition"] == {
        "StringEquals": {"kms:ViaService": "s3.eu-central-1.amazonaws.com"}
    }


def test_who_was_made_by_halves_is_made_anew_and_revoked_whole(cloud: LocalCloud) -> None:
    """On AWS a call may fail between any two."""
    iam = cloud.client("iam")
    iam.create_user(UserName="uploader-dora")

    made = enrol_uploader(iam, "dora", inbox=cloud.inbox)
    cloud.client("s3", as_=made).put_object(Bucket=cloud.inbox.bucket, Key="dora/Fair/1.jpg")
    revoke_uploader(iam, "dora")

    assert "uploader-dora" not in {user["UserName"] for user in iam.list_users()["Users"]}
