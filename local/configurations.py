"""What to paste into an S3 client so that it puts pictures here, with its traps already avoided."""

from collections.abc import Iterator
from typing import Final

from local.cloud import LocalCloud
from local.identity import Credentials
from quitclaim.runtime.aws import REGION

# Path style everywhere: a bucket as part of the host's name leads nowhere on this machine.
_AWSCLI: Final = """\
export AWS_ACCESS_KEY_ID={access_key} AWS_SECRET_ACCESS_KEY={secret_key}
export AWS_ENDPOINT_URL={endpoint} AWS_DEFAULT_REGION={region}
aws s3 cp picture.jpg "s3://{bucket}/{prefix}/My collection/"
"""
# `provider = AWS` would put the bucket into the host's name; the key may not read what it puts.
_RCLONE: Final = """\
[quitclaim]
type = s3
provider = Other
endpoint = {endpoint}
region = {region}
access_key_id = {access_key}
secret_access_key = {secret_key}
force_path_style = true
no_check_bucket = true
no_head = true

env -u AWS_CA_BUNDLE rclone copy pictures/ "quitclaim:{bucket}/{prefix}/My collection" --size-only
"""
# What came in pieces it can only compare by reading it, which the key may not.
_S3CMD: Final = """\
[default]
access_key = {access_key}
secret_key = {secret_key}
bucket_location = {region}
host_base = {host}
host_bucket = {host}
use_https = False
enable_multipart = False

s3cmd put picture.jpg "s3://{bucket}/{prefix}/My collection/"
"""
_BOTO3: Final = """\
import boto3
s3 = boto3.client("s3", endpoint_url="{endpoint}", region_name="{region}",
    aws_access_key_id="{access_key}", aws_secret_access_key="{secret_key}")
s3.upload_file("picture.jpg", "{bucket}", "{prefix}/My collection/picture.jpg")
"""
# It does not hash what it uploads, and has to say so; AWS wants that header too.
_CURL: Final = """\
curl --aws-sigv4 "aws:amz:{region}:s3" --user "{access_key}:{secret_key}" \\
  --header "x-amz-content-sha256: UNSIGNED-PAYLOAD" --upload-file picture.jpg \\
  "{endpoint}/{bucket}/{prefix}/My%20collection/picture.jpg"
"""
_CLIENTS: Final = (
    ("awscli: in the shell", _AWSCLI),
    ("rclone: in rclone.conf", _RCLONE),
    ("s3cmd: in ~/.s3cfg", _S3CMD),
    ("boto3: in Python", _BOTO3),
    ("curl: in the shell", _CURL),
)


def configurations(
    cloud: LocalCloud, credentials: Credentials, *, prefix: str
) -> Iterator[tuple[str, str]]:
    """Yield for each client where its configuration goes, and the configuration."""
    values = {
        "access_key": credentials.access_key,
        "secret_key": credentials.secret_key,
        "endpoint": cloud.endpoint,
        "host": cloud.endpoint.removeprefix("http://"),
        "region": REGION,
        "bucket": cloud.inbox.bucket,
        "prefix": prefix,
    }
    for where, text in _CLIENTS:
        yield where, text.format(**values)
