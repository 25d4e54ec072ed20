"""Bytes of zips, over the fake and over S3 as moto plays it."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Final

import pytest

from quitclaim.domain.errors import Conflict
from quitclaim.domain.ids import PackId, ZipId
from quitclaim.ports.blobs import Shelf
from quitclaim.ports.zips import Packed, packed_at
from tests.builders import an_id
from tests.contract.stores_of_packing import A_PART, Shelves, in_memory, on_moto

ZIP, OTHER = ZipId(an_id("zip")), ZipId(an_id("other"))
FIRST, SECOND = PackId(an_id("first")), PackId(an_id("second"))
FAR: Final = datetime(2100, 1, 1, tzinfo=UTC)
FILES: Final = (
    Packed(name="website-1.jpg", content=b"\xff\xd8\xff" * 10),
    Packed(name="website-2.jpg", content=b"\x00" * 7),
    Packed(name="pictures.csv", content="à".encode()),
)


@pytest.fixture(params=[in_memory, on_moto], ids=["fake", "moto"])
def shelves(request: pytest.FixtureRequest) -> Iterator[Shelves]:
    with request.param() as made:
        yield made


def test_what_is_packed_is_there_as_it_was(shelves: Shelves) -> None:
    shelves.packing.pack(ZIP, FIRST, files=FILES)

    assert shelves.files(ZIP, FIRST) == {one.name: one.content for one in FILES}
    assert shelves.keys == {packed_at(ZIP, FIRST)}
    assert shelves.begun() == 0


def test_a_large_one_is_sent_in_parts_and_is_whole(shelves: Shelves) -> None:
    large = [Packed(name=f"{n}.jpg", content=bytes([n]) * (A_PART // 2)) for n in range(7)]

    shelves.packing.pack(ZIP, FIRST, files=large)

    assert shelves.files(ZIP, FIRST) == {one.name: one.content for one in large}


def test_files_are_asked_for_one_by_one_and_nothing_is_there_before_the_last(
    shelves: Shelves,
) -> None:
    seen = list[set[str]]()

    def files() -> Iterator[Packed]:
        for one in FILES:
            seen.append(shelves.keys)
            yield one

    shelves.packing.pack(ZIP, FIRST, files=files())

    assert seen == [set()] * len(FILES)


def test_whatever_breaks_it_off_leaves_nothing(shelves: Shelves) -> None:
    def files() -> Iterator[Packed]:
        yield from FILES
        raise TimeoutError

    with pytest.raises(TimeoutError):
        shelves.packing.pack(ZIP, FIRST, files=files())

    assert (shelves.keys, shelves.begun()) == (set(), 0)


def test_what_is_cleared_while_it_is_packed_is_a_lost_race(shelves: Shelves) -> None:
    def files() -> Iterator[Packed]:
        yield from FILES
        shelves.packing.clear(ZIP)

    with pytest.raises(Conflict):
        shelves.packing.pack(ZIP, FIRST, files=files())

    assert (shelves.keys, shelves.begun()) == (set(), 0)


def test_what_is_cleared_before_a_part_is_sent_is_a_lost_race(shelves: Shelves) -> None:
    large = Packed(name="large.jpg", content=b"\x01" * (A_PART + 1))

    def files() -> Iterator[Packed]:
        shelves.packing.clear(ZIP)
        yield large

    with pytest.raises(Conflict):
        shelves.packing.pack(ZIP, FIRST, files=files())

    assert (shelves.keys, shelves.begun()) == (set(), 0)


def test_one_attempt_is_dropped_and_the_other_stays(shelves: Shelves) -> None:
    for under in (FIRST, SECOND):
        shelves.packing.pack(ZIP, under, files=FILES)

    for _ in range(2):
        shelves.packing.drop(ZIP, FIRST)

    assert shelves.keys == {packed_at(ZIP, SECOND)}


def test_to_clear_takes_every_attempt_but_one_and_no_other_zip(shelves: Shelves) -> None:
    for zip_, under in ((ZIP, FIRST), (ZIP, SECOND), (OTHER, FIRST)):
        shelves.packing.pack(zip_, under, files=FILES)
    shelves.blobs.put(Shelf.PICTURES, an_id("rendition"), content=b"stays")
    stays = {packed_at(OTHER, FIRST), an_id("rendition")}

    shelves.packing.clear(ZIP, but=SECOND)
    assert shelves.keys == stays | {packed_at(ZIP, SECOND)}

    for _ in range(2):
        shelves.packing.clear(ZIP)
    assert shelves.keys == stays


def test_what_was_begun_and_never_ended_is_abandoned(shelves: Shelves) -> None:
    def files() -> Iterator[Packed]:
        yield FILES[0]
        assert shelves.packing.abandon(datetime(2000, 1, 1, tzinfo=UTC)) == 0
        assert shelves.packing.abandon(FAR) == 1
        yield FILES[1]

    with pytest.raises(Conflict):
        shelves.packing.pack(ZIP, FIRST, files=files())

    assert (shelves.keys, shelves.begun()) == (set(), 0)
    assert shelves.packing.abandon(FAR) == 0
