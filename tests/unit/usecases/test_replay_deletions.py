"""R36, R37: what was deleted, whoever was in it, is deleted again where an old copy has it."""

from quitclaim.domain.pictures.assets import Fate
from quitclaim.ports.blobs import Shelf
from quitclaim.usecases.correct_asset import RemoveAsset
from tests.builders import EDITOR
from tests.unit.usecases.erasures import BOBS, HELD, full, left_of
from tests.unit.usecases.recoveries import bring_back, replay
from tests.unit.usecases.stage import made


def test_what_was_removed_whoever_was_in_it_is_removed_again() -> None:
    fakes, before = full(), full()
    made(RemoveAsset, fakes)(BOBS.id, member=EDITOR)
    bring_back(fakes, before)
    fakes.blobs.put(Shelf.ORIGINALS, BOBS.id, content=b"a version that somebody brought back")

    told = replay(fakes)

    assert told.deleted == {BOBS.id}
    assert left_of(fakes, BOBS).fate is Fate.DELETED
    assert not fakes.blobs.has(Shelf.ORIGINALS, BOBS.id)
    assert replay(fakes).deleted == frozenset()


def test_bytes_alone_that_came_back_go_again_and_what_is_held_stays() -> None:
    fakes = full(HELD)
    made(RemoveAsset, fakes)(BOBS.id, member=EDITOR)
    fakes.blobs.put(Shelf.ORIGINALS, BOBS.id, content=b"a version that somebody brought back")
    fakes.block_list.block(*HELD.prints)

    assert replay(fakes).deleted == {BOBS.id}
    assert left_of(fakes, HELD).fate is None
