"""Only a tree that goes on from everything signed before is signed, whatever crashes (I6)."""

import pytest

from tests.unit.usecases.sealing import grown, more, publish, shown
from tests.unit.usecases.stage import crashed, meanwhile, staged

# Past a full tile, a partial one beside it, and on within the partial one.
SIZES = (3, 256, 300, 301, 520)


def test_what_is_sealed_is_shown_with_all_its_leaves() -> None:
    fakes = staged()
    for size in SIZES:
        more(fakes, size - fakes.world.head.edge.size)

        assert publish(fakes) == size

        assert shown(fakes) == fakes.world.head.edge.tree == fakes.world.head.promised


def test_nothing_is_shown_before_anything_is_sealed() -> None:
    fakes = staged()

    assert publish(fakes) == 0
    assert fakes.world.checkpoint is None


def test_what_is_shown_is_not_signed_again() -> None:
    fakes = grown(5)
    note, files = fakes.world.checkpoint, dict(fakes.world.tiles)

    assert publish(fakes) == 5

    assert (fakes.world.checkpoint, fakes.world.tiles) == (note, files)


CALLS = (
    "signer.key",
    "tiles.checkpoint",
    "ledger.head",
    "ledger.texts",
    "tiles.read",
    "tiles.write",
    "ledger.promise",
    "signer.sign",
    "tiles.publish",
)


CRASHES = [(call, 1) for call in CALLS]
CRASHES += [(call, nth) for call in ("tiles.read", "tiles.write") for nth in (2, 3, 4)]


@pytest.mark.parametrize(("call", "nth"), CRASHES)
def test_a_crash_before_any_call_is_mended_by_the_next_run(call: str, nth: int) -> None:
    fakes = grown(254)
    before = shown(fakes)
    more(fakes, 4)
    crashed(lambda: publish(fakes), fakes, at=call, nth=nth)
    assert shown(fakes) == before

    publish(fakes)

    assert shown(fakes).size == 258


@pytest.mark.parametrize("call", CALLS)
def test_whoever_is_overtaken_shows_nothing_smaller(call: str) -> None:
    fakes = grown(254)
    more(fakes, 4)

    def overtake() -> None:
        more(fakes, 300)
        publish(fakes)

    with meanwhile(fakes, call, overtake):
        publish(fakes)

    assert shown(fakes).size == 558
    assert publish(fakes) == 558


def test_a_lost_checkpoint_is_signed_again_only_as_it_was_promised() -> None:
    fakes = grown(5)
    note, fakes.world.checkpoint = fakes.world.checkpoint, None

    assert publish(fakes) == 5

    assert fakes.world.checkpoint == note
