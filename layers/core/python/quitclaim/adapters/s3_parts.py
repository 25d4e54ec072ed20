"""An object sent in parts as its bytes come: what is not complete is no object."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from typing import Any, Final

from botocore.exceptions import ClientError

from quitclaim.adapters.aws_errors import codes_of, translated
from quitclaim.domain.errors import Conflict, StoreUnavailable

# S3 takes none below 5 MiB but the last; of 10,000 at most.
A_PART: Final = 8 * 1024 * 1024
# Parts may arrive while they are thrown away; nobody goes on sending for as long as this.
_ROUNDS: Final = 5


def send_in_parts(client: Any, bucket: str, *, key: str, parts: Iterable[bytes], kind: str) -> None:
    """
    A repeat overwrites. Whatever breaks it off leaves nothing that is read.

    Raises Conflict where somebody broke it off meanwhile.
    """
    place = {"Bucket": bucket, "Key": key}
    with translated():
        begun = client.create_multipart_upload(**place, ContentType=kind)
    upload = place | {"UploadId": begun["UploadId"]}
    try:
        sent = [_sent(client, upload, part=part, number=n) for n, part in enumerate(parts, start=1)]
        with _unless_broken_off():
            client.complete_multipart_upload(**upload, MultipartUpload={"Parts": sent})
    except BaseException:
        # Whatever broke it off is what is told; what this leaves, a sweep finds.
        with suppress(StoreUnavailable, ClientError):
            break_off(client, bucket, key=key, upload=begun["UploadId"])
        raise


def begun_under(client: Any, bucket: str, *, prefix: str) -> Iterator[tuple[str, str, datetime]]:
    """The first thousand: key, upload, since when."""
    with translated():
        found = client.list_multipart_uploads(Bucket=bucket, Prefix=prefix)
    for one in found.get("Uploads", ()):
        yield one["Key"], one["UploadId"], one["Initiated"]


def break_off(client: Any, bucket: str, *, key: str, upload: str) -> None:
    """Idempotent: what is completed, or was broken off, is none any more."""
    with suppress(Conflict), _unless_broken_off():
        client.abort_multipart_upload(Bucket=bucket, Key=key, UploadId=upload)


def break_all_off(client: Any, bucket: str, *, prefix: str, naming: str = "") -> None:
    """`naming`: those alone with it in their keys."""
    for _ in range(_ROUNDS):
        begun = [one for one in begun_under(client, bucket, prefix=prefix) if naming in one[0]]
        for key, upload, _since in begun:
            break_off(client, bucket, key=key, upload=upload)
        if not begun:
            break


def _sent(client: Any, upload: dict[str, str], *, part: bytes, number: int) -> dict[str, Any]:
    """What S3 wants to hear again of it, in the end."""
    with _unless_broken_off():
        told = client.upload_part(**upload, PartNumber=number, Body=part)
    sums = {name: told[name] for name in told if name.startswith("Checksum")}
    sums.pop("ChecksumType", None)
    return {"PartNumber": number, "ETag": told["ETag"], **sums}


@contextmanager
def _unless_broken_off() -> Iterator[None]:
    try:
        with translated():
            yield
    except ClientError as error:
        if "NoSuchUpload" in codes_of(error):
            raise Conflict("somebody cleared this zip meanwhile") from error
        raise
