"""One object read, or put where nothing is yet: what every adapter over a bucket does alike."""

from collections.abc import Iterator
from typing import Any

from botocore.exceptions import ClientError

from quitclaim.adapters.aws_errors import codes_of, translated
from quitclaim.domain.errors import StoreUnavailable


def read_object(client: Any, bucket: str, *, key: str) -> bytes | None:
    try:
        with translated():
            content: bytes = client.get_object(Bucket=bucket, Key=key)["Body"].read()
    except ClientError as error:
        if "NoSuchKey" in codes_of(error):
            return None
        raise
    return content


def has_object(client: Any, bucket: str, *, key: str) -> bool:
    try:
        with translated():
            client.head_object(Bucket=bucket, Key=key)
    except ClientError as error:
        # A HEAD has no body to name the error in.
        if "404" in codes_of(error):
            return False
        raise
    return True


def objects_under(client: Any, bucket: str, *, prefix: str) -> Iterator[Any]:
    """Of every page, as S3 describes them."""
    request: dict[str, Any] = {"Bucket": bucket, "Prefix": prefix}
    while True:
        with translated():
            found = client.list_objects_v2(**request)
        yield from found.get("Contents", ())
        if not found["IsTruncated"]:
            return
        request["ContinuationToken"] = found["NextContinuationToken"]


def put_once(client: Any, bucket: str, *, key: str, content: bytes, **also: str) -> None:
    """Leave what stands there already. `also`: what S3 is told of the object, by its own names."""
    try:
        with translated():
            client.put_object(Bucket=bucket, Key=key, Body=content, IfNoneMatch="*", **also)
    except ClientError as error:
        codes = codes_of(error)
        # Somebody is writing it at this moment, and may yet fail.
        if "ConditionalRequestConflict" in codes:
            raise StoreUnavailable from error
        if "PreconditionFailed" not in codes:
            raise


def versions_of(client: Any, bucket: str, *, key: str) -> Iterator[str]:
    """Of this one key, marks too, whatever hides them; what is deleted meanwhile may be named."""
    request: dict[str, Any] = {"Bucket": bucket, "Prefix": key}
    while True:
        with translated():
            found = client.list_object_versions(**request)
        for one in (*found.get("Versions", ()), *found.get("DeleteMarkers", ())):
            if one["Key"] == key:
                yield one["VersionId"]
        if not found["IsTruncated"]:
            return
        request["KeyMarker"] = found["NextKeyMarker"]
        request["VersionIdMarker"] = found["NextVersionIdMarker"]
