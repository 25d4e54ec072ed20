"""What there is of pictures, and whoever has something to do with them."""

from dataclasses import dataclass
from typing import Any

from tests.fakes.fake_clock import FakeClock
from tests.fakes.fake_darkroom import FakeDarkroom
from tests.fakes.in_memory_archives import InMemoryArchives
from tests.fakes.in_memory_blobs import InMemoryBlobs
from tests.fakes.in_memory_catalogue import InMemoryCatalogue
from tests.fakes.in_memory_erasure_orders import InMemoryErasureOrders
from tests.fakes.in_memory_evidence_orders import InMemoryEvidenceOrders
from tests.fakes.in_memory_finds import FakeShowing, InMemoryFinds
from tests.fakes.in_memory_histories import InMemoryHistories
from tests.fakes.in_memory_keepings import InMemoryKeepings
from tests.fakes.in_memory_library import InMemoryLibrary
from tests.fakes.in_memory_own_pictures import FakeDrawing, InMemoryOwnPictures
from tests.fakes.in_memory_recognising import InMemoryToRecognise
from tests.fakes.in_memory_runs import InMemoryRuns
from tests.fakes.in_memory_selections import InMemorySelections
from tests.fakes.in_memory_selfies import InMemorySelfies
from tests.fakes.in_memory_takings import InMemoryTakings
from tests.fakes.in_memory_work import FakeHanding
from tests.fakes.in_memory_zips import InMemoryPacking, InMemoryZips
from tests.fakes.of_forgetting import FakesOfForgetting
from tests.fakes.world import World


@dataclass(frozen=True, slots=True, kw_only=True)
class FakesOfRuns(FakesOfForgetting):
    """What recognition is asked for, and what it did."""

    archives: InMemoryArchives
    erasure_orders: InMemoryErasureOrders
    evidence_orders: InMemoryEvidenceOrders
    finds: InMemoryFinds
    drawing: FakeDrawing
    own_pictures: InMemoryOwnPictures
    runs: InMemoryRuns
    selfies: InMemorySelfies
    showing: FakeShowing
    to_recognise: InMemoryToRecognise


def of_pictures(world: World, clock: FakeClock) -> dict[str, Any]:
    return {
        "archives": InMemoryArchives(world, clock),
        "blobs": InMemoryBlobs(world),
        "catalogue": InMemoryCatalogue(world),
        "darkroom": FakeDarkroom(world),
        "drawing": FakeDrawing(world, clock),
        "erasure_orders": InMemoryErasureOrders(world),
        "evidence_orders": InMemoryEvidenceOrders(world),
        "finds": InMemoryFinds(world, clock),
        "handing": FakeHanding(world),
        "histories": InMemoryHistories(world),
        "keepings": InMemoryKeepings(world),
        "library": InMemoryLibrary(world),
        "own_pictures": InMemoryOwnPictures(world),
        "packing": InMemoryPacking(world, clock),
        "runs": InMemoryRuns(world),
        "selfies": InMemorySelfies(world),
        "selections": InMemorySelections(world),
        "showing": FakeShowing(world, clock),
        "to_recognise": InMemoryToRecognise(world),
        "takings": InMemoryTakings(world),
        "zips": InMemoryZips(world),
    }
