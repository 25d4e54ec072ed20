"""Where zips are packed, in memory and on S3 as moto plays it, and what is left there."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from typing import Any, Final
from zipfile import ZipFile

import pytest
from moto import mock_aws
from moto.s3 import models
from moto.s3.exceptions import NoSuchUpload

from quitclaim.adapters.s3_packing import S3Packing
from quitclaim.domain.ids import PackId, ZipId
from quitclaim.ports.blobs import Blobs, Shelf
from quitclaim.ports.paging import every
from quitclaim.ports.zips import Packing, packed_at
from tests.contract.stores_of_blobs import BUCKETS, a_blob_store
from tests.fakes.fakes import fakes_of
from tests.fakes.world import World

# As few bytes as S3 takes in a part.
A_PART: Final = 5 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Shelves:
    """`begun`: how many attempts there are that were not completed."""

    packing: Packing
    blobs: Blobs
    begun: Callable[[], int]

    def files(self, zip_: ZipId, under: PackId) -> dict[str, bytes]:
        content = self.blobs.get(Shelf.PICTURES, packed_at(zip_, under))
        assert content is not None
        with ZipFile(BytesIO(content)) as archive:
            assert archive.testzip() is None
            return {name: archive.read(name) for name in archive.namelist()}

    @property
    def keys(self) -> set[str]:
        return set(every(lambda after: self.blobs.keys(Shelf.PICTURES, after=after)))


@contextmanager
def in_memory() -> Iterator[Shelves]:
    world = World()
    fakes = fakes_of(world)
    yield Shelves(fakes.packing, fakes.blobs, lambda: len(world.begun))


@contextmanager
def on_moto() -> Iterator[Shelves]:
    with mock_aws(), which_says_what_is_gone():
        store, pictures = a_blob_store(), BUCKETS[Shelf.PICTURES]
        packing = S3Packing(store.s3, pictures=pictures, part_bytes=A_PART)
        yield Shelves(packing, store.blobs, lambda: _begun(store.s3, pictures))


def _begun(s3: Any, bucket: str) -> int:
    return len(s3.list_multipart_uploads(Bucket=bucket).get("Uploads", ()))


@contextmanager
def which_says_what_is_gone() -> Iterator[None]:
    """It stumbles over a part of an upload that was broken off; S3 answers that there is none."""
    sent = models.S3Backend.upload_part

    def upload_part(backend: Any, bucket: str, upload: str, *part: Any) -> Any:
        if upload not in backend.get_bucket(bucket).multiparts:
            raise NoSuchUpload(upload_id=upload)
        return sent(backend, bucket, upload, *part)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(models.S3Backend, "upload_part", upload_part)
        yield
