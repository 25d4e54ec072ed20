"""What only S3Blobs has: versions and markers, single failures inside a success, a busy S3."""

from collections.abc import Iterator
from typing import Any

import pytest
from botocore.exceptions import ClientError
from moto import mock_aws

from quitclaim.domain.errors import StoreUnavailable
from quitclaim.ports.blobs import Shelf
from tests.contract.stores_of_blobs import BUCKETS, PAGE, BlobStore, a_blob_store

ORIGINALS, PICTURES = Shelf.ORIGINALS, Shelf.PICTURES


@pytest.fixture
def store() -> Iterator[BlobStore]:
    with mock_aws():
        yield a_blob_store()


def test_every_version_and_marker_of_an_original_is_deleted(store: BlobStore) -> None:
    """R36: what is deleted is gone; a version kept for a week would not be."""
    for number in range(2 * PAGE):
        store.blobs.put(ORIGINALS, "key", content=bytes([number]))
    store.s3.delete_object(Bucket=BUCKETS[ORIGINALS], Key="key")
    store.blobs.put(ORIGINALS, "key", content=b"after the marker")
    store.blobs.put(ORIGINALS, "key2", content=b"stays")

    store.blobs.delete(ORIGINALS, "key")

    assert store.versions(ORIGINALS) == 1
    assert store.blobs.get(ORIGINALS, "key2") == b"stays"


def test_a_mere_marker_is_deleted_too(store: BlobStore) -> None:
    store.s3.delete_object(Bucket=BUCKETS[ORIGINALS], Key="key")

    store.blobs.delete(ORIGINALS, "key")

    assert store.versions(ORIGINALS) == 0


def test_pictures_keep_no_version(store: BlobStore) -> None:
    store.blobs.put(PICTURES, "key", content=b"first")
    store.blobs.put(PICTURES, "key", content=b"second")
    assert store.versions(PICTURES) == 1

    store.blobs.delete(PICTURES, "key")

    assert store.versions(PICTURES) == 0


@pytest.mark.parametrize(
    ("code", "expected"), [("SlowDown", StoreUnavailable), ("AccessDenied", ClientError)]
)
def test_a_single_failure_inside_a_success_is_told(
    store: BlobStore, code: str, expected: type[Exception]
) -> None:
    store.blobs.put(ORIGINALS, "key", content=b"bytes")

    def failed(parsed: dict[str, Any], **_: object) -> None:
        parsed["Errors"] = [{"Key": "key", "Code": code, "Message": "no"}]

    store.s3.meta.events.register("after-call.s3.DeleteObjects", failed)

    with pytest.raises(expected):
        store.blobs.delete(ORIGINALS, "key")


def test_whoever_goes_on_writing_is_not_waited_for_without_end(store: BlobStore) -> None:
    def written_again(**_: object) -> None:
        store.blobs.put(ORIGINALS, "key", content=b"again")

    store.s3.meta.events.register("after-call.s3.DeleteObjects", written_again)
    written_again()

    with pytest.raises(StoreUnavailable):
        store.blobs.delete(ORIGINALS, "key")


def test_what_s3_refuses_for_other_reasons_passes_through(store: BlobStore) -> None:
    store.s3.delete_bucket(Bucket=BUCKETS[PICTURES])

    with pytest.raises(ClientError, match="NoSuchBucket"):
        store.blobs.get(PICTURES, "key")
    with pytest.raises(ClientError, match="NoSuchBucket"):
        store.blobs.keys(PICTURES)
