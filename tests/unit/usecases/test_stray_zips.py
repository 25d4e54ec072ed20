"""Bytes of zips that nothing puts out are found by what they hold."""

from quitclaim.ports.blobs import Shelf
from quitclaim.ports.work import Remove
from quitclaim.ports.zips import packed_at
from quitclaim.usecases.decide_asset import DecideAsset
from quitclaim.usecases.sweep_renditions import FindStrays, SweepRenditions
from tests.fakes.fakes import Fakes
from tests.unit.usecases.sharing import HERS, a_stage
from tests.unit.usecases.stage import made
from tests.unit.usecases.zipping import (
    bytes_left,
    her_no,
    ordered,
    packed,
)


def strays(fakes: Fakes) -> list[str]:
    return sorted(SweepRenditions(fakes.library, fakes.blobs, fakes.zips).strays())


def test_the_sweep_of_strays_leaves_what_is_ready_and_what_is_being_packed() -> None:
    fakes = a_stage()
    ready = packed(fakes)
    assert strays(fakes) == []
    assert ready.pack is not None

    being_packed = ordered(fakes, meant_for="another")
    fakes.world.zips[being_packed.id] = being_packed.held(at=fakes.clock.now())
    key = packed_at(being_packed.id, ready.pack)
    fakes.world.blobs[Shelf.PICTURES, key] = [b"just completed"]
    assert strays(fakes) == []

    fakes.world.zips[being_packed.id] = being_packed
    assert strays(fakes) == [key]


def test_the_sweep_of_strays_takes_what_holds_anything_recalled() -> None:
    """A recall whose message was lost, and an erasure, which waits for no message."""
    fakes = a_stage()
    packed(fakes)
    her_no(fakes)
    made(DecideAsset, fakes)(HERS.id)
    (key,) = bytes_left(fakes)

    assert made(FindStrays, fakes)() == 1
    assert fakes.work.tasks[-1] == Remove((key,))
    assert made(SweepRenditions, fakes)((key,)) == 1

    assert bytes_left(fakes) == []


def test_bytes_of_a_zip_that_nobody_knows_are_strays() -> None:
    fakes = a_stage()
    zip_ = packed(fakes)
    del fakes.world.zips[zip_.id]

    assert strays(fakes) == bytes_left(fakes)
