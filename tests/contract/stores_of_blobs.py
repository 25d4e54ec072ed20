"""Two buckets as the stack makes them: originals keep versions, pictures do not."""

from dataclasses import dataclass
from typing import Any, Final

from quitclaim.adapters.s3_blobs import S3Blobs
from quitclaim.ports.blobs import Shelf
from quitclaim.runtime.aws import REGION, client

PAGE: Final = 3
BUCKETS: Final = {Shelf.ORIGINALS: "originals", Shelf.PICTURES: "pictures"}


@dataclass(frozen=True, slots=True)
class BlobStore:
    s3: Any
    blobs: S3Blobs

    def versions(self, shelf: Shelf) -> int:
        """How many versions and markers are left, counted apart from the adapter."""
        found = self.s3.list_object_versions(Bucket=BUCKETS[shelf])
        return len(found.get("Versions", ())) + len(found.get("DeleteMarkers", ()))


def a_blob_store() -> BlobStore:
    """Call it with AWS mocked."""
    s3 = client("s3")
    for bucket in BUCKETS.values():
        s3.create_bucket(Bucket=bucket, CreateBucketConfiguration={"LocationConstraint": REGION})
    s3.put_bucket_versioning(
        Bucket=BUCKETS[Shelf.ORIGINALS], VersioningConfiguration={"Status": "Enabled"}
    )
    return BlobStore(s3, S3Blobs(s3, BUCKETS, page_size=PAGE))
