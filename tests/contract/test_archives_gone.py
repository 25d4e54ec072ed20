"""R40, R36: whatever ends an archive leaves nothing of it."""

from collections.abc import Iterator
from typing import Any

import pytest

from quitclaim.adapters.s3_archives import S3Archives
from quitclaim.domain.errors import Conflict
from quitclaim.ports.zips import Packed
from tests.builders import ADA, MIA, MUM
from tests.contract import stores_of_archives
from tests.contract.stores_of_archives import BOBS, CHILDS, FILES, HERS, Place, made
from tests.contract.stores_of_packing import A_PART

s3, place = stores_of_archives.s3, stores_of_archives.place


def test_what_breaks_off_leaves_nothing_to_fetch(place: Place) -> None:
    def files() -> Iterator[Packed]:
        yield FILES[0]
        raise RuntimeError("somebody died")

    place.archives.ask(HERS)
    with pytest.raises(RuntimeError):
        place.archives.pack(HERS, files=files())

    (found,) = place.archives.everybodys()
    assert not found.is_there and place.begun() == 0


def test_emptied_that_there_was_one_stays(place: Place) -> None:
    archive = made(place)

    for _ in range(2):
        place.archives.empty(archive)

    (found,) = place.archives.everybodys()
    assert not found.is_there and found.made_at == archive.made_at


def test_dropped_nothing_of_it_is_there(place: Place) -> None:
    archive = made(place)
    made(place, BOBS)

    for _ in range(2):
        place.archives.drop(archive)

    assert [one.id for one in place.archives.everybodys()] == [BOBS.id]


@pytest.mark.parametrize("gone", [MUM, MIA])
def test_forgotten_it_goes_with_whom_it_is_about_and_with_whom_it_was_for(
    place: Place, gone: Any
) -> None:
    made(place, CHILDS)
    made(place, BOBS)
    assert place.archives.remains(gone) == 3

    for _ in range(2):
        place.archives.forget(gone)

    assert place.archives.remains(gone) == 0
    assert [one.id for one in place.archives.everybodys()] == [BOBS.id]


@pytest.mark.parametrize("act", ["drop", "forget"])
def test_whoever_goes_while_it_is_sent_breaks_that_off(s3: Any, act: str) -> None:
    """What is half sent names her in its key, and would be completed after her."""
    archives = S3Archives(s3, bucket="exports", part_bytes=A_PART)

    def files() -> Iterator[Packed]:
        yield Packed(name="1.jpg", content=b"1" * A_PART)
        archives.drop(HERS) if act == "drop" else archives.forget(ADA)
        yield Packed(name="2.jpg", content=b"2" * A_PART)

    with pytest.raises(Conflict):
        archives.pack(HERS, files=files())

    assert archives.everybodys() == () and archives.remains(ADA) == 0
    assert not s3.list_multipart_uploads(Bucket="exports").get("Uploads")
