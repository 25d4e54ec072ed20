"""What forgets somebody, counts what is left, and remembers that she is forgotten."""

from dataclasses import dataclass
from typing import Any

from tests.fakes.fake_sealer import FakeErasureSealer
from tests.fakes.in_memory_bundles import InMemoryBundles
from tests.fakes.in_memory_erasure_papers import InMemoryErasurePapers
from tests.fakes.in_memory_rolls import (
    InMemoryBlockList,
    InMemoryErasureList,
    InMemoryKeyCopies,
    InMemoryRecovered,
)
from tests.fakes.in_memory_suppression import InMemorySuppression
from tests.fakes.in_memory_template_uses import InMemoryTemplateUses
from tests.fakes.in_memory_traces import InMemoryTraces
from tests.fakes.in_memory_witness import InMemoryWitness
from tests.fakes.world import World


@dataclass(frozen=True, slots=True, kw_only=True)
class FakesOfForgetting:
    block_list: InMemoryBlockList
    bundles: InMemoryBundles
    copies: InMemoryKeyCopies
    erasure_list: InMemoryErasureList
    erasure_papers: InMemoryErasurePapers
    erasure_sealer: FakeErasureSealer
    recovered: InMemoryRecovered
    suppression: InMemorySuppression
    template_uses: InMemoryTemplateUses
    traces: InMemoryTraces
    witness: InMemoryWitness


def of_forgetting(world: World) -> dict[str, Any]:
    return {
        "block_list": InMemoryBlockList(world),
        "bundles": InMemoryBundles(world),
        "copies": InMemoryKeyCopies(world),
        "erasure_list": InMemoryErasureList(world),
        "erasure_papers": InMemoryErasurePapers(world),
        "erasure_sealer": FakeErasureSealer(world),
        "recovered": InMemoryRecovered(world),
        "suppression": InMemorySuppression(world),
        "template_uses": InMemoryTemplateUses(world),
        "traces": InMemoryTraces(world),
        "witness": InMemoryWitness(world),
    }
