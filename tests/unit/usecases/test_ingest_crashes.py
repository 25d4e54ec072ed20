"""R51: whatever dies between two calls, the next attempt makes good."""

import pytest

from quitclaim.domain.pictures.assets import Asset
from quitclaim.domain.pictures.uploads import Settled
from quitclaim.ports.blobs import Shelf
from tests.fakes.calls import Crash
from tests.fakes.fakes import Fakes, fakes_of
from tests.unit.usecases.uploads import (
    PHOTO,
    TWO_FACES,
    developed,
    ingested,
    put,
)


@pytest.fixture
def fakes() -> Fakes:
    fakes = fakes_of()
    developed(fakes)
    put(fakes)
    return fakes


def the_asset(fakes: Fakes) -> Asset:
    (asset,) = fakes.world.assets.values()
    return asset


CALLS = [
    "settlements.settled",
    "inbox.arrival",
    "inbox.digest",
    "darkroom.detect",
    "inbox.keep",
    "keys.make",
    "library.describe",
    "commits.commit",
    "settlements.settle",
]


@pytest.mark.parametrize("after", [False, True], ids=["before", "after"])
@pytest.mark.parametrize("call", CALLS)
def test_a_crash_anywhere_is_made_good_by_doing_it_again(
    fakes: Fakes, call: str, *, after: bool
) -> None:
    """R51."""
    fakes.world.fail(call, error=Crash(), after=after)
    with pytest.raises(Crash):
        ingested(fakes)

    settled = ingested(fakes)

    asset = the_asset(fakes)
    assert settled == Settled(asset=asset.id)
    assert fakes.blobs.get(Shelf.ORIGINALS, asset.id) == PHOTO
    assert fakes.library.description(asset.id)
    assert len(asset.faces) == len(TWO_FACES)
