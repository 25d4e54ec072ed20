"""Somebody who uploads, wherever the inbox is."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any, Final

from quitclaim.adapters.s3_inbox import S3Inbox
from quitclaim.domain.pictures.uploads import Upload
from quitclaim.ports.inbox import Inbox
from quitclaim.runtime.aws import REGION, client
from tests.fakes.fake_clock import FakeClock
from tests.fakes.fakes import fakes_of
from tests.fakes.world import Lying

KEY: Final = "ann/Fête/写真 1+2.jpg"
BYTES: Final = b"bytes"
PAGE: Final = 3


class Photographer:
    """Puts and takes back, wherever the inbox is."""

    def __init__(
        self,
        inbox: Inbox,
        *,
        clock: FakeClock,
        put: Callable[[str, bytes], str],
        take_back: Callable[[Upload], None],
        read: Callable[[str, str], bytes | None],
    ) -> None:
        self.inbox, self.clock, self.take_back, self.read = inbox, clock, take_back, read
        self._put = put

    def put(self, key: str = KEY, content: bytes = BYTES) -> Upload:
        return Upload(key, self._put(key, content))


def on_fakes() -> Photographer:
    fakes = fakes_of()
    fakes.world.pages.size = PAGE

    def put(key: str, content: bytes) -> str:
        version = f"v{len(fakes.world.inbox)}"
        fakes.world.inbox[Upload(key, version)] = Lying(content, fakes.clock.now())
        return version

    def read(bucket: str, key: str) -> bytes | None:
        if bucket == "inbox":
            sentence = fakes.world.refusals.get(key)
            return None if sentence is None else f"{sentence}\n".encode()
        return next(
            (held[-1] for (_, name), held in fakes.world.blobs.items() if name == key), None
        )

    def take_back(upload: Upload) -> None:
        del fakes.world.inbox[upload]

    return Photographer(fakes.inbox, clock=fakes.clock, put=put, take_back=take_back, read=read)


def on_s3() -> Photographer:
    s3: Any = client("s3")
    for bucket in ("inbox", "originals"):
        s3.create_bucket(Bucket=bucket, CreateBucketConfiguration={"LocationConstraint": REGION})
        s3.put_bucket_versioning(Bucket=bucket, VersioningConfiguration={"Status": "Enabled"})
    clock = FakeClock(datetime.now(UTC).replace(microsecond=0))

    def put(key: str, content: bytes) -> str:
        put = s3.put_object(Bucket="inbox", Key=key, Body=content, Metadata={"who": "Ada"})
        return str(put["VersionId"])

    def take_back(upload: Upload) -> None:
        s3.delete_object(Bucket="inbox", Key=upload.key, VersionId=upload.version)

    def read(bucket: str, key: str) -> bytes | None:
        found = s3.list_objects_v2(Bucket=bucket, Prefix=key)
        if not found["KeyCount"]:
            return None
        got = s3.get_object(Bucket=bucket, Key=key)
        assert got["Metadata"] == {}
        content: bytes = got["Body"].read()
        return content

    inbox = S3Inbox(s3, inbox="inbox", originals="originals", clock=clock, page_size=PAGE)
    return Photographer(inbox, clock=clock, put=put, take_back=take_back, read=read)
