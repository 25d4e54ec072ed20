"""What there is of pictures, and whoever has something to do with them."""

from typing import Any

from tests.fakes.in_memory_blobs import InMemoryBlobs
from tests.fakes.in_memory_catalogue import InMemoryCatalogue
from tests.fakes.in_memory_histories import InMemoryHistories
from tests.fakes.in_memory_keepings import InMemoryKeepings
from tests.fakes.in_memory_library import InMemoryLibrary
from tests.fakes.in_memory_selections import InMemorySelections
from tests.fakes.in_memory_takings import InMemoryTakings
from tests.fakes.world import World


def of_pictures(world: World) -> dict[str, Any]:
    return {
        "blobs": InMemoryBlobs(world),
        "catalogue": InMemoryCatalogue(world),
        "histories": InMemoryHistories(world),
        "keepings": InMemoryKeepings(world),
        "library": InMemoryLibrary(world),
        "selections": InMemorySelections(world),
        "takings": InMemoryTakings(world),
    }
