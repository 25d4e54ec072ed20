"""The whole road of the village: a put, an event, a queue, a function under its own role, a row."""

import json

from local.cloud import LocalCloud
from local.identity import enrol_uploader
from tests.local.book import noted
from tests.local.waiting import eventually


def test_what_an_uploader_puts_arrives_at_the_function(cloud: LocalCloud) -> None:
    emma = enrol_uploader(cloud.client("iam"), "emma", inbox=cloud.inbox)
    s3 = cloud.client("s3", as_=emma)

    s3.put_object(Bucket=cloud.inbox.bucket, Key="emma/Sommerfest/Öl und Wasser.jpg", Body=b"...")

    assert eventually(lambda: noted(cloud, "emma/Sommerfest/Öl und Wasser.jpg"))


def test_a_multipart_upload_arrives_once(cloud: LocalCloud) -> None:
    s3, to = cloud.client("s3"), {"Bucket": cloud.inbox.bucket, "Key": "emma/parts.jpg"}
    upload = s3.create_multipart_upload(**to)["UploadId"]
    part = s3.upload_part(**to, UploadId=upload, PartNumber=1, Body=b"half")

    s3.complete_multipart_upload(
        **to,
        UploadId=upload,
        MultipartUpload={"Parts": [{"PartNumber": 1, "ETag": part["ETag"]}]},
    )

    assert eventually(lambda: noted(cloud, "emma/parts.jpg"))


def test_a_function_inherits_nothing_of_the_shell(cloud: LocalCloud) -> None:
    """R50: a handler is not confined here, so no real credential may lie around where it runs."""
    answer = cloud.client("lambda").invoke(FunctionName=cloud.outputs["PorterFunction"])

    names = set(json.loads(answer["Payload"].read()))
    assert {"AWS_PROFILE", "PYTEST_CURRENT_TEST", "USER"}.isdisjoint(names)
    assert {"AWS_ACCESS_KEY_ID", "AWS_SESSION_TOKEN", "BOOK_TABLE"} <= names
