"""R40, R36: an archive says whose and for whom it is, is whole or not there, and leaves no copy."""

from typing import Any

from quitclaim.adapters.s3_archives import S3Archives
from quitclaim.domain.archives.archives import Archive, ArchiveState
from quitclaim.ports.zips import Packed
from tests.builders import ADA, BOB, MIA, MUM, NOON, an_id
from tests.contract import stores_of_archives
from tests.contract.stores_of_archives import BOBS, CHILDS, FILES, HERS, VIEWS, Place
from tests.contract.stores_of_packing import A_PART

s3, place = stores_of_archives.s3, stores_of_archives.place


def test_asked_for_it_is_known_to_wait(place: Place) -> None:
    for _ in range(2):
        place.archives.ask(HERS)

    (found,) = place.archives.of(ADA, person=ADA)

    assert (found.id, found.reader, found.person) == (HERS.id, ADA, ADA)
    assert found.state(at=found.asked_at) is ArchiveState.ASKED and not found.is_there
    assert place.archives.views(found) == frozenset()


def test_packed_it_is_there_as_it_was_and_made_once_somebody_says_so(place: Place) -> None:
    place.archives.ask(HERS)
    for _ in range(2):
        place.archives.pack(HERS, files=FILES)
    (packed,) = place.archives.everybodys()
    assert packed.is_there and packed.made_at is None

    place.archives.finish(HERS, views=VIEWS)

    (found,) = place.archives.everybodys()
    assert found.made_at is not None and found.state(at=found.made_at) is ArchiveState.READY
    assert place.files(HERS) == {one.name: one.content for one in FILES}
    assert place.archives.views(HERS) == {*VIEWS} and place.begun() == 0


def test_each_is_for_whoever_asked_and_about_one(place: Place) -> None:
    for one in (HERS, BOBS, CHILDS):
        place.archives.ask(one)

    assert [one.id for one in place.archives.of(MUM, person=MIA)] == [CHILDS.id]
    assert place.archives.of(MIA, person=MIA) == () == place.archives.of(ADA, person=BOB)
    assert {one.id for one in place.archives.everybodys()} == {HERS.id, BOBS.id, CHILDS.id}


def test_a_large_one_is_sent_in_parts_and_is_whole(place: Place) -> None:
    large = [Packed(name=f"{n}.jpg", content=bytes([n]) * (A_PART // 2)) for n in range(5)]

    place.archives.pack(HERS, files=large)

    assert place.files(HERS) == {one.name: one.content for one in large}


def test_an_address_is_good_for_a_minute_and_saved_under_a_name_of_ours(s3: Any) -> None:
    address = S3Archives(s3, bucket="exports").address(HERS, file="archive.zip")

    assert "X-Amz-Expires=60" in address and "no-store" in address
    assert "attachment" in address and "archive.zip" in address


def test_the_latest_comes_first(place: Place) -> None:
    place.archives.ask(HERS)
    later = Archive(id=an_id("later"), reader=ADA, person=ADA, asked_at=NOON)
    place.archives.ask(later)

    found = place.archives.of(ADA, person=ADA)

    assert {one.id for one in found} == {HERS.id, later.id}
    assert (found[0].asked_at, found[0].id) > (found[1].asked_at, found[1].id)
