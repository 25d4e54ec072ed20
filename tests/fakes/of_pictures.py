"""What there is of pictures, and whoever has something to do with them."""

from typing import Any

from tests.fakes.fake_clock import FakeClock
from tests.fakes.fake_darkroom import FakeDarkroom
from tests.fakes.in_memory_blobs import InMemoryBlobs
from tests.fakes.in_memory_catalogue import InMemoryCatalogue
from tests.fakes.in_memory_histories import InMemoryHistories
from tests.fakes.in_memory_keepings import InMemoryKeepings
from tests.fakes.in_memory_library import InMemoryLibrary
from tests.fakes.in_memory_recognising import InMemoryToRecognise
from tests.fakes.in_memory_runs import InMemoryRuns
from tests.fakes.in_memory_selections import InMemorySelections
from tests.fakes.in_memory_takings import InMemoryTakings
from tests.fakes.in_memory_work import FakeHanding
from tests.fakes.in_memory_zips import InMemoryPacking, InMemoryZips
from tests.fakes.world import World


def of_pictures(world: World, clock: FakeClock) -> dict[str, Any]:
    return {
        "blobs": InMemoryBlobs(world),
        "catalogue": InMemoryCatalogue(world),
        "darkroom": FakeDarkroom(world),
        "handing": FakeHanding(world),
        "histories": InMemoryHistories(world),
        "keepings": InMemoryKeepings(world),
        "library": InMemoryLibrary(world),
        "packing": InMemoryPacking(world, clock),
        "runs": InMemoryRuns(world),
        "selections": InMemorySelections(world),
        "to_recognise": InMemoryToRecognise(world),
        "takings": InMemoryTakings(world),
        "zips": InMemoryZips(world),
    }
