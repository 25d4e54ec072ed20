"""Where archives lie, in memory and on S3 as moto plays it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any, Final
from zipfile import ZipFile

import pytest
from moto import mock_aws

from quitclaim.adapters.s3_archives import S3Archives
from quitclaim.domain.archives.archives import Archive
from quitclaim.ports.archives import ZIP, Archives, folder_of
from quitclaim.ports.zips import Packed
from quitclaim.runtime.aws import REGION, client
from tests.builders import ADA, BOB, MIA, MUM, NOON, an_id
from tests.contract.stores_of_packing import A_PART, which_says_what_is_gone
from tests.fakes.fakes import fakes_of

HERS: Final = Archive(id=an_id("hers"), reader=ADA, person=ADA, asked_at=NOON)


BOBS: Final = Archive(id=an_id("bob's"), reader=BOB, person=BOB, asked_at=NOON)


CHILDS: Final = Archive(id=an_id("child's"), reader=MUM, person=MIA, asked_at=NOON)


FILES: Final = (
    Packed(name="archive/README.txt", content="à".encode()),
    Packed(name="archive/data/pictures/00001.jpg", content=b"\xff\xd8\xff" * 9),
)


VIEWS: Final = ("a/1", "b/2")


@dataclass(frozen=True, slots=True)
class Place:
    """`begun`: how much is half sent."""

    archives: Archives
    read: Callable[[str], bytes]
    begun: Callable[[], int]

    def files(self, archive: Archive) -> dict[str, bytes]:
        with ZipFile(BytesIO(self.read(f"{folder_of(archive)}{ZIP}"))) as zip_:
            assert zip_.testzip() is None
            return {name: zip_.read(name) for name in zip_.namelist()}


@pytest.fixture
def s3() -> Iterator[Any]:
    with mock_aws(), which_says_what_is_gone():
        made = client("s3")
        here = {"LocationConstraint": REGION}
        made.create_bucket(Bucket="exports", CreateBucketConfiguration=here)
        yield made


@pytest.fixture(params=["fake", "moto"])
def place(request: pytest.FixtureRequest) -> Place:
    if request.param == "moto":
        s3 = request.getfixturevalue("s3")
        return Place(
            S3Archives(s3, bucket="exports", part_bytes=A_PART),
            lambda key: s3.get_object(Bucket="exports", Key=key)["Body"].read(),
            lambda: len(s3.list_multipart_uploads(Bucket="exports").get("Uploads", ())),
        )
    fakes = fakes_of()
    lying = fakes.world.exports
    return Place(fakes.archives, lambda key: bytes(lying[key].what), lambda: 0)  # type: ignore[arg-type]


def made(place: Place, archive: Archive = HERS) -> Archive:
    place.archives.ask(archive)
    place.archives.pack(archive, files=FILES)
    place.archives.finish(archive, views=VIEWS)
    (found,) = place.archives.of(archive.reader, person=archive.person)
    return found
