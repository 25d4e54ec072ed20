"""Where the bucket, the ledger and what was signed do not agree, nothing is signed (I6)."""

import pytest

from quitclaim.domain.errors import BrokenLog, StoreUnavailable
from quitclaim.domain.proof.trees import Head, Tree
from tests.unit.usecases.sealing import flipped, grown, more, publish, shown
from tests.unit.usecases.stage import meanwhile, staged


def test_a_promise_whose_checkpoint_was_lost_binds_all_the_same() -> None:
    """Promised before it is signed: it may have been signed, and shown to somebody."""
    fakes = grown(3)
    more(fakes, 3)
    fakes.world.fail("tiles.publish")
    with pytest.raises(StoreUnavailable):
        publish(fakes)
    fakes.world.head = Head(fakes.world.head.edge, Tree(6, b"f" * 32))
    more(fakes, 1)

    with pytest.raises(BrokenLog, match="does not go on"):
        publish(fakes)

    assert shown(fakes).size == 3


def test_a_ledger_that_was_put_back_signs_nothing() -> None:
    """As after a restore from a backup: what was signed since is not in it any more."""
    fakes = grown(5)
    head = fakes.world.head
    more(fakes, 3)
    publish(fakes)
    fakes.world.head, fakes.world.leaves[5:] = Head(head.edge), []
    for count in (0, 1, 3):
        more(fakes, count)

        with pytest.raises(BrokenLog):
            publish(fakes)

        assert shown(fakes).size == 8


@pytest.mark.parametrize("path", ["tile/0/000.p/254", "tile/entries/000.p/254"])
def test_a_tile_that_somebody_changed_is_not_built_upon(path: str) -> None:
    fakes = grown(254)
    flipped(fakes, path)
    more(fakes, 2)

    with pytest.raises(BrokenLog):
        publish(fakes)

    assert fakes.world.head.promised == Tree(254, fakes.world.head.promised.root)  # type: ignore[union-attr]


@pytest.mark.parametrize("path", ["tile/0/000", "tile/1/000.p/1", "tile/entries/000"])
def test_a_tile_that_was_not_written_as_it_should_be_is_not_signed(path: str) -> None:
    fakes = grown(254)
    more(fakes, 4)
    fakes.world.tiles[path] = b"something else"

    with pytest.raises(BrokenLog):
        publish(fakes)

    assert shown(fakes).size == 254


def test_what_was_written_is_read_back_before_it_is_signed() -> None:
    fakes = staged()
    more(fakes, 3)

    written = "tile/entries/000.p/3"
    changed = meanwhile(fakes, "tiles.read", lambda: flipped(fakes, written))
    with changed, pytest.raises(BrokenLog, match="does not hold what was written"):
        publish(fakes)

    assert fakes.world.checkpoint is None


def test_a_tile_that_is_gone_is_missed() -> None:
    fakes = grown(3)
    del fakes.world.tiles["tile/0/000.p/3"]
    more(fakes, 1)

    with pytest.raises(BrokenLog, match=r"tile/0/000\.p/3 is missing"):
        publish(fakes)


@pytest.mark.parametrize("old", ["example/log\n3", "=\n\n"])
def test_a_checkpoint_that_somebody_changed_is_not_gone_on_from(old: str) -> None:
    fakes = grown(3)
    note = fakes.world.checkpoint
    assert note
    fakes.world.checkpoint = note.replace(old, "x" + old[1:])
    more(fakes, 1)

    with pytest.raises(BrokenLog):
        publish(fakes)
