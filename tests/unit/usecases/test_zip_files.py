"""The files of a zip: what lies there, each under a name of its own."""

from dataclasses import replace

from quitclaim.domain.ids import RenditionId
from quitclaim.domain.publishing.zips import ZipState
from quitclaim.ports.blobs import Shelf
from tests.builders import a_hash
from tests.unit.usecases.sharing import HERS, HIS, a_stage, out_of
from tests.unit.usecases.zipping import (
    bytes_left,
    expected,
    ordered,
    packed,
    packing,
    pictures,
    zip_of,
)


def test_bytes_that_are_gone_leave_no_gap() -> None:
    fakes = a_stage()
    zip_ = ordered(fakes)
    fakes.blobs.delete(Shelf.PICTURES, out_of(fakes, HERS.id))

    packing(fakes)(zip_.id)

    found = zip_of(fakes, zip_.id)
    assert pictures(fakes, found) == expected(fakes, HIS.id)
    assert found.renditions == (out_of(fakes, HIS.id),)


def test_where_all_bytes_are_gone_there_is_no_zip() -> None:
    fakes = a_stage()
    zip_ = ordered(fakes)
    for asset in (HERS.id, HIS.id):
        fakes.blobs.delete(Shelf.PICTURES, out_of(fakes, asset))

    assert packing(fakes)(zip_.id) is ZipState.FAILED
    assert bytes_left(fakes) == []


def test_of_two_that_begin_alike_neither_is_unpacked_over_the_other() -> None:
    fakes = a_stage()
    world = fakes.world
    hers, his = out_of(fakes, HERS.id), out_of(fakes, HIS.id)
    alike = hers[:8] + his[8:]
    row = replace(world.renditions.pop(his), id=RenditionId(alike))
    world.renditions[row.id] = row
    world.renditions_of[HIS.id] = {row.id: None}
    world.blobs[Shelf.PICTURES, row.id] = world.blobs.pop((Shelf.PICTURES, his))

    zip_ = packed(fakes)

    assert {*pictures(fakes, zip_)} == {f"website-{hers[:8]}.jpg", f"{alike}.jpg"}


def test_a_picture_that_is_nowhere_out_is_no_hindrance() -> None:
    fakes = a_stage(HIS.id, a_hash("never out"))

    assert pictures(fakes, packed(fakes)) == expected(fakes, HIS.id)
